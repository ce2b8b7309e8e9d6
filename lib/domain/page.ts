import { z } from 'zod';
import { type Box, boxSchema } from './geometry.ts';
import type { Issue } from './issue.ts';
import type { PageQuality } from './page-quality.ts';

export const WORD_SOURCES = ['text-layer', 'ocr'] as const;
export type WordSource = (typeof WORD_SOURCES)[number];

/** A word as a reader of the page sees it. `confidence` 0..1 (1 for a text layer); `line` counts from 0 in reading order. */
export const wordSchema = z.object({
  text: z.string().min(1),
  box: boxSchema,
  confidence: z.number().min(0).max(1),
  source: z.enum(WORD_SOURCES),
  line: z.number().int().min(0),
});
export type Word = z.infer<typeof wordSchema>;

/** Where the words of a page came from; `mixed` has both, `none` has no word. */
export type TextSource = WordSource | 'mixed' | 'none';

/** One read page. `number` counts from 1; `width`, `height` in points (1/72 inch) as shown, rotation applied. */
export interface ReadPage {
  number: number;
  width: number;
  height: number;
  textSource: TextSource;
  /** Why the page was read this way, in words for people. */
  textSourceReason: string;
  words: readonly Word[];
  issues: readonly Issue[];
  /** Of the page image, where one was looked at. */
  quality?: PageQuality | null;
}

const SCALE = 100_000;

/** Columnar form of a page's words for storage: integers, `box` four a word (shares of the page x 100,000). */
export const pageLayoutSchema = z.object({
  v: z.literal(1),
  text: z.array(z.string()),
  confidence: z.array(z.number().int().min(0).max(1000)),
  box: z.array(z.number().int()),
  line: z.array(z.number().int()),
  source: z.array(z.union([z.literal(0), z.literal(1)])),
});
export type PageLayoutColumns = z.infer<typeof pageLayoutSchema>;

export function toColumns(words: readonly Word[]): PageLayoutColumns {
  return {
    v: 1,
    text: words.map((word) => word.text),
    confidence: words.map((word) => Math.round(word.confidence * 1000)),
    box: words.flatMap((word) => word.box.map((edge) => Math.round(edge * SCALE))),
    line: words.map((word) => word.line),
    source: words.map((word) => (word.source === 'ocr' ? 1 : 0)),
  };
}

export function fromColumns(columns: PageLayoutColumns): Word[] {
  const edge = (index: number): number => (columns.box[index] ?? 0) / SCALE;
  return columns.text.map((text, index) => ({
    text,
    box: [edge(index * 4), edge(index * 4 + 1), edge(index * 4 + 2), edge(index * 4 + 3)] as Box,
    confidence: (columns.confidence[index] ?? 0) / 1000,
    source: columns.source[index] === 1 ? 'ocr' : 'text-layer',
    line: columns.line[index] ?? 0,
  }));
}
