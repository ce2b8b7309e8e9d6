import type { Named } from '#app/_components/words.ts';
import { TEXT_SOURCE_WORDS } from '#app/_components/words.ts';
import type { DatasetFilter, DatasetState, LabelIssueKind, LabelIssueState, Split } from '#lib/domain/dataset.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';

export const STATE_WORDS: Readonly<Record<DatasetState, Named>> = Object.freeze({
  building: { label: 'Being built', tone: 'accent' },
  frozen: { label: 'Frozen', tone: 'good' },
  failed: { label: 'Failed', tone: 'bad' },
});

export const SPLIT_WORDS: Readonly<Record<Split, string>> = Object.freeze({ train: 'Train', validation: 'Validation', test: 'Test' });

export const KIND_WORDS: Readonly<Record<LabelIssueKind, Named>> = Object.freeze({
  consistency: { label: 'Against a rule or another label', tone: 'warn' },
  'likely-error': { label: 'Unlikely by the chances', tone: 'accent' },
  duplicate: { label: 'Differs from its copy', tone: 'warn' },
});

export const ISSUE_STATE_WORDS: Readonly<Record<LabelIssueState, string>> = Object.freeze({
  open: 'Open',
  changed: 'Answered anew since',
  resolved: 'Dealt with',
  stands: 'Stands',
});

/** A filter in short sentences; one says what it is when nothing is asked for. */
export function filterWords(filter: DatasetFilter, reviewers: readonly string[]): string[] {
  const { types, lenders, approvedFrom, approvedTo, textSource, doubleReviewed, together } = filter;
  const days = [approvedFrom && `from ${approvedFrom}`, approvedTo && `to ${approvedTo}`].filter(Boolean).join(' ');
  const asked = [
    types && types.length > 0 && types.map((type) => DOCUMENT_TYPE_TABLE[type].label).join(', '),
    lenders && lenders.length > 0 && `Of ${lenders.join(', ')}`,
    days !== '' && `Approved ${days}`,
    reviewers.length > 0 && `Approved by ${reviewers.join(', ')}`,
    textSource && TEXT_SOURCE_WORDS[textSource],
    doubleReviewed && 'Read by two people',
  ].filter((word) => typeof word === 'string');
  const kept = together === 'loan' ? 'Loans are kept together' : 'Loans and layouts are kept together';
  return [...(asked.length > 0 ? asked : ['All approved documents']), kept];
}
