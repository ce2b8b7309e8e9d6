import { InvalidInput } from '#lib/domain/errors.ts';
import { drainedWhenLeft } from './drain.ts';

/** A small body, held whole. Throws `InvalidInput` (part_too_large) as soon as it is longer than `bytesMax`. */
export async function boundedBytes(body: ReadableStream<Uint8Array> | null, bytesMax: number): Promise<Uint8Array> {
  if (!body) return new Uint8Array(0);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = drainedWhenLeft(body).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(Buffer.concat(chunks));
    bytes += value.byteLength;
    if (bytes > bytesMax) {
      void reader.cancel();
      throw new InvalidInput('This part is too large. Send at most 4 MB at once.', 'part_too_large');
    }
    chunks.push(value);
  }
}
