import { z } from 'zod';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The value of the theme cookie; anything unknown is the system's theme. */
export const themeSchema = z.enum(THEMES).catch('system');
