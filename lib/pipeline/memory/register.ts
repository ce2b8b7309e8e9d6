import type { PrintedWord } from '#lib/domain/memory.ts';
import { median } from '../median.ts';
import type { PageWords } from './page-words.ts';
import type { ToTaught } from './read-anchor.ts';

/** The nearest pairs that move a place along with them. */
const NEAREST = 7;

/** Words that stand once on both pages: where each is here, and how far from there. */
function pairsOf(page: PageWords, printing: readonly PrintedWord[]): { x: number; y: number; dx: number; dy: number }[] {
  const once = <T>(items: readonly T[], nameOf: (item: T) => string): Map<string, T> =>
    new Map(
      [...Map.groupBy(items, nameOf)].flatMap(([name, [item, ...more]]) => (item && more.length === 0 ? [[name, item] as const] : [])),
    );
  const here = once(
    page.words.filter(({ bare }) => bare.length > 2),
    ({ bare }) => bare,
  );
  return [...once(printing, ({ text }) => text)].flatMap(([text, { box }]) => {
    const word = here.get(text)?.word.box;
    if (!word) return [];
    const [x, y] = [word[0], (word[1] + word[3]) / 2];
    return [{ x, y, dx: box[0] - x, dy: (box[1] + box[3]) / 2 - y }];
  });
}

/**
 * How a page lies against one of the same layout, point by point: a place moves as the printing next to it has moved. So a shift, a skew, another
 * scale and a longer paragraph above are all made good; words that have nothing to do with it are outvoted.
 */
export function registered(page: PageWords, printing: readonly PrintedWord[]): ToTaught {
  const pairs = pairsOf(page, printing);
  if (pairs.length < 3) return (x, y) => [x, y];
  return (x, y) => {
    const near = pairs
      .map((pair) => ({ pair, away: (pair.x - x) ** 2 / 4 + (pair.y - y) ** 2 }))
      .sort((a, b) => a.away - b.away)
      .slice(0, NEAREST);
    return [x + median(near.map(({ pair }) => pair.dx)), y + median(near.map(({ pair }) => pair.dy))];
  };
}
