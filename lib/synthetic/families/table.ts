import type { LayoutFamily } from './family.ts';

/** All layout families. */
export const FAMILIES: readonly LayoutFamily[] = [];
