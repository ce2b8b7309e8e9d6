import { z } from 'zod';
import { fieldKeySchema } from './field.ts';

/**
 * A label of an organisation's own ("Obligor", "Our file"): what stands right of it or below it is read as that field, on
 * every document type that carries the field.
 */
export const cueWordSchema = z.object({
  key: fieldKeySchema,
  label: z
    .string()
    .transform((label) => label.replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(2, 'A cue word has at least two letters.').max(80, 'A cue word has at most 80 letters.'))
    .refine((label) => /\p{L}{2}/u.test(label), 'A cue word is made of words, as they are printed beside the value.'),
});
export type CueWord = z.infer<typeof cueWordSchema>;

const bare = (label: string): string =>
  label
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether two labels differ in nothing but case, spaces and punctuation: on a page they are the same. */
export const isSameCueWord = (a: string, b: string): boolean => bare(a) === bare(b);
