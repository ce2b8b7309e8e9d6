import { database } from '#lib/adapters/db/client.ts';
import { noSuchDocument, withinReach } from '#lib/adapters/db/document-row.ts';
import { streamObject } from '#lib/adapters/storage/files.ts';
import { fileKindSchema, MEDIA_TYPES } from '#lib/domain/document.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

interface Original {
  fileName: string;
  mediaType: string;
  bytes: number;
  body: ReadableStream<Uint8Array>;
}

/** The file as it was uploaded, byte for byte. */
export async function getOriginal({ actor, documentId }: { actor: Actor; documentId: string }): Promise<Original> {
  const document = await database().document.findFirst({
    where: { id: documentId, ...withinReach(actor, authorise(actor, 'document.read')) },
    select: { fileName: true, fileKind: true, bytes: true, storageKey: true },
  });
  if (!document) throw noSuchDocument();
  const { fileName, bytes, storageKey } = document;
  return { fileName, bytes, mediaType: MEDIA_TYPES[fileKindSchema.parse(document.fileKind)], body: streamObject(storageKey) };
}
