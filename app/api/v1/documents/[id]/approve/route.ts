import { z } from 'zod';
import { json } from '#app/api/_http/respond.ts';
import { bodyOf, idOf, route } from '#app/api/_http/route.ts';
import { approveDocument } from '#lib/use-cases/approve-document.ts';

const bodySchema = z.object({ lastSequence: z.number().int().min(0), extraction: z.number().int().positive().default(1) });

export const POST = route(async (asked) => {
  const { lastSequence, extraction } = await bodyOf(asked, bodySchema);
  return json(await approveDocument({ actor: asked.actor, documentId: idOf(asked), lastSequence, extraction }));
});
