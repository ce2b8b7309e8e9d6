import type { Explanation, ExtractedField } from '#lib/domain/extraction.ts';
import type { Box } from '#lib/domain/geometry.ts';
import type { ReadPage, Word } from '#lib/domain/page.ts';
import { boxBeforeQuarterTurns, type QuarterTurns } from './page-image/quarter-turns.ts';

/** Steps from one recognised word to the next on its line: fewer say nothing, and most must go one way. */
const STEPS_MIN = 8;
const MAJORITY = 0.7;

/** Without lines (words that come from an export), all words count as one. */
type Lying = Pick<Word, 'box' | 'source'> & Partial<Pick<Word, 'line'>>;

const turnedBack = (turns: QuarterTurns): QuarterTurns => ((4 - turns) % 4) as QuarterTurns;
const middleOf = ([left, top, right, bottom]: Box): [x: number, y: number] => [(left + right) / 2, (top + bottom) / 2];

/** How a step from word to word goes, as quarter turns clockwise that make it go to the right. */
function turnsOfStep(from: Lying, to: Lying): QuarterTurns {
  const [[x, y], [nextX, nextY]] = [middleOf(from.box), middleOf(to.box)];
  const [across, down] = [nextX - x, nextY - y];
  if (Math.abs(across) >= Math.abs(down)) return across >= 0 ? 0 : 2;
  return down > 0 ? 3 : 1;
}

/**
 * Quarter turns clockwise that set a page upright whose words were recognised on a scan that lies on its side or stands on its
 * head: its lines run the way its text is read. 0 for text layers, whose lines a form may well print sideways, and for pages of few words.
 */
export function quarterTurnsOf(words: readonly Lying[]): QuarterTurns {
  const counts: [number, number, number, number] = [0, 0, 0, 0];
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    if (word.source === 'ocr' && next?.source === 'ocr' && next.line === word.line) counts[turnsOfStep(word, next)] += 1;
  }
  const steps = counts.reduce((sum, count) => sum + count, 0);
  const turns = counts.indexOf(Math.max(...counts)) as QuarterTurns;
  return steps >= STEPS_MIN && counts[turns] >= MAJORITY * steps ? turns : 0;
}

/** The words of a page where they stand once it lies upright, in the same order; the same words where it lies so already. */
export function uprightWords<W extends Lying>(words: readonly W[]): readonly W[] {
  const turns = quarterTurnsOf(words);
  return turns === 0 ? words : words.map((word) => ({ ...word, box: boxBeforeQuarterTurns(word.box, turnedBack(turns)) }));
}

/** A page as it would lie before a reader; the page itself where it lies so already. */
export function upright(page: ReadPage): ReadPage {
  const turns = quarterTurnsOf(page.words);
  if (turns === 0) return page;
  const [width, height] = turns === 2 ? [page.width, page.height] : [page.height, page.width];
  return { ...page, width, height, words: uprightWords(page.words) };
}

/** Values found on upright pages, with their places on the pages as they are shown. */
export function asShown(fields: readonly ExtractedField[], pages: readonly ReadPage[]): ExtractedField[] {
  const turns = new Map(pages.map(({ number, words }) => [number, quarterTurnsOf(words)]));
  const shown =
    (page: number) =>
    (box: Box): Box =>
      boxBeforeQuarterTurns(box, turns.get(page) ?? 0);
  const explained = (one: Explanation): Explanation => ({
    ...one,
    anchor: one.anchor && { ...one.anchor, box: shown(one.anchor.page)(one.anchor.box) },
    runnersUp: one.runnersUp.map((other) => ({ ...other, boxes: other.boxes.map(shown(other.page)) })),
  });
  return fields.map((field) => ({
    ...field,
    box: shown(field.page)(field.box),
    boxes: field.boxes.map(shown(field.page)),
    ...(field.explanation && { explanation: explained(field.explanation) }),
  }));
}
