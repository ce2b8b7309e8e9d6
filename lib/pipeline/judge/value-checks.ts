import type { CheckedValue } from '#lib/domain/check.ts';
import type { DocumentCheck } from '../checks/checked-document.ts';
import { checkMaturity } from '../checks/dates.ts';
import { checkMin } from '../checks/min.ts';
import { checkPayment } from '../checks/payment.ts';
import { checkRate } from '../checks/rate.ts';
import { checkUli } from '../checks/uli.ts';
import { checkWordsEqualDigits } from '../checks/words-equal-digits.ts';
import { checkZip } from '../checks/zip.ts';
import type { DocumentView } from '../rules/language/rule.ts';
import { type Proposal, textOf, wordsOf } from './proposal.ts';

/** What the checks say about one value; `none` where none of them can judge it. */
export type CheckOutcome = 'passed' | 'failed' | 'none';

/** Checks that look at one value alone. */
const ALONE: readonly DocumentCheck[] = Object.freeze([checkMin, checkUli, checkRate, checkZip, checkWordsEqualDigits]);
/** Checks that hold a value against others. Which one is wrong they cannot say, so a failure is told of none of them. */
const TOGETHER: readonly DocumentCheck[] = Object.freeze([checkPayment, checkMaturity]);

const checkedValueOf = (proposal: Proposal, { type }: DocumentView): CheckedValue => ({
  key: proposal.key,
  value: proposal.value,
  text: textOf(proposal),
  page: wordsOf(proposal)[0]?.page ?? 1,
  documentType: type,
});

/** Judges one value by itself, and with the document's other likeliest values (one a field, this field's left out). */
export function checkValue(proposal: Proposal, companions: readonly Proposal[], view: DocumentView): CheckOutcome {
  const own = checkedValueOf(proposal, view);
  const alone = ALONE.flatMap((check) => check({ type: view.type, values: [own], pages: view.pages }));
  if (alone.some(({ passed }) => !passed)) return 'failed';
  if (alone.some(({ check }) => check !== 'rate-in-range')) return 'passed';
  const values = [own, ...companions.filter(({ key }) => key !== proposal.key).map((other) => checkedValueOf(other, view))];
  const together = TOGETHER.flatMap((check) => check({ type: view.type, values }));
  return together.some((result) => result.passed && result.values.includes(own)) ? 'passed' : 'none';
}
