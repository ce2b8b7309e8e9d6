import type { LayoutFamily } from './family.ts';
import { RECORDED_ASSIGNMENTS } from './recorded/assignments.ts';

/** More papers that are recorded with a county, in other offices' words: assignments, releases, riders, mortgages. */
export const RECORDED_FAMILIES: readonly LayoutFamily[] = [...RECORDED_ASSIGNMENTS];
