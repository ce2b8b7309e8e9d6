import type { LayoutFamily } from './family.ts';
import { RECORDED_ASSIGNMENTS } from './recorded/assignments.ts';
import { RECORDED_MORTGAGES } from './recorded/mortgages.ts';
import { RECORDED_RELEASES } from './recorded/releases.ts';
import { RECORDED_RIDERS } from './recorded/riders.ts';

/** More papers that are recorded with a county, in other offices' words: assignments, releases, riders, mortgages. */
export const RECORDED_FAMILIES: readonly LayoutFamily[] = [
  ...RECORDED_ASSIGNMENTS,
  ...RECORDED_RELEASES,
  ...RECORDED_RIDERS,
  ...RECORDED_MORTGAGES,
];
