import { addressee } from '../language/addressee.ts';
import { FORMS, INSTRUMENTS, SERVICING, TRANSFERS } from '../language/groups.ts';
import { labelled } from '../language/labelled.ts';
import { BODY, defines, END, NAME } from '../language/patterns.ts';
import { rulesFor } from '../language/rule.ts';
import { sentence } from '../language/sentence.ts';
import { signed } from '../language/signed.ts';

export const borrowerName = rulesFor('borrowerName', [
  labelled({
    name: 'borrower-caption',
    types: FORMS,
    labels: [
      'Borrower',
      'Borrowers',
      'Borrower(s)',
      'Applicants',
      'Applicant',
      'Deudor',
      'Deudores',
      'Solicitantes',
      'Solicitante',
      'Prestatario',
      'Prestatarios',
    ],
    score: 0.94,
    where: 'right',
  }),
  labelled({
    name: 'borrower-name-caption',
    types: [...FORMS, ...SERVICING, 'note', 'security-instrument', 'rider', 'assignment', 'release'],
    labels: [
      'Borrower Name',
      "Borrower's Name",
      'Borrower Name(s)',
      'Borrower(s) Name',
      'Name of Borrower',
      'Primary Borrower',
      'Co-Borrower Name',
      'Co-Borrower',
      'Applicant Name',
      'Mortgagor(s)',
      'Mortgagor Name',
      'Customer Name',
      'Borrower(s)',
    ],
    score: 0.9,
    where: 'right',
  }),
  labelled({
    name: 'application-name',
    types: ['loan-application', 'transmittal-summary'],
    labels: [
      'Name',
      'Name (First, Middle, Last, Suffix)',
      "Borrower's Name (include Jr. or Sr. if applicable)",
      "Co-Borrower's Name (include Jr. or Sr. if applicable)",
    ],
    score: 0.82,
  }),
  labelled({
    name: 'settlement-borrower',
    types: ['settlement-statement'],
    labels: [
      'Name & Address of Borrower',
      'Name and Address of Borrower',
      'D. Name & Address of Borrower',
      'D. Name of Borrower',
      'Name of Borrower',
      'Buyer/Borrower',
      'Buyer',
      'Borrower/Buyer',
    ],
    score: 0.9,
  }),
  labelled({
    name: 'transfer-borrower',
    types: ['assignment', 'release', 'security-instrument'],
    labels: [
      'Mortgagor',
      'Mortgagors',
      'Trustor',
      'Trustors',
      'Grantor',
      'Grantors',
      'Borrower',
      'Original Borrower',
      'Original Mortgagor',
      'Original Trustor',
      'Made by',
      'Executed by',
      'Given by',
    ],
    score: 0.84,
    where: 'right',
  }),
  labelled({
    name: 'servicing-borrower',
    types: SERVICING,
    labels: ['Borrower', 'Borrowers', 'Mortgagor', 'Mortgagors', 'Customer', 'Re Borrower', 'Account Holder', 'Homeowner'],
    score: 0.88,
    where: 'right',
  }),
  sentence({
    name: 'defined-borrower',
    types: ['security-instrument', 'rider'],
    score: 0.97,
    pattern: new RegExp(
      String.raw`"\s*Borrowers?[.,]?\s*"\s*(?:is|are|means|shall mean):?\s+${NAME}(?:\.\s+(?:Borrower|\(?[A-Z]\)|The\b)|,?\s+(?:(?:currently |now )?residing|whose (?:mailing )?address|the party or parties)|;|\(|${END})`,
      'i',
    ),
  }),
  sentence({
    name: 'given-by-mortgagor',
    types: ['security-instrument'],
    score: 0.93,
    pattern: new RegExp(
      String.raw`(?:\bby(?: and (?:among|between))?|\bbetween|(?:grantor|mortgagor|trustor|borrower)s? (?:is|are)|among|from),?:?\s+(?:the )?(?:(?:grantor|trustor|mortgagor|borrower)s?,?:?\s+)?${NAME}\s*${defines('Borrowers?|Mortgagors?|Trustors?|Grantors?')}`,
      'i',
    ),
  }),
  sentence({
    name: 'witness-borrower',
    types: TRANSFERS,
    score: 0.9,
    pattern: new RegExp(
      String.raw`(?:${BODY}|lien|note)[^.]{0,160}?\b(?:executed|made|given|granted|signed)(?: and delivered)? by:?\s+${NAME}(?:,?\s+(?:to\b|in favor|as (?:mortgagor|trustor|grantor|borrower)|whose|dated|on\b|recorded|for the benefit|an? |husband|unto|payable|trustor|mortgagor|grantor|borrower)|;|\()`,
      'i',
    ),
  }),
  sentence({
    name: 'rider-borrower',
    types: ['rider'],
    score: 0.7,
    pattern: new RegExp(String.raw`given by the undersigned,?\s+${NAME}\s*\(`, 'i'),
  }),
  signed({ name: 'signature-borrower', types: INSTRUMENTS, score: 0.8 }),
  sentence({
    name: 'undersigned-borrowers',
    types: ['note'],
    score: 0.9,
    pattern: new RegExp(String.raw`undersigned,?\s+${NAME}\s*(?:${defines('Borrowers?|Makers?')}|,?\s+(?:jointly|promises?|hereby))`, 'i'),
  }),
  sentence({
    name: 'mortgage-from',
    types: TRANSFERS,
    score: 0.88,
    pattern: new RegExp(String.raw`(?:${BODY})\s+(?:given |made |granted )?(?:from|by)\s+${NAME},?\s+to\s+[A-Z]`, 'i'),
  }),
  labelled({
    name: 'other-borrowers',
    types: ['loan-application'],
    labels: ['List Name(s) of Other Borrower(s) Applying for this Loan'],
    score: 0.82,
    where: 'below',
    past: /^\(First/,
  }),
  labelled({
    name: 'appraisal-borrower',
    types: ['appraisal', 'title'],
    labels: ['Borrower', 'Borrowers', 'Borrower/Client', 'Proposed Borrower', 'Borrower Name'],
    score: 0.86,
    where: 'right',
  }),
  sentence({
    name: 'proposed-insured',
    types: ['title'],
    score: 0.78,
    pattern:
      /Owner'?s (?:Policy|Coverage).{0,120}?Proposed Insured:?\s+(?<value>[^;()"$]{3,160}?)\s+(?:Amount|Proposed|Policy|\$|\(|Loan)/i,
  }),
  addressee({ name: 'addressee', types: SERVICING, score: 0.82 }),
]);
