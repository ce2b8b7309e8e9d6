import type { FieldKey, KindName } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import type { Box } from '#lib/domain/geometry.ts';
import type { Anchor } from '#lib/domain/memory.ts';
import type { Word } from '#lib/domain/page.ts';
import type { PlacedWord } from '../flow.ts';
import { printedValue } from '../ner/printed-value.ts';
import { isLabel } from '../rules/language/labels.ts';
import type { Found } from '../rules/language/rule.ts';
import { valuesIn } from '../rules/language/values.ts';
import { sameWord } from './bare.ts';
import type { PageWords, PlacedOnPage } from './page-words.ts';

/** How far a caption may have moved, shares of the page: rows are moved by longer addresses, columns hardly. */
const ACROSS_MAX = 0.12;
const DOWN_MAX = 0.3;
/** A value's left edge moves this much at most where it stands under its caption, and in a cell of its own. */
const EDGE = 0.025;
const SENTENCE_WORDS_MAX = 30;
/** Of the words of a sentence that are printing, so many must be there. */
const CONTEXT_SHARE = 0.6;

/** Where the page lies against the one that taught an anchor: a point of the page as it would stand there. */
export type ToTaught = (x: number, y: number) => readonly [x: number, y: number];

const asWords = ({ page }: PageWords, words: readonly Word[]): PlacedWord[] => words.map((word) => ({ word, page }));
const asPrinted = (page: PageWords, words: readonly PlacedOnPage[]): PlacedWord[] =>
  asWords(
    page,
    words.map(({ word }) => word),
  );

/** What anchors find: all values of the field at one place, with the words that led there. */
export type Read = Found[];

interface Spot {
  /** The words that lead to the value. */
  leading: readonly PlacedOnPage[];
  /** How far they stand from where they stood. */
  away: number;
}

/** Places where the leading words stand in a row, the nearest to where they stood first. */
function spotsOf(page: PageWords, anchor: Anchor, toTaught: ToTaught): Spot[] {
  const [wanted] = anchor.words;
  if (wanted === undefined || wanted === null) return [];
  const spots: Spot[] = [];
  for (const row of page.rows)
    for (let from = 0; from + anchor.words.length <= row.length; from++) {
      const leading = row.slice(from, from + anchor.words.length);
      if (!leading.every(({ bare }, index) => sameWord(bare, anchor.words[index] ?? ''))) continue;
      const box = leading[0]?.word.box ?? [0, 0, 0, 0];
      const [x, y] = toTaught(box[0], (box[1] + box[3]) / 2);
      const [across, down] = [Math.abs(x - anchor.at[0]), Math.abs(y - (anchor.at[1] + anchor.at[3]) / 2)];
      if (across <= ACROSS_MAX && down <= DOWN_MAX) spots.push({ leading, away: across + down });
    }
  return spots.sort((a, b) => a.away - b.away);
}

/** Up to the printing that stood behind the value. */
function beforeStop(words: readonly PlacedOnPage[], after: Anchor['after']): readonly PlacedOnPage[] {
  const [stop] = after;
  if (stop === undefined || stop === null) return words;
  const at = words.findIndex(({ bare }, index) => index > 0 && sameWord(bare, stop));
  return at < 0 ? words : words.slice(0, at);
}

/** The cells of a row by how much of the place they cover; the one that begins or ends with it where none does. */
function cellAt(row: readonly PlacedOnPage[], left: number, right: number): PlacedOnPage[] {
  const cells = [...Map.groupBy(row, ({ cell }) => cell).values()];
  const shared = (cell: readonly PlacedOnPage[]): number => {
    const [from, to] = [cell[0]?.word.box[0] ?? 0, cell.at(-1)?.word.box[2] ?? 0];
    return Math.min(to, right + EDGE) - Math.max(from, left - EDGE);
  };
  const [best] = cells.map((cell) => ({ cell, share: shared(cell) })).sort((a, b) => b.share - a.share);
  return best && best.share > 0 ? best.cell : [];
}

/** Further lines of a value: cells under the first one that begin where it begins. */
function linesUnder(page: PageWords, first: readonly PlacedOnPage[], count: number): PlacedOnPage[][] {
  const lines: PlacedOnPage[][] = [];
  const [start] = first;
  if (!start) return lines;
  let bottom = start.word.box[3];
  for (let row = start.row + 1; row < page.rows.length && lines.length < count; row++) {
    const cell = (page.rows[row] ?? []).filter(({ word }) => word.box[0] >= start.word.box[0] - EDGE / 2);
    const [next] = cell;
    if (!next) continue;
    if (next.word.box[1] - bottom > 1.5 * page.letterHeight) break;
    if (Math.abs(next.word.box[0] - start.word.box[0]) > EDGE / 2) break;
    lines.push(cell.filter((word) => word.cell === next.cell));
    bottom = next.word.box[3];
  }
  return lines;
}

/** Kinds whose printed form says by itself whether it is one; any words might be a name or an address. */
const STRICT: readonly KindName[] = Object.freeze(['money', 'percent', 'date', 'duration', 'identifier', 'enumeration']);
/** Names have no long numbers: those of licences and telephones stand beside them. */
const NAMES: readonly KindName[] = Object.freeze(['person', 'party', 'organisation']);
const NUMBER = /\d{4}/;
/** An identifier has at least this share of the letters and figures of the one that taught it. */
const LENGTH_SHARE = 0.5;

