import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { openFile } from '#lib/adapters/reader/open-file.ts';
import type { IssueCode } from '#lib/domain/issue.ts';
import { type FileReader, type ReadingLimits, UnreadableFile, UnreadablePage } from '#lib/domain/ports.ts';
import { parseEnv } from '#lib/env.ts';

/**
 * Sends every PDF of a folder through the reader with the product's own limits and says how each ended:
 * `node tests/bench/malformed.ts <folder>`. Nothing may hang, crash or be lost; `docs/hostile-files.md` keeps the list.
 */

const { PAGES_MAX, READER_MEMORY_BYTES_MAX, READER_PAGE_TIMEOUT_MS, READER_OPEN_TIMEOUT_MS } = parseEnv({});
const LIMITS: ReadingLimits = {
  pagesMax: PAGES_MAX,
  memoryBytesMax: READER_MEMORY_BYTES_MAX,
  pageTimeoutMs: READER_PAGE_TIMEOUT_MS,
  openTimeoutMs: READER_OPEN_TIMEOUT_MS,
};
const PAGES_READ_MAX = 5;
const VIEW_WIDTH = 800;
const AT_ONCE = 2;

/** How one file ended. `read` has words, `no words` is for OCR; the others say why. */
export interface Outcome {
  file: string;
  kind: 'read' | 'no words' | 'partial' | 'refused' | 'lost';
  words: string;
  seconds: number;
}

const WORDS: Readonly<Partial<Record<IssueCode, string>>> = Object.freeze({
  file_encrypted: 'locked with a password',
  file_corrupt: 'damaged beyond opening',
  file_empty: 'empty',
  no_pages: 'has no pages',
  too_many_pages: 'has too many pages',
  reader_crashed: 'stopped the reader while opening',
  page_failed: 'could not be read',
  page_timed_out: 'took too long and was stopped',
  page_out_of_memory: 'took too much memory and was stopped',
});
const inWords = (code: IssueCode): string => WORDS[code] ?? code;

async function pagesOf(reader: FileReader): Promise<{ troubles: string[]; words: number }> {
  const troubles: string[] = [];
  let words = 0;
  const attempt = async (what: string, work: () => Promise<number>): Promise<void> => {
    try {
      words += await work();
    } catch (error) {
      if (!(error instanceof UnreadablePage)) throw error;
      troubles.push(`${what} ${inWords(error.issue.code)}`);
    }
  };
  for (let page = 1; page <= Math.min(PAGES_READ_MAX, reader.pageCount); page++) {
    await attempt(`the text of page ${page}`, async () => (await reader.readContent(page)).words.length);
  }
  await attempt('the picture of page 1', async () => {
    await reader.renderView(1, VIEW_WIDTH);
    return 0;
  });
  return { troubles, words };
}

async function outcomeOf(folder: string, file: string): Promise<Outcome> {
  const start = performance.now();
  const ended = (kind: Outcome['kind'], words: string): Outcome => ({ file, kind, words, seconds: (performance.now() - start) / 1000 });
  try {
    const reader = await openFile({ path: path.join(folder, file), kind: 'pdf', limits: LIMITS });
    try {
      const { troubles, words } = await pagesOf(reader);
      if (troubles.length > 0) return ended('partial', troubles.join('; '));
      return words > 0 ? ended('read', 'read') : ended('no words', 'opened; without words of its own, left to recognition');
    } finally {
      await reader.close();
    }
  } catch (error) {
    if (error instanceof UnreadableFile) return ended('refused', `refused: ${inWords(error.issue.code)}`);
    return ended('lost', error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  }
}

/** Every PDF of a folder and how it ended, in order of name. */
export async function outcomesOf(folder: string): Promise<Outcome[]> {
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.toLowerCase().endsWith('.pdf')).sort();
  const outcomes: Outcome[] = [];
  const waiting = [...files];
  const next = async (): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) outcomes.push(await outcomeOf(folder, file));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  return outcomes.sort((a, b) => a.file.localeCompare(b.file));
}

if (import.meta.main) {
  const folder = process.argv[2];
  if (folder === undefined) throw new Error('Say which folder: node tests/bench/malformed.ts <folder>');
  const outcomes = await outcomesOf(folder);
  const count = (kind: Outcome['kind']): number => outcomes.filter((outcome) => outcome.kind === kind).length;
  const slowest = outcomes.toSorted((a, b) => b.seconds - a.seconds)[0];
  const lines = [
    `${outcomes.length} files: ${count('read')} read, ${count('no words')} without words of their own, ${count('partial')} partial, ` +
      `${count('refused')} refused, ${count('lost')} lost; slowest ${slowest?.file} (${slowest?.seconds.toFixed(1)} s)`,
    '',
    '| file | outcome |',
    '|---|---|',
    ...outcomes.filter(({ kind }) => kind !== 'read' && kind !== 'no words').map(({ file, words }) => `| ${file} | ${words} |`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
