import { recordingArea } from './assignment/recording-area.ts';
import { ASSIGNMENTS } from './assignment/table.ts';
import type { LayoutFamily } from './family.ts';
import { PLAIN_NOTES } from './note/plain.ts';
import { sideHeads } from './note/side-heads.ts';
import { UNIFORM_NOTES } from './note/uniform.ts';
import { certificateForm } from './release/certificate-form.ts';
import { RELEASES } from './release/table.ts';
import { RIDERS } from './rider/table.ts';
import { statutoryForm } from './security-instrument/statutory-form.ts';
import { SECURITY_INSTRUMENTS } from './security-instrument/table.ts';

/** Notes, the instruments that secure them, and what is recorded after them. */
export const LEGAL_FAMILIES: readonly LayoutFamily[] = [
  ...UNIFORM_NOTES,
  ...PLAIN_NOTES,
  sideHeads,
  ...SECURITY_INSTRUMENTS,
  statutoryForm,
  ...RIDERS,
  ...ASSIGNMENTS,
  recordingArea,
  ...RELEASES,
  certificateForm,
];
