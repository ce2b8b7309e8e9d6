import { z } from 'zod';
import { json } from '#app/api/_http/respond.ts';
import { route } from '#app/api/_http/route.ts';
import { uploadedFile } from '#app/api/_http/upload.ts';
import { DOCUMENT_STATES } from '#lib/domain/document.ts';
import { loanReferenceSchema } from '#lib/domain/loan.ts';
import { findDocuments } from '#lib/use-cases/find-documents.ts';
import { uploadDocument } from '#lib/use-cases/upload-document.ts';

const filterSchema = z.object({
  search: z.string().max(200).optional(),
  state: z.enum(DOCUMENT_STATES).optional(),
  cursor: z.string().max(200).optional(),
});

/** The documents within reach, newest first: `?search=`, `?state=`, `?cursor=` of the page before. */
export const GET = route(async ({ actor, url }) => {
  const { search, state, cursor } = filterSchema.parse(Object.fromEntries(url.searchParams));
  return json(await findDocuments({ actor, ...(search && { search }), ...(state && { state }), ...(cursor && { cursor }) }));
});

/** Takes one file: its bytes as the body with `?fileName=` or `X-File-Name`, or a form with one file. */
export const POST = route(async ({ actor, request, url }) => {
  const loanReference = loanReferenceSchema.nullable().parse(url.searchParams.get('loanReference'));
  const file = await uploadedFile(request, url);
  const uploaded = await uploadDocument({ actor, ...file, ...(loanReference && { loanReference }) });
  return json(uploaded, 201);
});
