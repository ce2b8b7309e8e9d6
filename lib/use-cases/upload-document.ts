import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { database } from '#lib/adapters/db/client.ts';
import { loanOf } from '#lib/adapters/db/loan.ts';
import { enqueue } from '#lib/adapters/queue/queue.ts';
import { uploadBytesMax } from '#lib/adapters/settings/limits.ts';
import { deleteObjects, documentPrefix, originalKey, putObject } from '#lib/adapters/storage/files.ts';
import { type DocumentState, type FileKind, sniffFileKind } from '#lib/domain/document.ts';
import { InvalidInput } from '#lib/domain/errors.ts';
import { type IssueCode, issueOf } from '#lib/domain/issue.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

const HEAD_BYTES = 2048;
const refusal = (code: IssueCode): InvalidInput => new InvalidInput(issueOf(code).message, code);

interface Uploaded {
  documentId: string;
  state: DocumentState;
  /** The first document of the organisation with the same bytes. */
  duplicateOfId: string | null;
}

/**
 * Takes a file: streams it to the store while it is measured and hashed, then writes the document and its first job in one
 * transaction. Throws `InvalidInput` (file_empty, file_too_large, file_type_unsupported) and leaves nothing behind then.
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
  const documentId = randomUUID();
  const file = new Measured(body, bytesMax);
  const storageKey = originalKey(documentId);
  try {
    await putObject(storageKey, file);
    const { fileKind, sha256, bytes } = file.facts();
    return await database().$transaction(async (tx) => {
      const { organisationId, memberId } = actor;
      const duplicate = await tx.document.findFirst({
        where: { organisationId, sha256 },
        orderBy: { createdAt: 'asc' },
        select: { id: true },
      });
      const loanId = loanReference === undefined ? null : await loanOf(tx, organisationId, loanReference);
      const data = { id: documentId, organisationId, uploadedById: memberId, loanId, fileName, fileKind, sha256, bytes, storageKey };
      await tx.document.create({ data, select: { id: true } });
      const subject = { subjectType: 'document', subjectId: documentId };
      const detail = { fileName, sha256, bytes, ...(duplicate && { duplicateOfId: duplicate.id }) };
      await tx.auditEvent.create({
        data: { organisationId, memberId, actorName: actor.name, event: 'document.uploaded', ...subject, detail },
      });
      await enqueue(tx, 'open-document', { documentId, reading: 1 });
      return { documentId, state: 'uploaded', duplicateOfId: duplicate?.id ?? null };
    });
  } catch (error) {
    await deleteObjects(documentPrefix(documentId));
    throw error;
  }
}

/** A file on its way: refused as soon as it is known to be too large or of a kind we do not read. */
class Measured implements AsyncIterable<Uint8Array> {
  readonly #body: ReadableStream<Uint8Array>;
  readonly #bytesMax: number;
  readonly #hash = createHash('sha256');
  #head = Buffer.alloc(0);
  #kind: FileKind | undefined;
  #bytes = 0;

  constructor(body: ReadableStream<Uint8Array>, bytesMax: number) {
    this.#body = body;
    this.#bytesMax = bytesMax;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for await (const chunk of Readable.fromWeb(this.#body as NodeReadableStream<Uint8Array>)) {
      this.#bytes += chunk.byteLength;
      if (this.#bytes > this.#bytesMax) throw refusal('file_too_large');
      this.#sniff(chunk);
      this.#hash.update(chunk);
      yield chunk;
    }
    if (this.#bytes === 0) throw refusal('file_empty');
    this.#kind ??= sniffFileKind(this.#head);
    if (!this.#kind) throw refusal('file_type_unsupported');
  }

  #sniff(chunk: Uint8Array): void {
    if (this.#kind || this.#head.byteLength >= HEAD_BYTES) return;
    this.#head = Buffer.concat([this.#head, chunk.subarray(0, HEAD_BYTES - this.#head.byteLength)]);
    this.#kind = sniffFileKind(this.#head);
    if (!this.#kind && this.#head.byteLength >= HEAD_BYTES) throw refusal('file_type_unsupported');
  }

  facts(): { fileKind: FileKind; sha256: string; bytes: number } {
    if (!this.#kind) throw refusal('file_type_unsupported');
    return { fileKind: this.#kind, sha256: this.#hash.digest('hex'), bytes: this.#bytes };
  }
}
