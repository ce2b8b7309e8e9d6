import { z } from 'zod';
import { json } from '#app/api/_http/respond.ts';
import { bodyOf, idOf, route } from '#app/api/_http/route.ts';
import { DOCUMENT_TYPES, documentTypeSchema } from '#lib/domain/document-types/key.ts';
import { setRequiredTypes } from '#lib/use-cases/set-required-types.ts';

const bodySchema = z.object({ types: z.array(documentTypeSchema).max(DOCUMENT_TYPES.length) });

/** Which papers the borrower is asked for; none = what such a loan usually needs. */
export const PUT = route(async (asked) => {
  const loanId = idOf(asked);
  const { types } = await bodyOf(asked, bodySchema);
  return json(await setRequiredTypes({ actor: asked.actor, loanId, types }));
});
