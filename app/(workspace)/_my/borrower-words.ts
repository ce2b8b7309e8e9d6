import type { Tone } from '#app/_components/chip.tsx';
import type { DocumentState } from '#lib/domain/document.ts';
import type { DocumentType } from '#lib/domain/document-types/key.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import type { ChecklistState } from '#lib/domain/loan-checklist.ts';

/** What such a paper is, and where one finds it: not everybody calls it as the trade does. */
const HINTS: Readonly<Partial<Record<DocumentType, { label: string; hint: string }>>> = Object.freeze({
  'loan-application': { label: 'Your loan application', hint: 'The form you filled in with your lender, often called 1003.' },
  income: { label: 'Proof of income', hint: 'The latest pay stub, a W-2, a tax return or an award letter.' },
  asset: { label: 'Bank statement', hint: 'All pages of the last two months, also the empty ones.' },
  'loan-estimate': { label: 'Loan Estimate', hint: 'Three pages that your lender sent within three days after you applied.' },
  'closing-disclosure': { label: 'Closing Disclosure', hint: 'Five pages that come at least three days before closing.' },
  'mortgage-statement': { label: 'Mortgage statement', hint: 'The latest monthly letter of the company that collects your payments.' },
  note: { label: 'Promissory note', hint: 'Your signed promise to pay, from the papers of your closing.' },
  'security-instrument': { label: 'Mortgage or deed of trust', hint: 'The recorded paper about your home, from your closing.' },
  'payoff-statement': { label: 'Payoff statement', hint: 'Ask the company that collects your payments for it.' },
  title: { label: 'Title report', hint: 'The title company sends it to you or your agent.' },
  appraisal: { label: 'Appraisal', hint: 'The report on what the home is worth; your lender has to give you a copy.' },
});

export const paperWords = (type: DocumentType): { label: string; hint: string } =>
  HINTS[type] ?? { label: DOCUMENT_TYPE_TABLE[type].label, hint: 'Ask your lender if you do not know this paper.' };

export const CHECKLIST_WORDS: Readonly<Record<ChecklistState, { label: string; tone: Tone }>> = Object.freeze({
  here: { label: 'Here', tone: 'good' },
  coming: { label: 'Being read', tone: 'accent' },
  again: { label: 'Send again', tone: 'bad' },
  missing: { label: 'Still missing', tone: 'warn' },
});

/** Where a document stands, and what that means for its owner. */
export const STAGE_WORDS: Readonly<Record<DocumentState, string>> = Object.freeze({
  uploaded: 'It is here and waits to be read. You can close this page.',
  reading: 'It is being read now. You can close this page.',
  'in-review': 'We have read it. A person checks every value; you can help by telling us what is right or wrong.',
  approved: 'We have read it, and a person has checked it. You need to do nothing more.',
  failed: 'It could not be read. See below what you can do.',
  rejected: 'It cannot be used for your loan. Send another copy, or ask your lender.',
});
