import { ASSIGNMENTS } from './assignment/table.ts';
import type { LayoutFamily } from './family.ts';
import { PLAIN_NOTES } from './note/plain.ts';
import { UNIFORM_NOTES } from './note/uniform.ts';
import { RELEASES } from './release/table.ts';
import { RIDERS } from './rider/table.ts';
import { SECURITY_INSTRUMENTS } from './security-instrument/table.ts';

/** Notes, the instruments that secure them, and what is recorded after them. */
export const LEGAL_FAMILIES: readonly LayoutFamily[] = [
  ...UNIFORM_NOTES,
  ...PLAIN_NOTES,
  ...SECURITY_INSTRUMENTS,
  ...RIDERS,
  ...ASSIGNMENTS,
  ...RELEASES,
];
