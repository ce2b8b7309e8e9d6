'use server';

import { cookies } from 'next/headers';
import { themeSchema } from './theme.ts';

const YEAR_S = 365 * 24 * 3600;

/** Keeps the theme in a cookie, so that the next page comes with it. */
export async function setTheme(theme: string): Promise<void> {
  (await cookies()).set('theme', themeSchema.parse(theme), { path: '/', maxAge: YEAR_S, sameSite: 'lax', httpOnly: true });
}
