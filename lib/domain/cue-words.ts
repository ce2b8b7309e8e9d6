import { z } from 'zod';
import { fieldKeySchema } from './field.ts';

/**
 * A label of an organisation's own ("Obligor", "Our file"): what stands right of it or below it is read as that field, on
 * every document type that carries the field.
 */
export const cueWordSchema = z.object({ key: fieldKeySchema, label: z.string().trim().min(2).max(80) });
export type CueWord = z.infer<typeof cueWordSchema>;
