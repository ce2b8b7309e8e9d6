import { CLOSING_MODEL_FORMS } from './closing-disclosure/model-form.ts';
import type { LayoutFamily } from './family.ts';
import { ESTIMATE_MODEL_FORMS } from './loan-estimate/model-form.ts';
import { ESTIMATE_WORKSHEETS } from './loan-estimate/worksheet.ts';

/** The disclosures of a mortgage loan and the settlement statements that went before them. */
export const TRID_FAMILIES: readonly LayoutFamily[] = [...CLOSING_MODEL_FORMS, ...ESTIMATE_MODEL_FORMS, ...ESTIMATE_WORKSHEETS];
