import { z } from 'zod';
import { json } from '#app/api/_http/respond.ts';
import { bodyOf, route } from '#app/api/_http/route.ts';
import { queueFilterSchema } from '#lib/domain/review-queue.ts';
import { claimNext } from '#lib/use-cases/claim-next.ts';

const bodySchema = z.object({
  filter: queueFilterSchema.default({}),
  /** The document one comes from. */
  after: z.uuid().optional(),
  /** Only say which it would be. */
  peek: z.boolean().default(false),
});

/** Finds and takes the document to look at next in one step; `documentId` is null when nothing is left. */
export const POST = route(async (asked) => {
  const { filter, after, peek } = await bodyOf(asked, bodySchema);
  return json({ documentId: await claimNext({ actor: asked.actor, filter, peek, ...(after && { after }) }) });
});
