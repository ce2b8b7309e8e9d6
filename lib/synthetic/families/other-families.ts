import { APPRAISALS } from './appraisal/table.ts';
import { ASSETS } from './asset/table.ts';
import type { LayoutFamily } from './family.ts';
import { INCOMES } from './income/table.ts';
import { LOAN_APPLICATIONS } from './loan-application/table.ts';
import { MORTGAGE_STATEMENTS } from './mortgage-statement/table.ts';
import { OTHERS } from './other/table.ts';
import { PAYOFF_STATEMENTS } from './payoff-statement/table.ts';
import { TITLES } from './title/table.ts';
import { TRANSMITTAL_SUMMARIES } from './transmittal-summary/table.ts';

/** Families of statements, applications and the papers around a loan. */
export const OTHER_FAMILIES: readonly LayoutFamily[] = [
  ...MORTGAGE_STATEMENTS,
  ...PAYOFF_STATEMENTS,
  ...LOAN_APPLICATIONS,
  ...TRANSMITTAL_SUMMARIES,
  ...APPRAISALS,
  ...TITLES,
  ...INCOMES,
  ...ASSETS,
  ...OTHERS,
];
