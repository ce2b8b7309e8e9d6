import { type Box, unionOfBoxes } from '#lib/domain/geometry.ts';
import { bare } from '#lib/domain/kinds/kind.ts';
import type { ReadPage } from '#lib/domain/page.ts';

const PLACES_MAX = 3;

/** Where a text is printed on a page: whole words that spell it, punctuation and case aside; one list of boxes (one a line) a place. */
export function printedPlaces({ words }: Pick<ReadPage, 'words'>, text: string): Box[][] {
  const wanted = bare(text);
  if (wanted === '') return [];
  const letters = words.map((word) => bare(word.text));
  const places: Box[][] = [];
  for (let from = 0; from < words.length && places.length < PLACES_MAX; from++) {
    const to = endOf(letters, from, wanted);
    if (to === undefined) continue;
    const lines = new Map<number, Box>();
    for (const { line, box } of words.slice(from, to)) {
      const known = lines.get(line);
      lines.set(line, known ? unionOfBoxes([known, box]) : box);
    }
    places.push([...lines.values()]);
  }
  return places;
}

/** The end of the run that starts at a word and spells what is wanted; undefined when it spells something else. */
function endOf(letters: readonly string[], from: number, wanted: string): number | undefined {
  if (!letters[from]) return undefined;
  let spelled = '';
  for (let to = from; to < letters.length; to++) {
    spelled += letters[to] ?? '';
    if (spelled === wanted) return to + 1;
    if (!wanted.startsWith(spelled)) return undefined;
  }
  return undefined;
}
