import type { Dice } from '#lib/synthetic/random.ts';
import type { Printed } from './sequences.ts';
import { bareOf, inCaseOf, isCapitalised, tokenOf, wordsOf } from './tokens.ts';

/** What the same thing is called on other papers. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = Object.freeze({
  'Loan ID': ['Loan Number', 'Loan No.', 'Loan', 'Lender Loan Number'],
  'Loan Number': ['Loan ID', 'Loan No.', 'Lender Loan No.'],
  'Closing Date': ['Settlement Date', 'Date of Closing', 'Closing'],
  'Disbursement Date': ['Funding Date', 'Date of Disbursement'],
  Borrower: ['Borrower(s)', 'Borrower Name', 'Borrower(s) Name'],
  'Borrower Name': ['Borrower', 'Name of Borrower'],
  Applicants: ['Applicant(s)', 'Borrower(s)'],
  Lender: ['Lender Name', 'Creditor', 'Mortgage Lender'],
  Seller: ['Seller(s)', 'Seller Name'],
  'Loan Amount': ['Principal Amount', 'Amount of Loan', 'Mortgage Amount', 'Original Loan Amount'],
  'Interest Rate': ['Note Rate', 'Rate of Interest', 'Annual Interest Rate'],
  'Loan Term': ['Term', 'Term of Loan', 'Amortization Term'],
  'Sale Price': ['Purchase Price', 'Contract Sales Price', 'Contract Price'],
  'Purchase Price': ['Sale Price', 'Sales Price', 'Contract Price'],
  'Property Address': ['Property', 'Subject Property', 'Address of Property'],
  Property: ['Property Address', 'Subject Property'],
  'Settlement Agent': ['Closing Agent', 'Escrow Agent', 'Title Company'],
  'Monthly Principal & Interest': ['Principal and Interest', 'Monthly P&I', 'P&I Payment'],
  'Appraised Value': ['Market Value', 'Opinion of Market Value', 'Appraised Property Value'],
  'Appraised Prop. Value': ['Appraised Value', 'Appraised Property Value'],
  'Loan Officer': ['Loan Originator', 'Mortgage Loan Officer'],
});

const LABELS = Object.keys(SYNONYMS)
  .map(wordsOf)
  .sort((a, b) => b.length - a.length);

/** Whether a cell begins with the label and goes on, if at all, with a value: a sign, a figure or a capital. */
function begins(label: readonly string[], texts: readonly string[]): boolean {
  if (!label.every((word, index) => bareOf(word) === bareOf(texts[index] ?? ''))) return false;
  const first = texts[0] ?? '';
  if (!isCapitalised(first) || tokenOf(first).lead !== '' || tokenOf(texts[label.length - 1] ?? '').trail.includes('.')) return false;
  const [last = '', next] = [texts[label.length - 1], texts[label.length]];
  return next === undefined || /:$/.test(last) || /^[#$\d]/.test(next);
}

/** Gives labels other names, one for each label of a file. Changes `cells` in place of the words that the labels had. */
export function relabel({ texts, cells: lines }: Printed, cells: readonly string[][], dice: Dice): string[][] {
  const chosen = new Map<string, string[]>();
  const out = cells.map((cell) => [...cell]);
  for (const line of lines) {
    const words = line.map((at) => texts[at] ?? '');
    const label = LABELS.find((known) => begins(known, words));
    if (!label) continue;
    const name = label.join(' ');
    const other =
      chosen.get(name) ?? wordsOf(dice.shuffled((SYNONYMS[name] ?? []).filter((one) => one.length <= name.length * 1.6 + 3))[0] ?? name);
    chosen.set(name, other);
    const own = words.slice(0, label.length);
    const anew = inCaseOf(own, other);
    const trail = tokenOf(own.at(-1) ?? '').trail;
    line.slice(0, label.length).forEach((at, index) => {
      const isLast = index === label.length - 1;
      const piece = anew.slice(index, isLast ? undefined : index + 1);
      const end = piece.at(-1);
      if (isLast && end !== undefined) piece[piece.length - 1] = trail.includes(':') ? `${end.replace(/\.$/, '')}${trail}` : end;
      out[at] = piece;
    });
  }
  return out;
}
