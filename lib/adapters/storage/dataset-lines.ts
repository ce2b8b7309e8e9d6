import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { pathOf } from './files.ts';

/** The lines of a frozen version's object, one after the other, without their line feeds. */
export async function* readLines(storageKey: string): AsyncGenerator<string> {
  const lines = createInterface({ input: createReadStream(pathOf(storageKey)), crlfDelay: Number.POSITIVE_INFINITY });
  yield* lines;
}
