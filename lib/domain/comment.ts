import { z } from 'zod';

/** A remark of a person on a document or on one of its values; no answer and no label. */
export const commentInputSchema = z.object({
  body: z.string().trim().min(1).max(2000),
  /** The value it is about; without one, the document as a whole. */
  slot: z.string().min(3).optional(),
});
export type CommentInput = z.infer<typeof commentInputSchema>;

export const commentSchema = z.object({
  id: z.string(),
  slot: z.string().nullable(),
  body: z.string(),
  /** Empty when the person is no longer a member. */
  by: z.string(),
  at: z.string(),
});
export type Comment = z.infer<typeof commentSchema>;
