import type { DocumentType } from '#lib/domain/document-types/key.ts';

/** Types that share wording, so that a rule names the family once. */
export const DISCLOSURES: readonly DocumentType[] = ['closing-disclosure', 'loan-estimate'];
export const FORMS: readonly DocumentType[] = [
  'closing-disclosure',
  'loan-estimate',
  'loan-application',
  'transmittal-summary',
  'settlement-statement',
];
export const INSTRUMENTS: readonly DocumentType[] = ['note', 'security-instrument', 'rider'];
export const RECORDED: readonly DocumentType[] = ['security-instrument', 'assignment', 'release'];
export const SERVICING: readonly DocumentType[] = ['mortgage-statement', 'payoff-statement'];
export const TRANSFERS: readonly DocumentType[] = ['assignment', 'release'];
