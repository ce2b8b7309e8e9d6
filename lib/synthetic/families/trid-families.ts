import { CLOSING_BOXED } from './closing-disclosure/boxed.ts';
import { CLOSING_COVERED } from './closing-disclosure/cover.ts';
import { CLOSING_MODEL_FORMS } from './closing-disclosure/model-form.ts';
import { CLOSING_SELLER_COPIES } from './closing-disclosure/seller-only.ts';
import { CLOSING_SIDEBARS } from './closing-disclosure/sidebar.ts';
import { CLOSING_SUMMARIES } from './closing-disclosure/summary.ts';
import type { LayoutFamily } from './family.ts';
import { ESTIMATE_BOXED } from './loan-estimate/boxed.ts';
import { ESTIMATE_KEY_FIGURES } from './loan-estimate/key-figures.ts';
import { ESTIMATE_MODEL_FORMS } from './loan-estimate/model-form.ts';
import { ESTIMATE_WORKSHEETS } from './loan-estimate/worksheet.ts';
import { ALTA_FAMILIES } from './settlement-statement/alta.ts';
import { ATTORNEY_STATEMENTS } from './settlement-statement/attorney.ts';
import { HUD_FAMILIES } from './settlement-statement/hud.ts';
import { PLAIN_STATEMENTS } from './settlement-statement/plain.ts';

/** The disclosures of a mortgage loan and the settlement statements that went before them. */
export const TRID_FAMILIES: readonly LayoutFamily[] = [
  ...CLOSING_MODEL_FORMS,
  ...CLOSING_BOXED,
  ...CLOSING_COVERED,
  ...CLOSING_SELLER_COPIES,
  ...CLOSING_SUMMARIES,
  ...CLOSING_SIDEBARS,
  ...ESTIMATE_MODEL_FORMS,
  ...ESTIMATE_BOXED,
  ...ESTIMATE_WORKSHEETS,
  ...ESTIMATE_KEY_FIGURES,
  ...HUD_FAMILIES,
  ...ALTA_FAMILIES,
  ...PLAIN_STATEMENTS,
  ...ATTORNEY_STATEMENTS,
];
