import { attachment } from '#app/api/_http/attachment.ts';
import { idOf, route } from '#app/api/_http/route.ts';
import { getOriginal } from '#lib/use-cases/get-original.ts';

/** The file as it was uploaded, byte for byte. */
export const GET = route(async (asked) => {
  const { body, ...file } = await getOriginal({ actor: asked.actor, documentId: idOf(asked) });
  return attachment(body, file);
});
