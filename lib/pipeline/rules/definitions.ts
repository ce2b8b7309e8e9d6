import type { DocumentType } from '#lib/domain/document-types/key.ts';
import type { Rule } from './rule.ts';
import { sentence } from './sentence.ts';

const SI: readonly DocumentType[] = ['security-instrument'];
const SI_RIDER: readonly DocumentType[] = ['security-instrument', 'rider'];
const TRANSFER: readonly DocumentType[] = ['assignment', 'release'];
const notMers = (value: string): boolean => !/mortgage electronic registration|\bMERS\b/i.test(value);

/** A stretch of a sentence, dots allowed only after abbreviations or initials. */
const NAME = '(?<value>[^;()"]{3,320}?)';
/** A full stop that closes a sentence, not one behind an initial or an abbreviation. */
const END = String.raw`(?<!\b[A-Z]|\b(?:Jr|Sr|Inc|Co|Corp|St|Mr|Mrs|Ms|Dr|Esq))\.\s`;
const BODY = '(?:Mortgage|Deed of Trust|Security Instrument|Security Deed|Instrument)';
/** A bracketed or quoted definition right behind a name: (the "Lender"), ("Trustor"). */
const defines = (roles: string): string =>
  String.raw`\(\s*(?:[^()]{0,60}?\b)?(?:the |as |each a |collectively,? |individually and collectively,? |hereinafter (?:referred to as |called )?)*["']\s*(?:${roles})[.,]?\s*["']`;

