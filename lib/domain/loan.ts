import { z } from 'zod';

/** A lender's own name for a loan: all files with it are one loan. */
export const loanReferenceSchema = z
  .string()
  .trim()
  .min(1, 'Type the loan’s number or name.')
  .max(100, 'The name of a loan has at most 100 letters.');
