import type { Word } from '#lib/domain/page.ts';
import type { GreyImage } from '#lib/domain/ports.ts';

const WORD_LEVEL = '5';
const share = (value: number, whole: number): number => Math.min(1, Math.max(0, value / whole));

/**
 * The words of tesseract's TSV, which both engines write alike: level, page, block, paragraph, line and word number, box
 * in pixels, confidence in percent, text. Lines are counted anew from 0 in the order in which they were found.
 */
export function wordsOfTsv(tsv: string, { width, height }: Pick<GreyImage, 'width' | 'height'>): Word[] {
  const words: Word[] = [];
  let line = -1;
  let lastLine = '';
  for (const row of tsv.split('\n')) {
    const [level, page, block, paragraph, number, , left, top, wide, high, confidence, ...rest] = row.split('\t');
    const text = rest.join(' ').trim();
    if (level !== WORD_LEVEL || text === '') continue;
    const thisLine = `${page} ${block} ${paragraph} ${number}`;
    if (thisLine !== lastLine) line++;
    lastLine = thisLine;
    const [x, y] = [Number(left), Number(top)];
    words.push({
      text,
      box: [share(x, width), share(y, height), share(x + Number(wide), width), share(y + Number(high), height)],
      confidence: share(Number(confidence), 100),
      source: 'ocr',
      line,
    });
  }
  return words;
}