/** The values in these lines; where the language of the rules sees none, the longest run that reads as one. */
function valuesOf(page: PageWords, key: FieldKey, anchor: Anchor, lines: readonly (readonly PlacedOnPage[])[]): Read {
  const { kind } = FIELDS[key];
  const found = valuesIn(
    lines.map((line) => asPrinted(page, line)),
    key,
    1,
  );
  const run = lines[0]?.map(({ word }) => word) ?? [];
  const printed = found.length === 0 && STRICT.includes(kind) ? printedValue(key, run) : undefined;
  const read = printed ? [{ value: printed.value, text: printed.text, words: asWords(page, printed.words) }] : found;
  if (kind === 'identifier') return read.filter(({ value }) => value.length >= LENGTH_SHARE * anchor.length);
  return NAMES.includes(kind) ? read.filter(({ value }) => !NUMBER.test(value)) : read;
}

function readLines(page: PageWords, key: FieldKey, anchor: Anchor, first: readonly PlacedOnPage[]): Read {
  const run = beforeStop(first, anchor.after);
  // Where a value is missing, the next caption stands in its place.
  if (run.length === 0 || isLabel(run.map(({ word }) => word))) return [];
  return valuesOf(page, key, anchor, [run, ...linesUnder(page, run, anchor.lines - 1)]);
}

function rightOf(page: PageWords, key: FieldKey, anchor: Anchor, { leading }: Spot): Read {
  const last = leading.at(-1);
  if (!last) return [];
  const row = page.rows[last.row] ?? [];
  const own = row.filter(({ column, cell }) => column > last.column && cell === last.cell);
  const gap = anchor.value[0] - anchor.at[2];
  const left = last.word.box[2] + gap;
  const behind = row.filter(({ column }) => column > last.column);
  const first = own.length > 0 ? own : cellAt(behind, left, left + anchor.value[2] - anchor.value[0]);
  return readLines(page, key, anchor, first);
}

function below(page: PageWords, key: FieldKey, anchor: Anchor, { leading }: Spot): Read {
  const [head] = leading;
  if (!head) return [];
  const middle = ([, top, , bottom]: Box): number => (top + bottom) / 2;
  const left = head.word.box[0] + anchor.value[0] - anchor.at[0];
  const right = left + anchor.value[2] - anchor.value[0];
  const wanted = middle(head.word.box) + middle(anchor.value) - middle(anchor.at);
  const rows = page.rows
    .slice(head.row + 1)
    .map((row) => ({ cell: cellAt(row, left, right) }))
    .flatMap(({ cell }) => (cell[0] ? [{ cell, away: Math.abs(middle(cell[0].word.box) - wanted) }] : []))
    .filter(({ away }) => away < 1.2 * page.letterHeight)
    .sort((a, b) => a.away - b.away);
  const cell = rows[0]?.cell ?? [];
  // A value in the middle of a cell begins where it began.
  const from = cell.findIndex(({ word }) => word.box[0] >= left - EDGE / 2);
  const aligned = Math.abs((cell[0]?.word.box[0] ?? 0) - left) <= EDGE;
  return readLines(page, key, anchor, aligned || from < 0 ? cell : cell.slice(from));
}

/** How many of the words are there, and how many would have to be. */
function matched(words: readonly PlacedOnPage[], wanted: readonly (string | null)[]): { there: number; of: number } {
  let [there, of] = [0, 0];
  wanted.forEach((name, index) => {
    if (name === null) return;
    of += 1;
    const word = words[index];
    if (word && sameWord(word.bare, name)) there += 1;
  });
  return { there, of };
}

const isMatch = ({ there, of }: { there: number; of: number }): boolean => of > 0 && there >= Math.max(1, Math.ceil(of * CONTEXT_SHARE));

function inSentence(page: PageWords, key: FieldKey, anchor: Anchor): Read {
  const length = anchor.words.length;
  const last = anchor.words.at(-1) ?? '';
  const places: { at: number; there: number; away: number }[] = [];
  for (let at = length; at < page.words.length; at++) {
    if (!sameWord(page.words[at - 1]?.bare ?? '', last)) continue;
    const found = matched(page.words.slice(at - length, at), anchor.words);
    if (isMatch(found)) places.push({ at, there: found.there, away: Math.abs((page.words[at]?.word.box[1] ?? 0) - anchor.value[1]) });
  }
  places.sort((a, b) => b.there - a.there || a.away - b.away);
  for (const { at } of places.slice(0, 3)) {
    for (let to = at + 1; to <= Math.min(page.words.length, at + SENTENCE_WORDS_MAX); to++) {
      if (!isMatch(matched(page.words.slice(to, to + anchor.after.length), anchor.after))) continue;
      return valuesOf(page, key, anchor, [page.words.slice(at, to)]);
    }
  }
  return [];
}

/** The values that an anchor finds on a page of its layout; empty where its printing is not there, or no value stands where it leads. */
export function readAnchor(page: PageWords, key: FieldKey, anchor: Anchor, toTaught: ToTaught): Read {
  if (anchor.relation === 'in the sentence') return inSentence(page, key, anchor);
  const read = anchor.relation === 'right of' ? rightOf : below;
  for (const spot of spotsOf(page, anchor, toTaught).slice(0, 2)) {
    const found = read(page, key, anchor, spot);
    if (found.length > 0) return found.map((one) => ({ ...one, anchor: asPrinted(page, spot.leading) }));
  }
  return [];
}
