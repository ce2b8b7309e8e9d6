import { z } from 'zod';

/** A line of a form pack's MANIFEST.jsonl: a file, what it is, and whether somebody filled it in. Other keys are passed over. */
export const listedFormSchema = z.object({
  path: z.string().min(1),
  doc_type: z.string(),
  filled: z.boolean().nullable(),
  role: z.string().default('document'),
  has_text_layer: z.boolean().nullable().default(true),
});
export type ListedForm = z.infer<typeof listedFormSchema>;
