import { z } from 'zod';

/** What a borrower thinks of a value that was read from their document; the last word of a slot counts. */
export const opinionInputSchema = z.object({
  /** The value's slot, as in a correction. */
  slot: z.string().min(3).max(100),
  opinion: z.enum(['right', 'wrong']),
  note: z
    .string()
    .trim()
    .max(500, 'Keep the note under 500 letters.')
    .transform((note) => note || null)
    .nullable()
    .default(null),
});
export type OpinionInput = z.infer<typeof opinionInputSchema>;

export interface Opinion {
  slot: string;
  opinion: 'right' | 'wrong';
  note: string | null;
  /** Who said so; null when that person left. */
  by: string | null;
  at: string;
}

/** The last opinion of every slot, given opinions oldest first. */
export function latestOpinions(opinions: readonly Opinion[]): Opinion[] {
  return [...new Map(opinions.map((opinion) => [opinion.slot, opinion])).values()];
}
