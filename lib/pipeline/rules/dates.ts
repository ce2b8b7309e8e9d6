import { SERVICING } from './groups.ts';
import { labelled } from './labelled.ts';
import type { Rule } from './rule.ts';
import { sentence } from './sentence.ts';

const DATE = String.raw`(?<value>(?:\d{1,2}\/\d{1,2}\/\d{2,4}|(?:the )?\d{1,2}(?:st|nd|rd|th)? (?:day of )?(?:January|February|March|April|May|June|July|August|September|October|November|December),? \d{4}|(?:January|February|March|April|May|June|July|August|September|October|November|December)\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}))`;

/** Days: closing, note, payments, recording. */
export const dates: readonly Rule[] = [
  ...labelled({
    name: 'closing-date',
    field: 'closingDate',
    types: ['closing-disclosure', 'settlement-statement'],
    labels: ['Closing Date', 'Settlement Date', 'I. Settlement Date', 'Date of Closing', 'Fecha de cierre', 'Fecha del cierre'],
    score: 0.95,
  }),
  ...labelled({
    name: 'disbursement-date',
    field: 'disbursementDate',
    types: ['closing-disclosure', 'settlement-statement'],
    labels: ['Disbursement Date', 'Funding Date', 'Fecha de desembolso', 'Disbursement Date (if different)'],
    score: 0.95,
  }),
  ...labelled({
    name: 'note-date-caption',
    field: 'noteDate',
    types: ['note', 'security-instrument', 'rider', 'assignment', 'release'],
    labels: ['Note Date', 'Date of Note', 'Loan Date', 'Date of Mortgage', 'Date of Deed of Trust'],
    score: 0.86,
  }),
  sentence({
    name: 'defined-note-date',
    field: 'noteDate',
    types: ['security-instrument'],
    score: 0.97,
    pattern: new RegExp(String.raw`"\s*Note\s*"\s*means[^.]{0,160}?dated:?\s+(?:as of )?${DATE}`, 'i'),
  }),
  sentence({
    name: 'instrument-dated',
    field: 'noteDate',
    types: ['security-instrument'],
    score: 0.85,
    pattern: new RegExp(String.raw`"\s*Security Instrument\s*"\s*means[^.]{0,160}?dated:?\s+${DATE}`, 'i'),
  }),
  sentence({
    name: 'made-as-of',
    field: 'noteDate',
    types: ['security-instrument', 'rider'],
    score: 0.84,
    pattern: new RegExp(
      String.raw`(?:\bis\s+)?(?:made|given|dated|entered into)(?: and entered into)?(?: (?:this|on|as of|effective))*(?: the)? ${DATE}`,
      'i',
    ),
  }),
  sentence({
    name: 'note-first-date',
    field: 'noteDate',
    types: ['note'],
    score: 0.9,
    pattern: new RegExp(String.raw`^.{0,500}?\b${DATE}`, 's'),
  }),
  sentence({
    name: 'transfer-note-dated',
    field: 'noteDate',
    types: ['assignment', 'release'],
    score: 0.86,
    pattern: new RegExp(
      `(?:Note|Mortgage|Deed of Trust|Security Instrument)[^.]{0,100}?(?:dated|bearing the date|made on)(?: as of)? ${DATE}`,
      'i',
    ),
  }),
  sentence({
    name: 'maturity-sentence',
    field: 'loanMaturityDate',
    types: ['note', 'security-instrument'],
    score: 0.94,
    pattern: new RegExp(
      String.raw`(?:if,? on|in full not later than|due and payable (?:on|not later than)|full debt,? if not paid earlier,? due and payable on|no later than|in Periodic Payments and to pay the debt in full (?:not|no) later than)\s+${DATE}`,
      'i',
    ),
  }),
  ...labelled({
    name: 'maturity-caption',
    field: 'loanMaturityDate',
    types: ['note', 'security-instrument'],
    labels: ['Maturity Date', 'Loan Maturity Date'],
    score: 0.88,
  }),
  sentence({
    name: 'first-payment-sentence',
    field: 'firstPaymentDate',
    types: ['note'],
    score: 0.92,
    pattern: new RegExp(
      String.raw`(?:monthly payments? )?(?:on the (?:first|1st|\d{1,2}(?:st|nd|rd|th)?) day of each month )?beginning on\s+${DATE}`,
      'i',
    ),
  }),
  ...labelled({
    name: 'first-payment-caption',
    field: 'firstPaymentDate',
    types: ['note', 'closing-disclosure'],
    labels: ['First Payment Date', 'First Payment Due Date', 'First Payment'],
    score: 0.9,
  }),
  ...labelled({
    name: 'due-date',
    field: 'paymentDueDate',
    types: ['mortgage-statement'],
    labels: ['Payment Due Date', 'Due Date', 'Payment Due', 'Payment Due By', 'Due By', 'Next Payment Due Date', 'Next Due Date'],
    score: 0.93,
    unless: /late|after/i,
  }),
  sentence({
    name: 'due-by-sentence',
    field: 'paymentDueDate',
    types: SERVICING.filter((type) => type === 'mortgage-statement'),
    score: 0.8,
    pattern: new RegExp(String.raw`(?:payment (?:is )?due|due (?:on|by)|due date)\W{0,3}(?:is |on |by )?${DATE}`, 'i'),
  }),
  sentence({
    name: 'recorded-stamp',
    field: 'recordedDate',
    types: ['security-instrument', 'assignment', 'release'],
    score: 0.85,
    pattern: new RegExp(
      String.raw`^.{0,900}?\b(?:Recorded|Filed(?: for Record)?|Recording Date|Recorded Date|Date Recorded|Rec(?:orded)? Date)(?: on| at)?\s*:?\s*${DATE}`,
      's',
    ),
  }),
];
