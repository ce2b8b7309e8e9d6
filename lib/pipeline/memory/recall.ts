import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import type { TypedRange } from '#lib/domain/extraction.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { KINDS } from '#lib/domain/kinds/table.ts';
import { earned, type RememberedAnchor, type RememberedPage } from '#lib/domain/memory.ts';
import type { ReadPage, Word } from '#lib/domain/page.ts';
import { bareWord } from './bare.ts';
import { pageWordsOf } from './page-words.ts';
import { type Read, readAnchor, type ToTaught } from './read-anchor.ts';
import { registered } from './register.ts';

/** An anchor that is wrong as often as right is not asked any more. */
export const KEPT_FROM = 0.5;

/** An anchor that fewer than this share of the papers bear out that bear out the layout's best one is no habit of the layout. */
const HABIT_MIN = 0.1;

/** What memory answers for a field of a document: all its values, and what bears them out. */
export interface Recollection {
  key: FieldKey;
  values: Read;
  /** 0..1, no more than the anchors earned on this layout. */
  probability: number;
  /** Those that read these values, the best first. */
  anchors: readonly RememberedAnchor[];
  from: RememberedPage;
}

/** Whether two readings of a field say the same, in any order. */
export function sameValues(key: FieldKey, a: readonly { value: string }[], b: readonly { value: string }[]): boolean {
  const { equal } = KINDS[FIELDS[key].kind];
  const within = (few: readonly { value: string }[], many: readonly { value: string }[]): boolean =>
    few.every(({ value }) => many.some((other) => equal(other.value, value)));
  return within(a, b) && within(b, a);
}

/** What each anchor of the layout reads on the page; those that find nothing are left out. */
export function readingsOn(page: ReadPage, { layout }: RememberedPage): { anchor: RememberedAnchor; values: Read }[] {
  const words = pageWordsOf(page);
  const toTaught = registered(words, layout.printings[0] ?? []);
  const isPrinting = printingAt(layout.printings, toTaught);
  return layout.anchors
    .filter((anchor) => earned(anchor) >= KEPT_FROM)
    .map((anchor) => ({ anchor, values: readAnchor(words, anchor.fieldKey, anchor.anchor, toTaught) }))
    .filter(({ values }) => values.length > 0 && !values.some((found) => found.words.every(({ word }) => isPrinting(word))));
}

/** How far a word of the printing may stand from where it stood, shares of the page: where a value is missing, the rows below move up. */
const SAME_COLUMN = 0.02;
const SAME_ROW = 0.1;

/** Whether a word is the form's own: printed in the same place on a page where no value stood there. */
function printingAt(printings: RememberedPage['layout']['printings'], toTaught: ToTaught): (word: Word) => boolean {
  const printed = Map.groupBy(printings.flat(), ({ text }) => text);
  return ({ text, box }) => {
    const same = printed.get(bareWord(text)) ?? [];
    if (same.length === 0) return false;
    const [x, y] = toTaught(box[0], (box[1] + box[3]) / 2);
    return same.some((word) => Math.abs(word.box[0] - x) < SAME_COLUMN && Math.abs((word.box[1] + word.box[3]) / 2 - y) < SAME_ROW);
  };
}

/** Of values that cannot both be right: how likely the first is, where it and another were this likely alone. */
const against = (ours: number, theirs: number): number => {
  const [alone, other, neither] = [ours * (1 - theirs), theirs * (1 - ours), (1 - ours) * (1 - theirs)];
  return alone / (alone + other + neither);
};

function bestOf(key: FieldKey, from: RememberedPage, readings: readonly { anchor: RememberedAnchor; values: Read }[]): Recollection[] {
  const groups: { values: Read; anchors: RememberedAnchor[] }[] = [];
  for (const { anchor, values } of readings) {
    const known = groups.find((group) => sameValues(key, group.values, values));
    if (known) known.anchors.push(anchor);
    else groups.push({ values, anchors: [anchor] });
  }
  const ranked = groups
    .map(({ values, anchors }) => {
      const sorted = [...anchors].sort((a, b) => earned(b) - earned(a));
      return { key, values, anchors: sorted, probability: Math.max(...anchors.map(earned)), from };
    })
    .sort((a, b) => b.probability - a.probability || b.anchors.length - a.anchors.length);
  const [first, second] = ranked;
  if (!first) return [];
  return [second ? { ...first, probability: against(first.probability, second.probability) } : first];
}

/** What memory says about a document of a file: for each field its likeliest reading. */
export function recall(pages: readonly ReadPage[], range: TypedRange, remembered: readonly RememberedPage[]): Recollection[] {
  const { fields } = DOCUMENT_TYPE_TABLE[range.type];
  const [from, to] = range.pages;
  const found = remembered
    .filter(({ page, layout }) => from <= page && page <= to && layout.documentType === range.type)
    .flatMap((known) => {
      const page = pages.find(({ number }) => number === known.page);
      const best = Math.max(0, ...known.layout.anchors.map(({ right }) => right));
      const byKey = Map.groupBy(page ? readingsOn(page, known) : [], ({ anchor }) => anchor.fieldKey);
      return (
        [...byKey]
          .flatMap(([key, readings]) => (fields.includes(key) ? bestOf(key, known, readings) : []))
          // Afterwards: what is no habit still speaks against what is read elsewhere.
          .filter(({ anchors }) => anchors.some(({ right }) => right >= HABIT_MIN * best))
      );
    });
  return [...Map.groupBy(found, ({ key }) => key).values()].flatMap(
    (one) => [...one].sort((a, b) => b.probability - a.probability)[0] ?? [],
  );
}
