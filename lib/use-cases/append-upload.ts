import { randomUUID } from 'node:crypto';
import { database } from '#lib/adapters/db/client.ts';
import { createDocument } from '#lib/adapters/db/new-document.ts';
import { noSuchUpload, ownUploads, toUploadState, UPLOAD_COLUMNS, type UploadRow } from '#lib/adapters/db/upload-session-row.ts';
import { enqueue } from '#lib/adapters/queue/queue.ts';
import { uploadBytesMax } from '#lib/adapters/settings/limits.ts';
import { deleteObjects, documentPrefix, originalKey, partKey, putObject, streamParts, uploadPrefix } from '#lib/adapters/storage/files.ts';
import { Measured } from '#lib/adapters/storage/measured.ts';
import { InvalidInput } from '#lib/domain/errors.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';
import { PART_BYTES_MAX, UPLOAD_REST_MS, type UploadState } from '#lib/domain/upload-session.ts';

export type Appended =
  | { ok: true; upload: UploadState; duplicateOfId: string | null }
  /** Another part is expected: go on from `upload.offset`. */
  | { ok: false; reason: 'offset-differs'; upload: UploadState };

/**
 * Takes the next part of a file, `offset` bytes from its start; the last one makes the document, as `upload-document` does.
 * An empty part at the end is allowed: it makes the document where the answer to the last one was lost. Throws
 * `InvalidInput` (part_too_large, file_type_unsupported, upload_damaged) and `NotFound` (expired, or somebody else's).
 */
export async function appendUpload(input: {
  actor: Actor;
  uploadId: string;
  offset: number;
  part: Uint8Array;
  now?: Date;
}): Promise<Appended> {
  const { actor, uploadId, offset, part, now = new Date() } = input;
  authorise(actor, 'document.create');
  if (part.byteLength > PART_BYTES_MAX) throw new InvalidInput('A part has at most 4 MB. Send smaller ones.', 'part_too_large');
  const where = { id: uploadId, ...ownUploads(actor, now) };
  const before = await database().uploadSession.findFirst({ where, select: UPLOAD_COLUMNS });
  if (!before) throw noSuchUpload();
  if (before.documentId) return { ok: true, upload: toUploadState(before), duplicateOfId: null };
  if (offset + part.byteLength > before.bytes)
    throw new InvalidInput('More bytes came than the file has. Choose the file again.', 'upload_too_long');
  const stored = await store({ uploadId, offset, part, now });
  const row = await database().uploadSession.findFirst({ where, select: UPLOAD_COLUMNS });
  if (!row) throw noSuchUpload();
  if (!stored && !row.documentId) return { ok: false, reason: 'offset-differs', upload: toUploadState(row) };
  return row.received === row.bytes ? finish(actor, row) : { ok: true, upload: toUploadState(row), duplicateOfId: null };
}

/** Writes a part if it is the one expected; of two that come at once, the row lets one through. */
function store({ uploadId, offset, part, now }: { uploadId: string; offset: number; part: Uint8Array; now: Date }): Promise<boolean> {
  return database().$transaction(async (tx) => {
    const { count } = await tx.uploadSession.updateMany({
      where: { id: uploadId, received: offset, documentId: null },
      data: { received: offset + part.byteLength, expiresAt: new Date(now.getTime() + UPLOAD_REST_MS) },
    });
    if (count === 0) return false;
    if (part.byteLength > 0) await putObject(partKey(uploadId, offset), part);
    return true;
  });
}

/** Makes one file of the parts and a document of the file; a file that is refused takes its upload with it. */
async function finish(actor: Actor, row: UploadRow): Promise<Appended> {
  const id = randomUUID();
  const storageKey = originalKey(id);
  const file = new Measured(streamParts(row.id), uploadBytesMax());
  try {
    await putObject(storageKey, file);
    const facts = file.facts();
    if (facts.bytes !== row.bytes) throw new InvalidInput('The file did not arrive whole. Choose it again.', 'upload_damaged');
    const { loanId, fileName } = row;
    const duplicateOfId = await database().$transaction(async (tx) => {
      const made = await createDocument(tx, actor, { id, loanId, fileName, storageKey, ...facts });
      const { count } = await tx.uploadSession.updateMany({ where: { id: row.id, documentId: null }, data: { documentId: id } });
      if (count === 0) throw noSuchUpload();
      await enqueue(tx, 'open-document', { documentId: id, reading: 1 });
      return made.duplicateOfId;
    });
    await deleteObjects(uploadPrefix(row.id));
    return { ok: true, upload: { ...toUploadState(row), documentId: id }, duplicateOfId };
  } catch (error) {
    await deleteObjects(documentPrefix(id));
    if (error instanceof InvalidInput) await forget(row.id);
    throw error;
  }
}

async function forget(uploadId: string): Promise<void> {
  await database().uploadSession.deleteMany({ where: { id: uploadId } });
  await deleteObjects(uploadPrefix(uploadId));
}
