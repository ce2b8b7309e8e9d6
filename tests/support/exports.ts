/** All of a stream of text, for tests. */
export async function textOf(pieces: AsyncIterable<string | Uint8Array>): Promise<string> {
  const bytes = await bytesOf(pieces);
  return new TextDecoder().decode(bytes);
}

export async function bytesOf(pieces: AsyncIterable<string | Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece);
  return new Uint8Array(Buffer.concat(all));
}

/** Values as they come, for what streams. */
export async function* each<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* values;
}
