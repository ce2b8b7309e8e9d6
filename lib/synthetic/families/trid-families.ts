import { CLOSING_MODEL_FORMS } from './closing-disclosure/model-form.ts';
import type { LayoutFamily } from './family.ts';
import { ESTIMATE_MODEL_FORMS } from './loan-estimate/model-form.ts';
import { ESTIMATE_WORKSHEETS } from './loan-estimate/worksheet.ts';
import { ALTA_FAMILIES } from './settlement-statement/alta.ts';
import { HUD_FAMILIES } from './settlement-statement/hud.ts';
import { PLAIN_STATEMENTS } from './settlement-statement/plain.ts';

/** The disclosures of a mortgage loan and the settlement statements that went before them. */
export const TRID_FAMILIES: readonly LayoutFamily[] = [
  ...CLOSING_MODEL_FORMS,
  ...ESTIMATE_MODEL_FORMS,
  ...ESTIMATE_WORKSHEETS,
  ...HUD_FAMILIES,
  ...ALTA_FAMILIES,
  ...PLAIN_STATEMENTS,
];
