import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';
import type { PlacedWord } from './group-words.ts';
import { boundsOf, type Matrix, multiply } from './matrix.ts';

const itemSchema = z.object({ str: z.string(), width: z.number(), height: z.number(), transform: z.array(z.number()).length(6) });
export type TextItem = z.infer<typeof itemSchema>;

/** The text runs as pdf.js joins them: right words, but boxes that are only guessed from the length of the text. */
export async function textItemsOf(page: PDFPageProxy): Promise<TextItem[]> {
  const content = await page.getTextContent({ disableNormalization: true, includeMarkedContent: false });
  return content.items.flatMap((item) => {
    const parsed = itemSchema.safeParse(item);
    return parsed.success && parsed.data.str.trim() !== '' ? [parsed.data] : [];
  });
}

/** Words of the runs, each run cut in proportion to its letters. */
export function wordsOfItems(items: readonly TextItem[], viewport: Matrix): PlacedWord[] {
  return items.flatMap(({ str, width, height, transform }) => {
    const matrix = multiply(viewport, transform as unknown as Matrix);
    const scale = Math.hypot(transform[0] ?? 1, transform[1] ?? 0) || 1;
    const tall = Math.hypot(transform[2] ?? 0, transform[3] ?? 1) || 1;
    const unit = width / str.length / scale;
    return [...str.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
      text,
      box: boundsOf(matrix, index * unit, (-0.2 * height) / tall, (index + text.length) * unit, (0.9 * height) / tall),
    }));
  });
}
