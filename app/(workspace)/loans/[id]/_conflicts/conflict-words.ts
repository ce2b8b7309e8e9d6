import { shownValue } from '#app/_components/shown-value.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import type { DecisionOnLoan, EvidenceChange, LoanConflict, LoanEvidence } from '#lib/domain/loan-conflict.ts';

/** Several people are one answer: `Mary Stone and John Stone`. */
export const answerWords = (key: FieldKey, values: readonly string[]): string =>
  values.map((value) => shownValue(key, value)).join(' and ');

/** What it is called that no document has to change. */
export function asItIsWords({ kind, sides }: LoanConflict): string {
  if (kind === 'missing') return 'It is as it should be';
  return sides.length === 2 ? 'Both are right' : 'All of them are right';
}

export const decisionWords = (conflict: LoanConflict, { value }: DecisionOnLoan): string =>
  value === null ? asItIsWords(conflict) : `${answerWords(conflict.fieldKey, value)} counts`;

/** Why a document says nothing. */
export const WITHOUT_WORDS: Readonly<Record<NonNullable<LoanEvidence['without']>, string>> = Object.freeze({
  absent: 'A person says that it is not on this paper.',
  unreadable: 'A person says that it cannot be read.',
  'not-found': 'Nothing was found on this paper.',
});

const quoted = (texts: readonly string[]): string => (texts.length === 0 ? 'nothing' : texts.map((text) => `“${text}”`).join(' and '));

/** `The promissory note (Note.pdf) said “$1.00” and says “$2.00” now.` */
export function changeWords({ fileName, documentType, before, after }: EvidenceChange): string {
  const who = `${DOCUMENT_TYPE_TABLE[documentType].label} (${fileName})`;
  return before === null ? `${who} came and says ${quoted(after)}.` : `${who} said ${quoted(before)} and now says ${quoted(after)}.`;
}

/** Reasons that are given often, for one click. */
export function usualReasons({ kind }: LoanConflict, choice: 'value' | 'as-it-is' | undefined): readonly string[] {
  if (choice === undefined) return [];
  if (kind === 'missing')
    return choice === 'value'
      ? ['The other paper has to be corrected.', 'It was left out by mistake.']
      : ['This paper does not need it.', 'Only this person signs this paper.'];
  return choice === 'value'
    ? ['The signed note counts.', 'The later paper corrects the earlier one.', 'The other one is a misprint.']
    : ['The papers are about different moments.', 'Two ways to write the same.', 'Each is right for its own purpose.'];
}
