import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { issueSchema } from '#lib/domain/issue.ts';
import { fromColumns, pageLayoutSchema, type ReadPage, toColumns } from '#lib/domain/page.ts';
import { pageQualitySchema } from '#lib/domain/page-quality.ts';

const cachedPagesSchema = z.array(
  z.object({
    number: z.number().int().positive(),
    width: z.number(),
    height: z.number(),
    textSource: z.enum(['text-layer', 'ocr', 'mixed', 'none']),
    textSourceReason: z.string(),
    words: pageLayoutSchema,
    issues: z.array(issueSchema),
    quality: pageQualitySchema.nullable(),
  }),
);

/** Which pages: the sha256 of the file's bytes, and the version of what read them. */
interface CacheKey {
  folder: string;
  sha256: string;
  readerVersion: string;
}

const fileOf = ({ folder, sha256, readerVersion }: CacheKey): string =>
  path.join(folder, `${sha256}.${readerVersion.replace(/[^\w.-]+/g, '-')}.json`);

/** The pages of a file as they were read before; undefined when they were not, or when what is there is not whole. */
export async function findCachedPages(key: CacheKey): Promise<ReadPage[] | undefined> {
  const text = await readFile(fileOf(key), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    const parsed = cachedPagesSchema.safeParse(JSON.parse(text));
    return parsed.data?.map((page) => ({ ...page, words: fromColumns(page.words) }));
  } catch {
    return undefined;
  }
}

/** Keeps the pages of a file. The file appears whole or not at all. */
export async function cachePages(key: CacheKey, pages: readonly ReadPage[]): Promise<void> {
  await mkdir(key.folder, { recursive: true });
  const file = fileOf(key);
  const rows = pages.map((page) => ({ ...page, words: toColumns(page.words), quality: page.quality ?? null }));
  await writeFile(`${file}.${process.pid}`, JSON.stringify(rows));
  await rename(`${file}.${process.pid}`, file);
}