/** Parties as legal instruments define them: (B) "Borrower" is …; …, a corporation ("Lender"). */
export const definitions: readonly Rule[] = [
  sentence({
    name: 'defined-borrower',
    field: 'borrowerName',
    types: SI_RIDER,
    score: 0.97,
    pattern: new RegExp(
      String.raw`"\s*Borrowers?[.,]?\s*"\s*(?:is|are|means|shall mean):?\s+${NAME}(?:\.\s+(?:Borrower|\(?[A-Z]\)|The\b)|,?\s+(?:(?:currently |now )?residing|whose (?:mailing )?address|the party or parties)|;|\(|${END})`,
      'i',
    ),
  }),
  sentence({
    name: 'defined-lender',
    field: 'lenderName',
    types: SI_RIDER,
    score: 0.97,
    accept: notMers,
    pattern: new RegExp(
      String.raw`"\s*Lender[.,]?\s*"\s*(?:is|means|shall mean):?\s+${NAME}(?:\.\s+(?:Lender|\(?[A-Z]\)|The\b)|,?\s+(?:an? [a-z ]{0,40}(?:corporation|company|association|bank|partnership)|organized|whose address|its successors|existing)|;|\(|${END})`,
      'i',
    ),
  }),
  sentence({
    name: 'defined-trustee',
    field: 'trusteeName',
    types: SI,
    score: 0.96,
    pattern: new RegExp(
      String.raw`"\s*Trustee[.,]?\s*"\s*(?:is|means):?\s+${NAME}(?:\.\s+(?:Trustee|\(?[A-Z]\)|The\b)|,?\s+(?:whose address|an? [a-z ]{0,40}(?:corporation|company|association)|organized)|;|\(|${END})`,
      'i',
    ),
  }),
  sentence({
    name: 'nominee-mers',
    field: 'nomineeName',
    types: ['security-instrument', 'assignment', 'release'],
    score: 0.95,
    pattern: /(?<value>Mortgage\s+Electronic\s+Registration\s+Systems?,?\s+Inc\.?)/i,
  }),
  sentence({
    name: 'given-by-mortgagor',
    field: 'borrowerName',
    types: SI,
    score: 0.93,
    pattern: new RegExp(
      String.raw`(?:\bby(?: and (?:among|between))?|\bbetween|(?:grantor|mortgagor|trustor|borrower)s? (?:is|are)|among|from),?:?\s+(?:the )?(?:(?:grantor|trustor|mortgagor|borrower)s?,?:?\s+)?${NAME}\s*${defines('Borrowers?|Mortgagors?|Trustors?|Grantors?')}`,
      'i',
    ),
  }),
  sentence({
    name: 'bracketed-lender',
    field: 'lenderName',
    types: SI,
    score: 0.92,
    accept: notMers,
    pattern: new RegExp(
      String.raw`(?:in favor of|for the benefit of|to|payable to|under the laws of|given to|,? and(?= [A-Z]{2}|\s[A-Z][a-z]+\s[A-Z])),?\s+${NAME}\s*${defines('Lender|Beneficiary|Mortgagee|Bank')}`,
    ),
  }),
  sentence({
    name: 'bracketed-trustee',
    field: 'trusteeName',
    types: SI,
    score: 0.92,
    pattern: new RegExp(String.raw`(?:trustee is|\d{5}(?:-\d{4})?(?:,? and)?|to),?\s+${NAME}\s*${defines('Trustee')}`, 'i'),
  }),
  sentence({
    name: 'witness-borrower',
    field: 'borrowerName',
    types: TRANSFER,
    score: 0.9,
    pattern: new RegExp(
      String.raw`(?:${BODY}|lien|note)[^.]{0,160}?\b(?:executed|made|given|granted|signed)(?: and delivered)? by:?\s+${NAME}(?:,?\s+(?:to\b|in favor|as (?:mortgagor|trustor|grantor|borrower)|whose|dated|on\b|recorded|for the benefit|an? |husband|unto|payable|trustor|mortgagor|grantor|borrower)|;|\()`,
      'i',
    ),
  }),
  sentence({
    name: 'transfer-lender',
    field: 'lenderName',
    types: TRANSFER,
    score: 0.9,
    accept: notMers,
    pattern: new RegExp(
      String.raw`(?:\bto|in favor of|nominee for|for the benefit of|payable to)\s+${NAME}(?:,?\s+(?:its successors|as (?:lender|beneficiary|mortgagee)|dated|recorded|an? [a-z ]{0,30}(?:corporation|company|association|bank)|in the (?:original |principal )|which|securing|to secure|beneficiary|mortgagee)|\()`,
    ),
  }),
  sentence({
    name: 'transfer-assignee',
    field: 'assigneeName',
    types: ['assignment'],
    score: 0.92,
    pattern: new RegExp(
      String.raw`(?:assigns?|transfers?|conveys?|transfer(?:red)? and set over|set over|convey)(?:,? (?:and )?[a-z ]{0,40})?\s+(?:un)?to:?\s+${NAME}(?:,?\s+(?:whose|its successors|an? [a-z ]{0,40}(?:corporation|company|association|bank)|all (?:of )?|the (?:following|described|said)|located at|organized|\(|at \d|existing|hereinafter|having|as trustee|with an address)|\(|;|,\s\d)`,
    ),
  }),
  sentence({
    name: 'release-trustee',
    field: 'trusteeName',
    types: ['release', 'assignment'],
    score: 0.86,
    pattern: new RegExp(String.raw`\bto\s+${NAME},?\s+(?:as\s+)?(?:original\s+)?trustee\b`),
  }),
  sentence({
    name: 'note-lender',
    field: 'lenderName',
    types: ['note'],
    score: 0.96,
    accept: notMers,
    pattern: new RegExp(
      String.raw`(?:\bLender is|this amount is called "principal"\),? plus interest,? to the order of (?:the )?lender\.?\s*(?:the )?lender is|received from|to the order of)\s+${NAME}(?:\.\s+(?:I\b|The\b|\d)|,?\s+(?:an? [a-z ]{0,40}(?:corporation|company|association|bank)|organized|its successors)|\s*\((?:the|this|together|")|;)`,
      'i',
    ),
  }),
  sentence({
    name: 'rider-borrower',
    field: 'borrowerName',
    types: ['rider'],
    score: 0.7,
    pattern: new RegExp(String.raw`given by the undersigned,?\s+${NAME}\s*\(`, 'i'),
  }),
  sentence({
    name: 'rider-lender',
    field: 'lenderName',
    types: ['rider'],
    score: 0.7,
    accept: notMers,
    pattern: new RegExp(String.raw`(?:Note|note)[^.]{0,40}\bto\s+${NAME}\s*\(\s*(?:the\s+)?"Lender"`),
  }),
  sentence({
    name: 'individual-originator',
    field: 'loanOriginatorName',
    types: ['note', 'security-instrument', 'loan-application'],
    score: 0.9,
    pattern:
      /(?:Individual(?: Loan Originator)?|Loan Originator(?! Organi[sz]ation| Company)|Loan Officer)(?:'s Name)?:?\s+(?<value>[A-Z](?:(?!NMLS)[^:;()]){3,60}?),?\s*(?:\(|NMLS)/,
  }),
];
