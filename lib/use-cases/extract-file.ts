import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { cachePages, findCachedPages } from '#lib/adapters/cache/read-pages.ts';
import { lazyTextRecogniser } from '#lib/adapters/ocr/lazy.ts';
import { openFile } from '#lib/adapters/reader/open-file.ts';
import { readerVersion, readingLimits, recognisersPerProcess, uploadBytesMax } from '#lib/adapters/settings/limits.ts';
import { type FileKind, sniffFileKind } from '#lib/domain/document.ts';
import type { ExtractionResult } from '#lib/domain/extraction.ts';
import { issueOf } from '#lib/domain/issue.ts';
import type { Answerer } from '#lib/domain/model-bundle.ts';
import type { ReadPage } from '#lib/domain/page.ts';
import { type TextRecogniser, type TokenClassifier, UnreadableFile } from '#lib/domain/ports.ts';
import { extract, type ReadFile } from '#lib/pipeline/extract.ts';
import { modelReading, type ReadByModel } from '#lib/pipeline/ner/model-reading.ts';
import { readPage } from '#lib/pipeline/read-page.ts';
import { readTogether } from '#lib/pipeline/read-together.ts';
import { openSlots } from '#lib/pipeline/slots.ts';

interface FileToExtract {
  path: string;
  /** Stays open when it is passed in. */
  recogniser?: TextRecogniser;
  /** A folder where read pages are kept by the file's content, so that nothing is read twice. */
  cache?: string;
}

interface FileToAnswer extends FileToExtract {
  /** Reads along with the rules; stays open. */
  classifier?: TokenClassifier;
  /** Who answers every field, where a classifier reads along; absent: whoever was the most accurate for each. */
  answerer?: Answerer;
}

/**
 * Reads a file on disk and extracts its fields, without a database. Throws `UnreadableFile` when the file as a whole
 * cannot be read. A model that fails is an issue of the file, and the rules answer alone. `timings` are milliseconds.
 */
export async function extractFile({ answerer, ...input }: FileToAnswer): Promise<ExtractionResult> {
  const { file, model, issues, timings } = await readFileOnDisk(input);
  const started = performance.now();
  const result = extract(file, { ...(model && { model }), ...(answerer && { answerer }) });
  const extractMs = performance.now() - started;
  const totalMs = Object.values(timings).reduce((sum, ms) => sum + ms, extractMs);
  return { ...result, issues: [...result.issues, ...issues], timings: rounded({ ...timings, extractMs, totalMs }) };
}

/** A file as it was read, and what the model said about its pages where one reads along. */
interface FileOnDisk extends Pick<ReadByModel, 'model' | 'issues'> {
  file: ReadFile;
  /** Milliseconds. */
  timings: { openMs: number; readMs: number; modelMs?: number };
}

/** Reads a file on disk and extracts nothing. Throws `UnreadableFile`; a model that fails is an issue. */
export async function readFileOnDisk({ classifier, ...input }: Omit<FileToAnswer, 'answerer'>): Promise<FileOnDisk> {
  const started = performance.now();
  const kind = await kindOf(input.path);
  const sha256 = await hashOf(input.path);
  const opened = performance.now();
  const pages = await pagesOf(input, kind, sha256);
  const read = performance.now();
  const { model, issues } = await modelReading(pages, classifier);
  return {
    file: { fileName: path.basename(input.path), sha256, pages },
    ...(model && { model }),
    issues,
    timings: { openMs: opened - started, readMs: read - opened, ...(classifier && { modelMs: performance.now() - read }) },
  };
}

/** The pages from the cache, or read, as many at once as this machine recognises well. */
async function pagesOf(input: FileToExtract, kind: FileKind, sha256: string): Promise<ReadPage[]> {
  const key = input.cache === undefined ? undefined : { folder: input.cache, sha256, readerVersion: readerVersion() };
  const known = key && (await findCachedPages(key));
  if (known) return known;
  const recogniser = input.recogniser ?? lazyTextRecogniser();
  const reader = await openFile({ path: input.path, kind, limits: readingLimits() });
  const pages: ReadPage[] = [];
  try {
    await readTogether({
      pages: Array.from({ length: reader.pageCount }, (_, index) => ({ number: index + 1, suspect: false })),
      reader,
      images: openSlots(recognisersPerProcess() + 1),
      suspects: openSlots(1),
      isOver: () => false,
      read: async (number, ahead) => {
        pages[number - 1] = await readPage({ page: number, reader: ahead, recogniser });
      },
    });
  } finally {
    await reader.close();
    if (!input.recogniser) await recogniser.close();
  }
  if (key) await cachePages(key, pages);
  return pages;
}

const rounded = (timings: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(timings).map(([name, ms]) => [name, Math.round(ms)]));

async function kindOf(file: string): Promise<FileKind> {
  const { size } = await stat(file).catch((cause: unknown) => {
    throw new UnreadableFile(issueOf('file_corrupt', { detail: `${file} cannot be opened.` }), { cause });
  });
  if (size === 0) throw new UnreadableFile(issueOf('file_empty'));
  if (size > uploadBytesMax()) throw new UnreadableFile(issueOf('file_too_large'));
  const head = new Uint8Array(4096);
  const handle = await open(file);
  const { bytesRead } = await handle.read(head, 0, head.length, 0).finally(() => handle.close());
  const kind = sniffFileKind(head.subarray(0, bytesRead));
  if (kind) return kind;
  // Plain text has no signature: it is taken by its name, and only here, where a person names the file.
  if (/\.txt$/i.test(file) && !head.subarray(0, bytesRead).includes(0)) return 'text';
  throw new UnreadableFile(issueOf('file_type_unsupported'));
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('hex');
}
