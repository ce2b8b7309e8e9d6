import type { DocumentState } from './document.ts';
import type { DocumentType } from './document-types/key.ts';

/** What a loan is for, as far as it changes which papers are asked for. */
export type LoanPurpose = 'Purchase' | 'Refinance' | 'Other';

/**
 * What such a loan usually needs from its borrower, in the order one would look for it. Not what the lender makes itself
 * and not what closing brings: those are asked for by name (`Loan.requiredTypes`).
 */
const USUALLY_REQUIRED: Readonly<Record<LoanPurpose, readonly DocumentType[]>> = Object.freeze({
  Purchase: ['loan-application', 'income', 'asset', 'loan-estimate'],
  Refinance: ['loan-application', 'income', 'mortgage-statement', 'note', 'loan-estimate'],
  Other: ['loan-application', 'income', 'asset'],
});

/** `requiredTypes` of a loan where somebody chose them, else what its purpose usually needs. */
export const requiredTypesOf = (chosen: readonly DocumentType[], purpose: LoanPurpose): readonly DocumentType[] =>
  chosen.length > 0 ? [...new Set(chosen)] : USUALLY_REQUIRED[purpose];

/** `here` = read; `coming` = still being read; `again` = what came cannot be used; `missing` = nothing came. */
export type ChecklistState = 'here' | 'coming' | 'again' | 'missing';

export interface ChecklistItem {
  type: DocumentType;
  state: ChecklistState;
  /** The documents that answer it, oldest first. */
  documentIds: string[];
}

export interface ChecklistDocument {
  documentId: string;
  state: DocumentState;
  /** Empty while it is not read. */
  types: readonly DocumentType[];
}

export interface Checklist {
  items: ChecklistItem[];
  /** Being read: what they are is not known yet. */
  unread: string[];
  /** Read, and not on the list. */
  others: string[];
}

const STATE_OF: Readonly<Record<DocumentState, ChecklistState>> = Object.freeze({
  uploaded: 'coming',
  reading: 'coming',
  'in-review': 'here',
  approved: 'here',
  failed: 'again',
  rejected: 'again',
});
const BEST_FIRST: readonly ChecklistState[] = ['here', 'coming', 'again'];

/** Which of the required papers are here. One that came well counts, whatever else came of its type. */
export function checklistOf(required: readonly DocumentType[], documents: readonly ChecklistDocument[]): Checklist {
  const items = required.map((type): ChecklistItem => {
    const answering = documents.filter(({ types }) => types.includes(type));
    const states = new Set(answering.map(({ state }) => STATE_OF[state]));
    const state = BEST_FIRST.find((one) => states.has(one)) ?? 'missing';
    return { type, state, documentIds: answering.map(({ documentId }) => documentId) };
  });
  const isUnread = ({ state, types }: ChecklistDocument): boolean => types.length === 0 && STATE_OF[state] === 'coming';
  const isOther = ({ types }: ChecklistDocument): boolean => types.length > 0 && !types.some((type) => required.includes(type));
  return {
    items,
    unread: documents.filter(isUnread).map(({ documentId }) => documentId),
    others: documents.filter(isOther).map(({ documentId }) => documentId),
  };
}

/** The purpose that most documents name; `Other` without any. Of a tie the first one named. */
export function purposeOf(named: readonly string[]): LoanPurpose {
  const counts = new Map<string, number>();
  for (const purpose of named) counts.set(purpose, (counts.get(purpose) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] === 'Purchase' || most?.[0] === 'Refinance' ? most[0] : 'Other';
}
