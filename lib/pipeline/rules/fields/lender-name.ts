import { isBrokerName } from '../language/brokered.ts';
import { DISCLOSURES, FORMS, TRANSFERS } from '../language/groups.ts';
import { isCompany, notMers } from '../language/guards.ts';
import { inTable } from '../language/in-table.ts';
import { labelled } from '../language/labelled.ts';
import { letterhead } from '../language/letterhead.ts';
import { COMPANY_FORM, defines, END, NAME } from '../language/patterns.ts';
import { rulesFor } from '../language/rule.ts';
import { sentence } from '../language/sentence.ts';

export const lenderName = rulesFor('lenderName', [
  labelled({
    name: 'lender-caption',
    types: FORMS,
    labels: [
      'Lender',
      'Creditor',
      'Prestamista',
      'Acreedor',
      'Lender Name',
      'Name of Lender',
      'Lender/Client',
      'Original Lender',
      'Mortgage Lender',
    ],
    score: 0.92,
    accept: isCompany,
    where: 'right',
  }),
  labelled({
    name: 'settlement-lender',
    types: ['settlement-statement'],
    labels: ['Name & Address of Lender', 'Name and Address of Lender', 'F. Name & Address of Lender'],
    score: 0.9,
    accept: isCompany,
  }),
  labelled({
    name: 'instrument-lender',
    types: ['security-instrument', 'note', 'assignment', 'release'],
    labels: [
      'Lender',
      'Beneficiary',
      'Mortgagee',
      'Original Lender',
      'Original Mortgagee',
      'Name of Mortgagee',
      'Name of Lender',
      'Original Beneficiary',
      'In favor of',
      'Lender Name',
      'Grantee',
    ],
    score: 0.8,
    where: 'both',
    accept: isCompany,
  }),
  labelled({
    name: 'appraisal-client',
    types: ['appraisal'],
    labels: ['Lender/Client', 'Lender / Client', 'Client'],
    score: 0.86,
    accept: isCompany,
  }),
  sentence({
    name: 'defined-lender',
    types: ['security-instrument', 'rider'],
    score: 0.97,
    accept: notMers,
    pattern: new RegExp(
      String.raw`"\s*Lender[.,]?\s*"\s*(?:is|means|shall mean):?\s+${NAME}(?:\.\s+(?:Lender|\(?[A-Z]\)|The\b)|,?\s+(?:an? [a-z ]{0,40}(?:corporation|company|association|bank|partnership)|organized|whose address|its successors|existing)|;|\(|${END})`,
      'i',
    ),
  }),
  sentence({
    name: 'bracketed-lender',
    types: ['security-instrument'],
    score: 0.92,
    accept: notMers,
    pattern: new RegExp(
      String.raw`(?:in favor of|for the benefit of|to|payable to|under the laws of|given to|(?:the )?(?:Mortgagee|Beneficiary|Lender),|;(?: and)?|,? and(?= [A-Z]{2}|\s[A-Z][a-z]+\s[A-Z])),?\s+${NAME}\s*${defines('Lender|Beneficiary|Mortgagee|Bank')}`,
    ),
  }),
  sentence({
    name: 'transfer-lender',
    types: TRANSFERS,
    score: 0.87,
    accept: notMers,
    pattern:
      /(?:\bto|payable to)\s+(?<value>(?:(?!\btrustee\b|\bTRUSTEE\b|\bTrustee\b)[^;()"]){3,200}?)(?:,?\s+(?:its successors|as (?:lender|beneficiary|mortgagee)|bearing|dated|recorded|an? [a-z ]{0,30}(?:corporation|company|association|bank)|in the (?:original |principal )|which|securing|to secure|beneficiary|mortgagee)|\()/,
  }),
  sentence({
    name: 'note-lender',
    types: ['note'],
    score: 0.96,
    accept: notMers,
    pattern: new RegExp(
      String.raw`(?:\bLender is|this amount is called "principal"\),? plus interest,? to the order of (?:the )?lender\.?\s*(?:the )?lender is|received from|to the order of)\s+${NAME}(?:\.\s+(?:I\b|The\b|\d)|,?\s+(?:an? [a-z ]{0,40}(?:corporation|company|association|bank)|organized|its successors)|\s*\((?:the|this|together|")|;)`,
      'i',
    ),
  }),
  sentence({
    name: 'rider-lender',
    types: ['rider'],
    score: 0.7,
    accept: notMers,
    pattern: new RegExp(String.raw`(?:Note|note)[^.]{0,40}\bto\s+${NAME}\s*\(\s*(?:the\s+)?"Lender"`),
  }),
  inTable({
    name: 'contact-table-lender',
    types: ['closing-disclosure'],
    heads: ['Lender', 'Mortgage Lender', 'Creditor', 'Prestamista'],
    labels: ['Name', 'Nombre'],
    score: 0.9,
  }),
  labelled({
    name: 'lender-box',
    types: ['transmittal-summary', 'appraisal', 'loan-application'],
    labels: ['Lender Name', 'Lender', 'Lender/Client', 'Lender/Seller', 'Lender or Seller Name', 'Seller Name', 'Name of Lender'],
    score: 0.84,
    where: 'below',
    accept: isCompany,
  }),
  letterhead({ name: 'letterhead-lender', types: ['loan-estimate'], score: 0.8 }),
  sentence({
    name: 'instrument-given-to',
    types: ['security-instrument'],
    score: 0.95,
    accept: notMers,
    pattern: new RegExp(
      String.raw`(?:Security Instrument is given to|(?:beneficiary|mortgagee|lender) is)\s+${NAME},?\s+(?:which is|whose|${COMPANY_FORM}|organized|existing|\()`,
      'i',
    ),
  }),
  sentence({
    name: 'note-defined-lender',
    types: ['note'],
    score: 0.95,
    accept: notMers,
    pattern: new RegExp(
      String.raw`"\s*Lender[.,]?\s*"\s*(?:is|means):?\s+${NAME}(?:,?\s+(?:and its successors|its successors|${COMPANY_FORM}|organized|whose)|;|\(|${END})`,
      'i',
    ),
  }),
  sentence({
    name: 'holder-of-lien',
    types: TRANSFERS,
    score: 0.84,
    accept: notMers,
    pattern: new RegExp(
      String.raw`(?:the undersigned,|presents:?,? that:?|certif(?:y|ies) that)\s+${NAME},?\s+(?:${COMPANY_FORM}[^,;]{0,60},?\s+)?(?:as |being |is )?(?:the )?(?:present |current |true |legal )?(?:owner|holder|beneficiary|mortgagee|lender)\b`,
      'i',
    ),
  }),
  sentence({
    name: 'assignor',
    types: ['assignment'],
    score: 0.7,
    accept: notMers,
    pattern: new RegExp(
      String.raw`(?:the undersigned,?|assignor:?|value received,?)\s+${NAME}(?:,?\s+(?:${COMPANY_FORM}|organized|whose|located|at \d|does hereby|hereby)|\()`,
      'i',
    ),
  }),
  sentence({
    name: 'nominee-for',
    types: TRANSFERS,
    score: 0.93,
    accept: notMers,
    pattern: new RegExp(
      String.raw`(?:as (?:mere )?nominee for|for the benefit of|in favor of)\s+${NAME}(?:,?\s+(?:its successors|as (?:original )?(?:lender|beneficiary|mortgagee)|dated|recorded|${COMPANY_FORM}|which|securing|to secure|at (?:\d|p\.?\s?o)|(?:date|recorded|property)\b)|;|\()`,
      'i',
    ),
  }),
  labelled({
    name: 'lien-holder',
    types: ['release'],
    labels: ['Holder of Note and Lien', 'Lienholder', 'Current Beneficiary', 'Note Holder'],
    score: 0.8,
    where: 'right',
    accept: isCompany,
  }),
  labelled({
    name: 'origination-company',
    types: ['loan-application'],
    labels: [
      'Loan Originator Organization Name',
      "Loan Origination Company's Name",
      'Loan Origination Company Name',
      'Loan Originator Organization',
    ],
    score: 0.86,
    accept: (value) => isCompany(value) && !isBrokerName(value),
  }),
  sentence({
    name: 'called-lender',
    types: ['security-instrument'],
    score: 0.96,
    accept: notMers,
    pattern: new RegExp(String.raw`"\s*Lender\.?\s*"\.?\s+${NAME},?\s+will be called`, 'i'),
  }),
  sentence({
    name: 'named-beneficiary',
    types: TRANSFERS,
    score: 0.92,
    accept: notMers,
    pattern: new RegExp(
      String.raw`in which\s+${NAME}\s+(?:is|was) (?:named as |the |named )*(?:original )?(?:beneficiary|mortgagee|lender)`,
      'i',
    ),
  }),
  labelled({
    name: 'lender-over-name',
    types: DISCLOSURES,
    labels: ['Lender', 'Creditor'],
    score: 0.84,
    where: 'below',
    accept: isCompany,
  }),
]);
