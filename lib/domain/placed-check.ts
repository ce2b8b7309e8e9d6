import { z } from 'zod';
import { checkedValueSchema, checkResultSchema } from './check.ts';

/** A checked value with the file it stands in. */
export const placedValueSchema = checkedValueSchema.extend({ documentId: z.string(), fileName: z.string() });
export type PlacedValue = z.infer<typeof placedValueSchema>;

/** The outcome of a check on one file or across the files of a loan, with the way to every value. */
export const placedCheckSchema = checkResultSchema.extend({ values: z.array(placedValueSchema).min(1) });
export type PlacedCheck = z.infer<typeof placedCheckSchema>;
