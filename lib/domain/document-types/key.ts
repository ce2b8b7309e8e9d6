import { z } from 'zod';

export const DOCUMENT_TYPES = [
  'note',
  'security-instrument',
  'rider',
  'closing-disclosure',
  'loan-estimate',
  'loan-application',
  'transmittal-summary',
  'settlement-statement',
  'mortgage-statement',
  'payoff-statement',
  'assignment',
  'release',
  'appraisal',
  'title',
  'income',
  'asset',
  'other',
] as const;
export const documentTypeSchema = z.enum(DOCUMENT_TYPES);
export type DocumentType = z.infer<typeof documentTypeSchema>;
