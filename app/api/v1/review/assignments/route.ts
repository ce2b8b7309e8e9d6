import { z } from 'zod';
import { json } from '#app/api/_http/respond.ts';
import { bodyOf, route } from '#app/api/_http/route.ts';
import { ASSIGNED_MAX } from '#lib/domain/review-queue.ts';
import { assignDocuments } from '#lib/use-cases/assign-documents.ts';

const bodySchema = z.object({
  documentIds: z.array(z.uuid()).min(1).max(ASSIGNED_MAX),
  /** Null gives them back to everybody. */
  memberId: z.uuid().nullable(),
});

export const PUT = route(async (asked) => json(await assignDocuments({ actor: asked.actor, ...(await bodyOf(asked, bodySchema)) })));
