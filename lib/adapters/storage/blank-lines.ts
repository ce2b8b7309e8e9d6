import { readLines } from './dataset-lines.ts';
import { putObject } from './files.ts';

const encoder = new TextEncoder();

/** Empties these lines of an object, counted from 0; all others keep their place and their bytes. A reader sees the old object or the new one. */
export async function blankLines(storageKey: string, blank: ReadonlySet<number>): Promise<void> {
  async function* lines(): AsyncGenerator<Uint8Array> {
    let number = 0;
    for await (const line of readLines(storageKey)) yield encoder.encode(blank.has(number++) ? '\n' : `${line}\n`);
  }
  await putObject(storageKey, lines());
}
