import { DISCLOSURES, TRANSFERS } from '../language/groups.ts';
import { isPrincipal } from '../language/guards.ts';
import { labelled } from '../language/labelled.ts';
import { AMOUNT } from '../language/patterns.ts';
import { rulesFor } from '../language/rule.ts';
import { sentence } from '../language/sentence.ts';

export const noteAmount = rulesFor('noteAmount', [
  labelled({
    name: 'loan-amount',
    types: [...DISCLOSURES, 'loan-application', 'transmittal-summary', 'settlement-statement'],
    labels: [
      'Loan Amount',
      'Total Loan Amount',
      'Note Amount',
      'Original Loan Amount',
      'Mortgage Amount',
      'Monto del pr\u00e9stamo',
      'Principal amount of new loan(s)',
      '202. Principal amount of new loan(s)',
      'Amount of Loan',
      'Principal Amount',
    ],
    score: 0.95,
    accept: isPrincipal,
    unless: /%[^)]*(?:of|points)|base loan|points|change|seller|calculat/i,
  }),
  labelled({
    name: 'requested-amount',
    types: ['loan-application'],
    labels: ['Loan Amount Requested', 'Amount Requested', 'Amount'],
    score: 0.75,
    accept: isPrincipal,
  }),
  sentence({
    name: 'note-principal',
    types: ['note'],
    score: 0.97,
    accept: isPrincipal,
    pattern: new RegExp(`(?:promise to pay|loan in the amount of|principal (?:sum|amount) of|\\bpay\\b)[^$]{0,160}?${AMOUNT}`, 'i'),
  }),
  sentence({
    name: 'owes-lender',
    types: ['security-instrument'],
    score: 0.97,
    accept: isPrincipal,
    pattern: new RegExp(
      `(?:note (?:states|shows|evidences|obligates)|owes? (?:the )?lender|obligation of (?:each )?borrower|promissory note[^.]{0,80}states)[^$]{0,240}?${AMOUNT}`,
      'i',
    ),
  }),
  sentence({
    name: 'principal-sum',
    types: ['security-instrument', ...TRANSFERS],
    score: 0.86,
    accept: isPrincipal,
    pattern: new RegExp(
      String.raw`(?:principal (?:sum|amount)|original (?:principal )?amount|amount of the (?:loan|note)|in the (?:sum|amount))(?: (?:of|not to exceed|up to))?(?: [A-Z][^$.;]{0,120}?)?[\s:(]{0,3}${AMOUNT}`,
      'i',
    ),
  }),
  labelled({
    name: 'instrument-amount',
    types: ['security-instrument', 'note', ...TRANSFERS],
    labels: [
      'Loan Amount',
      'Original Loan Amount',
      'Original Principal Amount',
      'Original Mortgage Debt',
      'Original Debt',
      'Mortgage Amount',
      'Original Mortgage Amount',
      'Original Principal Balance',
      'Note Amount',
      'Principal Amount',
      'Original Amount',
      'Amount',
    ],
    score: 0.84,
    accept: isPrincipal,
  }),
  sentence({
    name: 'note-face-amount',
    types: ['note'],
    score: 0.7,
    accept: isPrincipal,
    pattern: new RegExp(`^.{0,300}?${AMOUNT}`, 's'),
  }),
  labelled({
    name: 'new-loan',
    types: ['settlement-statement'],
    labels: ['New 1st Loan', 'New First Loan', 'New Loan', 'Loan Amount', 'First Loan', 'New Loan Amount'],
    score: 0.85,
    where: 'right',
    far: true,
    skipMax: 8,
    accept: isPrincipal,
  }),
]);
