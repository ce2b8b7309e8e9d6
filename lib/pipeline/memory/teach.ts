import type { FieldKey } from '#lib/domain/field.ts';
import { type Box, unionOfBoxes } from '#lib/domain/geometry.ts';
import type { Anchor } from '#lib/domain/memory.ts';
import { lineBoxes } from '../explain.ts';
import type { PageWords, PlacedOnPage } from './page-words.ts';

/** A value of an approved document with its words on one page. */
export interface TaughtValue {
  fieldKey: FieldKey;
  /** Normalised. */
  value: string;
  words: readonly PlacedOnPage[];
}

/** Whether a word is the form's own printing, as far as is known. */
export type IsPrinting = (word: PlacedOnPage) => boolean;

const LEADING_MAX = 4;
const CONTEXT_BEFORE = 5;
const CONTEXT_AFTER = 3;
/** Of the words before a value in a sentence, so many must be printing. */
const CONTEXT_MIN = 2;
/** And so many of all around it. */
const CONTEXT_ALL = 4;
/** A caption stands at most this far above its value, in letter heights. */
const ABOVE_LETTERS = 5;

const boxOf = (words: readonly PlacedOnPage[]): Box => unionOfBoxes(words.map(({ word }) => word.box));

/** The value's own lines, in their reading order. */
function linesOf(words: readonly PlacedOnPage[]): PlacedOnPage[][] {
  const lines: PlacedOnPage[][] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last && last[0]?.row === word.row) last.push(word);
    else lines.push([word]);
  }
  return lines;
}

/** The printing right behind the first line, in its cell. */
function behind(page: PageWords, line: readonly PlacedOnPage[], isPrinting: IsPrinting): (string | null)[] {
  const last = line.at(-1);
  if (!last) return [];
  const next = (page.rows[last.row] ?? []).filter(({ column, cell }) => column > last.column && cell === last.cell);
  const [first] = next;
  return first && isPrinting(first) ? next.slice(0, 2).map((word) => (isPrinting(word) ? word.bare : null)) : [];
}

function toTheLeft(page: PageWords, first: PlacedOnPage, isPrinting: IsPrinting): PlacedOnPage[] {
  const before = (page.rows[first.row] ?? []).slice(0, first.column).filter(({ bare, word }) => bare !== '' || /\d/.test(word.text));
  const from = before.findLastIndex((word) => !isPrinting(word)) + 1;
  const printed = before.slice(from);
  // Printing of the nearest cell alone: what stands further to the left is another caption.
  const cell = printed.at(-1)?.cell;
  return printed.filter((word) => word.cell === cell).slice(-LEADING_MAX);
}

function above(page: PageWords, line: readonly PlacedOnPage[], isPrinting: IsPrinting): PlacedOnPage[] {
  const [first] = line;
  if (!first) return [];
  const [left, top, right] = boxOf(line);
  const over = ({ word: { box } }: PlacedOnPage): boolean => box[0] < right + 0.01 && box[2] > left - 0.01;
  for (let row = first.row - 1; row >= 0; row--) {
    const words = (page.rows[row] ?? []).filter(({ bare, word }) => bare !== '' || /\d/.test(word.text));
    const near = words.filter(({ word }) => top - word.box[3] < ABOVE_LETTERS * page.letterHeight);
    if (words.length > 0 && near.length === 0) return [];
    const cells = new Set(near.filter(over).map(({ cell }) => cell));
    const [cell] = cells;
    if (cell === undefined) continue;
    const found = near.filter((word) => word.cell === cell);
    return found.every(isPrinting) ? found.slice(0, LEADING_MAX) : [];
  }
  return [];
}

/** A caption much further from the value than the other one is another value's. */
const FURTHER = 3;
const NEAR_LETTERS = 1.5;

type Words = readonly PlacedOnPage[];

function nearer(page: PageWords, line: Words, left: Words, over: Words): [left: Words, over: Words] {
  if (left.length === 0 || over.length === 0) return [left, over];
  const value = boxOf(line);
  const letter = page.letterHeight;
  const beside = Math.max(NEAR_LETTERS, (value[0] - boxOf(left)[2]) / (letter * page.aspect));
  const above = Math.max(NEAR_LETTERS, (value[1] - boxOf(over)[3]) / letter);
  return [beside > FURTHER * above ? [] : left, above > FURTHER * beside ? [] : over];
}

/** What stands around a value in the running text; a filled word among it counts as one that may be any. */
function around(page: PageWords, words: readonly PlacedOnPage[], isPrinting: IsPrinting): Pick<Anchor, 'words' | 'after'> | undefined {
  const [from, to] = [words[0]?.index ?? 0, (words.at(-1)?.index ?? 0) + 1];
  const named = (word: PlacedOnPage): string | null => (isPrinting(word) ? word.bare : null);
  const before = page.words.slice(Math.max(0, from - CONTEXT_BEFORE), from).map(named);
  const after = page.words.slice(to, to + CONTEXT_AFTER).map(named);
  const said = before.filter((word) => word !== null).length;
  const following = after.filter((word) => word !== null).length;
  if (said < CONTEXT_MIN || following === 0 || said + following < CONTEXT_ALL || before.at(-1) === null) return undefined;
  return { words: before, after };
}

/** Every way in which the printing around a value leads to it. `values` are those of one field, all of them, in reading order. */
export function anchorsFor(page: PageWords, values: readonly TaughtValue[], isPrinting: IsPrinting): Anchor[] {
  const words = values.flatMap((value) => value.words).sort((a, b) => a.index - b.index);
  const lines = linesOf(words);
  const [line] = lines;
  const [first] = line ?? [];
  if (!line || !first) return [];
  const [box] = lineBoxes(line.map(({ word }) => ({ word, page: page.page })));
  const length = Math.max(1, values[0]?.value.length ?? 1);
  const common = { value: box ?? boxOf(line), lines: lines.length, length };
  const after = behind(page, line, isPrinting);
  const named = (relation: Anchor['relation'], leading: readonly PlacedOnPage[]): Anchor[] =>
    leading.length === 0 ? [] : [{ relation, words: leading.map(({ bare }) => bare), at: boxOf(leading), after, ...common }];
  const sentence = around(page, words, isPrinting);
  const [left, over] = nearer(page, line, toTheLeft(page, first, isPrinting), above(page, line, isPrinting));
  return [
    ...named('right of', left),
    ...named('below', over),
    ...(sentence ? [{ relation: 'in the sentence' as const, at: common.value, ...sentence, ...common }] : []),
  ];
}
