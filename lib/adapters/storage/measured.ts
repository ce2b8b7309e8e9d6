import { createHash } from 'node:crypto';
import { type FileKind, sniffFileKind } from '#lib/domain/document.ts';
import { InvalidInput } from '#lib/domain/errors.ts';
import { type IssueCode, issueOf } from '#lib/domain/issue.ts';

const HEAD_BYTES = 2048;
const refusal = (code: IssueCode): InvalidInput => new InvalidInput(issueOf(code).message, code);

/**
 * A file on its way: measured and hashed as it passes, refused as soon as it is known to be too large or of a kind we do
 * not read. Throws `InvalidInput` (file_empty, file_too_large, file_type_unsupported).
 */
export class Measured implements AsyncIterable<Uint8Array> {
  readonly #body: AsyncIterable<Uint8Array>;
  readonly #bytesMax: number;
  readonly #hash = createHash('sha256');
  #head = Buffer.alloc(0);
  #kind: FileKind | undefined;
  #bytes = 0;

  constructor(body: AsyncIterable<Uint8Array>, bytesMax: number) {
    this.#body = body;
    this.#bytesMax = bytesMax;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for await (const chunk of this.#body) {
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

  /** What is known once all of it has passed. */
  facts(): { fileKind: FileKind; sha256: string; bytes: number } {
    if (!this.#kind) throw refusal('file_type_unsupported');
    return { fileKind: this.#kind, sha256: this.#hash.digest('hex'), bytes: this.#bytes };
  }
}
