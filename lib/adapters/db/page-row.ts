import { isPartial } from '#lib/domain/issue.ts';
import type { ReadPage, Word } from '#lib/domain/page.ts';
import { type PageQuality, pageQualitySchema } from '#lib/domain/page-quality.ts';
import { toRowTextSource } from './document-row.ts';
import { Prisma } from './generated/client.ts';

/** What was measured of a page image. */
export const qualityOf = (column: Prisma.JsonValue): PageQuality | null => pageQualitySchema.nullable().parse(column);

const wellFormed = (text: string): string => Buffer.from(text).toString();

/** Postgres takes neither NUL nor half a surrogate pair; broken fonts give both. */
export function storable(page: ReadPage): ReadPage {
  const clean = ({ text, ...word }: Word): Word => ({ ...word, text: wellFormed(text.replaceAll('\0', '')) });
  return { ...page, words: page.words.map(clean).filter(({ text }) => text !== '') };
}

/** The columns of a page that was read; its words are in its layout. */
export function toPageRow(page: ReadPage): Prisma.PageUpdateManyMutationInput {
  const failed = page.words.length === 0 && page.issues.some(isPartial);
  const confidence = page.words.reduce((sum, word) => sum + word.confidence, 0);
  return {
    state: failed ? 'failed' : 'read',
    width: page.width,
    height: page.height,
    textSource: toRowTextSource(page.textSource),
    textSourceReason: page.textSourceReason,
    wordCount: page.words.length,
    confidenceMean: page.words.length > 0 ? confidence / page.words.length : null,
    issues: page.issues.map((issue) => ({ ...issue })),
    quality: page.quality ?? Prisma.DbNull,
    text: page.words.map(({ text }) => text).join(' '),
  };
}
