import { isMersMin, isUniversalLoanIdentifier } from './check-digits.ts';
import { DISCLOSURES, INSTRUMENTS, SERVICING, TRANSFERS } from './groups.ts';
import { labelled } from './labelled.ts';
import type { Rule } from './rule.ts';
import { sentence } from './sentence.ts';

const LOAN_NUMBER = [
  'Loan ID #',
  'Loan ID',
  'Loan Number',
  'Loan No.',
  'Loan No',
  'Lender Loan No./Universal Loan Identifier',
  'Lender Loan Number',
  'Lender Case Number',
  'Lender Loan No',
  'Account Number',
  'Mortgage Loan Number',
  'Loan Account Number',
  'Mortgage Account Number',
  'N.\u00ba del pr\u00e9stamo',
  'N. \u00ba del pr\u00e9stamo',
  'N.\u00b0 del pr\u00e9stamo',
  'Re Loan Number',
  'Your Loan Number',
  'Reference Loan Number',
];
const isLoanNumber = (value: string): boolean =>
  value.length >= 4 &&
  /\d{3}|\d.*\d.*\d/.test(value) &&
  !/^\d{1,2}\/\d{1,2}\/\d{2,4}$|^\$/.test(value) &&
  !/^[\d,]+\.\d{2}$/.test(value) &&
  !isMersMin(value);
const isNmls = (value: string): boolean => /^\d{3,12}$/.test(value);

/** Numbers, told from others by their captions and, where they have one, by their check digit. */
export const identifiers: readonly Rule[] = [
  ...labelled({
    name: 'loan-number',
    field: 'loanNumber',
    types: [...DISCLOSURES, 'loan-application', 'transmittal-summary', 'settlement-statement', ...SERVICING, ...INSTRUMENTS, ...TRANSFERS],
    labels: LOAN_NUMBER,
    score: 0.93,
    inside: true,
    skipMax: 1,
    accept: isLoanNumber,
  }),
  sentence({
    name: 'loan-number-sign',
    field: 'loanNumber',
    types: [...DISCLOSURES, 'loan-application', ...SERVICING, ...INSTRUMENTS, ...TRANSFERS],
    score: 0.88,
    accept: isLoanNumber,
    pattern: /\bLoan\s*#\s*:?\s*(?<value>[A-Z0-9-]{4,30})(?![^\s,;.)])/i,
  }),
  ...labelled({
    name: 'settlement-loan-number',
    field: 'loanNumber',
    types: ['settlement-statement'],
    labels: ['7. Loan Number'],
    score: 0.9,
    accept: isLoanNumber,
  }),
  sentence({
    name: 'mers-min',
    field: 'mersMin',
    types: ['note', 'security-instrument', ...TRANSFERS],
    score: 0.97,
    accept: isMersMin,
    pattern: /\bMIN(?:\s*(?:#|No\.?|Number))?\s*[:#.]?\s*(?<value>\d[\d-]{16,22}\d)/i,
  }),
  sentence({
    name: 'universal-loan-identifier',
    field: 'universalLoanIdentifier',
    types: ['loan-application'],
    score: 0.95,
    accept: isUniversalLoanIdentifier,
    pattern: /\b(?<value>[A-Z0-9]{18}\d{2}[A-Z0-9]{3,25})\b/,
  }),
  ...labelled({
    name: 'agency-case',
    field: 'agencyCaseNumber',
    types: ['loan-application', 'closing-disclosure', 'security-instrument', 'settlement-statement'],
    labels: [
      'Agency Case Number',
      'Agency Case No.',
      'FHA Case Number',
      'FHA Case Number (per 1003)',
      'FHA Case No.',
      'FHA Case No',
      'VA Case Number',
      'VA Loan Number',
      'Case Number',
      'FHA/VA Case Number',
    ],
    score: 0.88,
    inside: true,
    skipMax: 2,
    accept: (value) => /^\d{2,3}-\d{1,3}-?\d{4,}/.test(value) || /^\d{3}-\d{7}/.test(value),
  }),
  ...labelled({
    name: 'file-number',
    field: 'closingFileNumber',
    types: ['closing-disclosure', 'settlement-statement'],
    labels: [
      'File #',
      'File Number',
      'File No.',
      'File No',
      'Escrow No.',
      '6. File Number',
      'Settlement File Number',
      'N.\u00b0 de Archivo',
      'N.\u00ba de Archivo',
      'N\u00famero de archivo',
      'Order Number',
    ],
    score: 0.92,
    skipMax: 1,
  }),
  sentence({
    name: 'originator-nmls',
    field: 'loanOriginatorNmlsId',
    types: ['note', 'security-instrument', 'loan-application'],
    score: 0.9,
    accept: isNmls,
    pattern:
      /(?:Individual(?: Loan Originator)?|Loan Originator(?! Organi[sz]ation| Company)|Loan Officer)(?:(?!NMLS).){0,80}?NMLS(?:R)?(?:\s*(?:ID|No\.?|Number|#|:))*\s*(?<value>\d{3,12})\b/i,
  }),
  sentence({
    name: 'organisation-nmls',
    field: 'lenderNmlsId',
    types: ['note', 'security-instrument', 'loan-application'],
    score: 0.86,
    accept: isNmls,
    pattern:
      /(?:Loan Originat(?:ion|or) (?:Company|Organi[sz]ation)|Organi[sz]ation|Creditor)\b(?:(?!NMLS|Individual).){0,80}?NMLS(?:R)?(?:\s*(?:ID|No\.?|Number|#|:))*\s*(?<value>\d{3,12})\b/i,
  }),
];
