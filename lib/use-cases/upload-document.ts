import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { database } from '#lib/adapters/db/client.ts';
import { loanOf } from '#lib/adapters/db/loan.ts';
import { createDocument } from '#lib/adapters/db/new-document.ts';
import { enqueue } from '#lib/adapters/queue/queue.ts';
import { uploadBytesMax } from '#lib/adapters/settings/limits.ts';
import { deleteObjects, documentPrefix, originalKey, putObject } from '#lib/adapters/storage/files.ts';
import { Measured } from '#lib/adapters/storage/measured.ts';
import type { DocumentState } from '#lib/domain/document.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

interface Uploaded {
  documentId: string;
  state: DocumentState;
  /** The first document of the organisation with the same bytes. */
  duplicateOfId: string | null;
}

/**
 * Takes a file in one piece: streams it to the store while it is measured and hashed, then writes the document and its
 * first job in one transaction. Throws `InvalidInput` (file_empty, file_too_large, file_type_unsupported) and leaves
 * nothing behind then.
 */
export async function uploadDocument(input: {
  actor: Actor;
  fileName: string;
  body: ReadableStream<Uint8Array>;
  loanReference?: string;
  bytesMax?: number;
}): Promise<Uploaded> {
  const { actor, fileName, body, loanReference, bytesMax = uploadBytesMax() } = input;
  authorise(actor, 'document.create');
  const id = randomUUID();
  const file = new Measured(chunksOf(body), bytesMax);
  const storageKey = originalKey(id);
  try {
    await putObject(storageKey, file);
    return await database().$transaction(async (tx) => {
      const loanId = loanReference === undefined ? null : await loanOf(tx, actor.organisationId, loanReference);
      const { duplicateOfId } = await createDocument(tx, actor, { id, loanId, fileName, storageKey, ...file.facts() });
      await enqueue(tx, 'open-document', { documentId: id, reading: 1 });
      return { documentId: id, state: 'uploaded', duplicateOfId };
    });
  } catch (error) {
    await deleteObjects(documentPrefix(id));
    throw error;
  }
}

/** Opened when it is read and not before: a stream that breaks earlier would break where nobody listens. */
async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* Readable.fromWeb(body as NodeReadableStream<Uint8Array>);
}
