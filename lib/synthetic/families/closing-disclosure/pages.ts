import type { Block } from '../../paper/blocks.ts';
import { loanCalculations } from '../trid/calculations.ts';
import { calculatingCashToClose, payoffsAndPayments } from '../trid/cash-to-close.ts';
import { closingHead } from '../trid/closing-head.ts';
import { confirmReceipt, contactTable } from '../trid/contacts.ts';
import { closingCostDetails } from '../trid/cost-tables.ts';
import { loanDisclosures, otherDisclosures } from '../trid/disclosures.ts';
import type { Draft } from '../trid/draft.ts';
import type { FormPage } from '../trid/pages.ts';
import { summaries } from '../trid/summaries.ts';
import { costsAtClosing, loanTerms, projectedPayments } from '../trid/terms-tables.ts';

const PAGES: Readonly<Record<number, (draft: Draft) => Block[]>> = {
  1: (draft) => [...closingHead(draft), ...loanTerms(draft), ...projectedPayments(draft), ...costsAtClosing(draft, false)],
  2: (draft) => closingCostDetails(draft),
  3: (draft) => [
    ...(draft.sale ? [] : payoffsAndPayments(draft)),
    ...calculatingCashToClose(draft),
    ...(draft.sale ? summaries(draft) : []),
  ],
  4: loanDisclosures,
  5: (draft) => [
    { kind: 'columns', columns: [loanCalculations(draft), otherDisclosures(draft)], widths: [0.48, 0.52], gap: 14, after: 4 },
    ...contactTable(draft),
    ...confirmReceipt(draft),
  ],
};

/** The wanted pages of the five of the model form H-25, or of its alternate for refinances. */
export const closingPages = (draft: Draft, numbers: readonly number[]): FormPage[] =>
  numbers.map((number) => ({ number, blocks: PAGES[number]?.(draft) ?? [] }));
