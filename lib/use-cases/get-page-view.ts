import { database } from '#lib/adapters/db/client.ts';
import { withinReach } from '#lib/adapters/db/document-row.ts';
import { getObject } from '#lib/adapters/storage/files.ts';
import { NotFound } from '#lib/domain/errors.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

/** A page as people see it, as a picture. Throws `NotFound` while it is not read, or when it cannot be drawn. */
export async function getPageView(input: {
  actor: Actor;
  documentId: string;
  page: number;
}): Promise<{ mediaType: 'image/webp'; body: Uint8Array }> {
  const { actor, documentId, page } = input;
  const row = await database().page.findFirst({
    where: { number: page, document: { id: documentId, ...withinReach(actor, authorise(actor, 'document.read')) } },
    select: { viewKey: true },
  });
  if (!row?.viewKey) throw new NotFound(`There is no picture of page ${page}. It is not read yet, or cannot be drawn.`);
  return { mediaType: 'image/webp', body: await getObject(row.viewKey) };
}
