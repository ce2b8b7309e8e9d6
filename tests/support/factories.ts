import { randomUUID } from 'node:crypto';
import { database } from '#lib/adapters/db/client.ts';
import { toRowState } from '#lib/adapters/db/document-row.ts';
import { originalKey, putObject } from '#lib/adapters/storage/files.ts';
import type { DocumentState } from '#lib/domain/document.ts';
import type { Actor } from '#lib/domain/rights.ts';
import { uploadDocument } from '#lib/use-cases/upload-document.ts';

/** The smallest thing that begins like a PDF; each call has other bytes. */
export const smallPdf = (): Uint8Array => new TextEncoder().encode(`%PDF-1.7\n% ${randomUUID()}\n%%EOF\n`);

/** Bytes as a request brings them, in chunks. */
export const streamOf = (bytes: Uint8Array, chunkBytes = 65_536): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.byteLength; at += chunkBytes) controller.enqueue(bytes.subarray(at, at + chunkBytes));
      controller.close();
    },
  });

/** Uploads as a person does; answers the document's id. */
export async function upload(actor: Actor, bytes: Uint8Array = smallPdf(), fileName = 'Document.pdf'): Promise<string> {
  const { documentId } = await uploadDocument({ actor, fileName, body: streamOf(bytes) });
  return documentId;
}

/** A document as it stands in a state, its file stored, with waiting pages and no job. */
export async function seedDocument(
  actor: Actor,
  { in: state = 'uploaded', pages = 0, bytes = smallPdf(), fileName = 'Document.pdf' }: SeedOptions = {},
): Promise<string> {
  const id = randomUUID();
  const storageKey = originalKey(id);
  await putObject(storageKey, bytes);
  const numbers = Array.from({ length: pages }, (_, index) => ({ number: index + 1 }));
  await database().document.create({
    data: {
      id,
      organisationId: actor.organisationId,
      uploadedById: actor.memberId,
      fileName,
      fileKind: 'pdf',
      sha256: id.replaceAll('-', '').repeat(2),
      bytes: bytes.byteLength,
      storageKey,
      state: toRowState(state),
      ...(pages > 0 && { pageCount: pages }),
      pages: { create: numbers },
    },
    select: { id: true },
  });
  return id;
}

interface SeedOptions {
  in?: DocumentState;
  pages?: number;
  bytes?: Uint8Array;
  fileName?: string;
}

/** The jobs that lie in the queue for a document, oldest first. */
export const jobsOf = (documentId: string): Promise<{ name: string; state: string; data: Record<string, unknown> }[]> =>
  database()
    .$queryRaw`SELECT name, state::text, data FROM pgboss.job WHERE data->>'documentId' = ${documentId} ORDER BY created_on, priority DESC`;
