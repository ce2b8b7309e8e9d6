import { type Box, boxHeight, unionOfBoxes, verticalOverlap } from '#lib/domain/geometry.ts';
import type { Word } from '#lib/domain/page.ts';
import { type PageRows, type Row, type Segment, textOf } from '../../layout.ts';
import { phraseEnd, squeezed } from '../../matching.ts';
import { beforeCaption, ITEM, isLabel } from './labels.ts';

/** A label, squeezed, and whether it begins with a capital: "your interest rate" in a sentence is no caption. */
export interface Phrase {
  phrase: string;
  printed: boolean;
}

/** A caption that forms print with a capital is not looked for in running text. */
export const phraseOf = (label: string): Phrase => ({ phrase: squeezed(label), printed: /^\P{L}*\p{Lu}/u.test(label) });

const startsSmall = ({ text }: Word): boolean => /^\P{L}*\p{Ll}/u.test(text);

/** A printed label and where its value is looked for. */
export interface Anchor {
  page: PageRows;
  row: Row;
  segment: Segment;
  label: readonly Word[];
  /** Words of the row after the label. */
  after: readonly Word[];
  box: Box;
}

/** "Borrower Name" and "Seller Name(s)" are "Borrower" and "Seller" said longer. */
const withName = (words: readonly Word[], end: number | undefined): number | undefined =>
  end !== undefined && /^names?(?:\(s\))?:?$/i.test(words[end]?.text ?? '') ? end + 1 : end;

/** Every place of a label on a page. `inside` = it may stand anywhere in its cell. */
export function anchorsOf(page: PageRows, phrase: Phrase, inside: boolean): Anchor[] {
  return [...onOneRow(page, phrase, inside), ...wrappedAnchors(page, phrase)];
}

function onOneRow(page: PageRows, { phrase, printed }: Phrase, inside: boolean): Anchor[] {
  return page.rows.flatMap((row) =>
    row.segments.flatMap((segment) =>
      segment.words.flatMap((word, start): Anchor[] => {
        const end = withName(segment.words, phraseEnd(segment.words, start, phrase) ?? acrossCells(row, segment, start, phrase));
        if (end === undefined || !(inside || begins(segment, start))) return [];
        if (isPossessive(segment.words[end - 1], phrase) || (printed && startsSmall(word))) return [];
        const [last, from] = [segment.words[Math.min(end, segment.words.length) - 1], row.words.indexOf(word)];
        const box: Box = [word.box[0], word.box[1], last?.box[2] ?? word.box[2], word.box[3]];
        const label = row.words.slice(from, from + end - start);
        return [{ page, row, segment, label, after: row.words.slice(from + end - start), box }];
      }),
    ),
  );
}

/** The letters of a cell; every label is tried on every cell. */
const spellings = new WeakMap<Segment, string>();

function lettersOf(segment: Segment): string {
  const known = spellings.get(segment) ?? squeezed(textOf(segment.words));
  spellings.set(segment, known);
  return known;
}

/** Lines of one caption lie closer than this many letter heights. */
const LEADING_MAX = 1;

const isAmount = (cell: Segment | undefined): boolean => cell !== undefined && /^\$? ?[\d,]+(?:\.\d{2})?$/.test(textOf(cell.words));

/** A label that a narrow column broke into two lines: the first fills its cell, the second begins the cell under it. */
export function wrappedAnchors(page: PageRows, { phrase, printed }: Phrase): Anchor[] {
  const near = page.letterHeight * page.aspect * 0.5;
  return page.rows.flatMap((row, at) =>
    row.segments.flatMap((segment): Anchor[] => {
      const letters = lettersOf(segment);
      const [first] = segment.words;
      if (!first || letters === '' || letters === phrase || !phrase.startsWith(letters) || (printed && startsSmall(first))) return [];
      return page.rows.slice(at + 1, at + 4).flatMap((next): Anchor[] => {
        const cell = next.segments.find(({ box }) => Math.abs(box[0] - segment.box[0]) < near);
        if (!cell || cell.box[1] - segment.box[3] > page.letterHeight * LEADING_MAX) return [];
        const both = [...segment.words, ...cell.words];
        const end = phraseEnd(both, 0, phrase);
        if (end === undefined || end <= segment.words.length) return [];
        const label = both.slice(0, end);
        const box = unionOfBoxes(label.map((word) => word.box));
        const beside = row.segments[row.segments.indexOf(segment) + 1];
        // Two amounts under each other have two labels, not one on two lines.
        if (isAmount(beside) && isAmount(next.segments[next.segments.indexOf(cell) + 1])) return [];
        if (beside && !isLabel(beside.words))
          return [{ page, row, segment, label, after: row.words.slice(row.words.indexOf(first) + segment.words.length), box }];
        const last = label.at(-1);
        return last ? [{ page, row: next, segment: cell, label, after: next.words.slice(next.words.indexOf(last) + 1), box }] : [];
      });
    }),
  );
}

/** Whether a word begins its cell, but for an item number or a box in front of it; behind a ZIP code a new column begins. */
const begins = ({ words }: Segment, start: number): boolean =>
  /^\d{5}(?:-\d{4})?$/.test(words[start - 1]?.text ?? '') ||
  start === 0 ||
  ITEM.test(words[start - 1]?.text ?? '') ||
  /^[(\d.)☐☒xX•§]{1,4}$/.test(textOf(words.slice(0, start)).replace(/ /g, ''));

/** "Borrower's" is not the caption "Borrowers". */
const isPossessive = (word: Word | undefined, label: string): boolean => label.length < 12 && /['\u2019]s$/i.test(word?.text ?? '');

/** A label whose words stand far apart (justified or spaced out) crosses cells. */
function acrossCells(row: Row, segment: Segment, start: number, label: string): number | undefined {
  const first = segment.words[start];
  if (!first || start + 1 !== segment.words.length || row.segments.at(-1) === segment) return undefined;
  const from = row.words.indexOf(first);
  const end = phraseEnd(row.words, from, label);
  return end === undefined ? undefined : start + end - from;
}

/** On a scan that is not flat the value may have come to stand in the row above or below. */
function besideOnNextRow({ page, row, box }: Anchor): Word[] {
  const at = page.rows.indexOf(row);
  const around = page.rows.slice(Math.max(0, at - 2), at + 3).filter((other) => other !== row);
  const cells = around
    .flatMap(({ segments }) => segments)
    .filter(
      (cell) =>
        cell.box[0] > box[2] && cell.box[0] - box[2] < 0.25 && verticalOverlap(cell.box, box) > 0.2 && squeezed(textOf(cell.words)) !== '',
    )
    .sort((a, b) => a.box[0] - b.box[0]);
  return [...(cells[0]?.words ?? [])];
}

/** Forms print the sign at the left of a box and the amount at its right: both are one cell. */
const withAmount = (row: Row, words: readonly Word[]): Word[] => {
  const last = words.at(-1);
  const next = last?.text === '$' ? row.segments.find(({ box }) => box[0] > last.box[2]) : undefined;
  return next ? [...words, ...next.words] : [...words];
};

/** The cell to the right of the label: what is left of its own cell, or else the next one. */
export function cellAfter(anchor: Anchor): Word[] {
  const { row, segment, after, box } = anchor;
  const words = after.filter((word, index) => index > 0 || !/^[:#.]+$/.test(word.text));
  const first = words[0];
  const isScan = row.words.some((word) => word.source === 'ocr');
  if (isScan && (!first || first.box[0] - box[2] > 0.1)) {
    const beside = besideOnNextRow(anchor);
    if (beside[0] && (!first || beside[0].box[0] < first.box[0])) return beforeCaption(beside);
  }
  if (!first) return [];
  const cell = row.segments.find((candidate) => candidate.words.includes(first)) ?? segment;
  return withAmount(row, beforeCaption(words.filter((word) => cell.words.includes(word))));
}

/** The end of an address that wrapped under its caption: "BAGDAD, KY 40003", or the ZIP code alone. */
const isPlaceLine = ({ words }: Segment): boolean =>
  words.length <= 6 && /^(?:(?:\p{Lu}[\p{L}.' -]+,? )?\p{Lu}{2} )?\d{5}(?:-\d{4})?$/u.test(textOf(words));

/** Lines that go on below a value: same left edge, close by, and nothing in the label's column. */
export function linesBelow({ page, box, segment }: Anchor, first: readonly Word[]): Word[][] {
  const lead = first[0];
  if (!lead) return [];
  const lines: Word[][] = [];
  const isOneCell = segment.words.includes(lead);
  const from = page.rows.findIndex(({ words }) => words.includes(lead));
  let bottom = lead.box[3];
  const near = page.letterHeight * page.aspect * 0.8;
  for (const next of page.rows.slice(from + 1)) {
    if (next.box[1] - bottom > page.letterHeight * 1.6) break;
    const labelled =
      lead.box[0] > box[2] &&
      next.segments.some((cell) => cell.box[0] < lead.box[0] - near && cell.box[2] > box[0] - near && isLabel(cell.words));
    if (labelled) break;
    const cell = next.segments.find((candidate) => Math.abs(candidate.box[0] - lead.box[0]) < near);
    if (cell && isLabel(cell.words)) break;
    if (!cell) {
      const wrapped = next.segments.find((other) => Math.abs(other.box[0] - box[0]) < near && isPlaceLine(other));
      if (wrapped && isOneCell) lines.push([...wrapped.words]);
      if (wrapped && isOneCell) break;
      continue;
    }
    lines.push([...cell.words]);
    bottom = cell.box[3];
  }
  return lines.slice(0, 5);
}

/** The cell under the label: begins near its left edge or overlaps it, at most three lines down, and is no label itself. */
export function cellBelow({ page, row, box }: Anchor, past?: RegExp): Word[] {
  let bottom = box[3];
  const near = page.letterHeight * page.aspect * 1.5;
  for (const next of page.rows.slice(page.rows.indexOf(row) + 1)) {
    if (next.box[1] - bottom > page.letterHeight * 3) return [];
    const cell = next.segments.find(
      ({ box: under }) =>
        Math.abs(under[0] - box[0]) < near ||
        Math.min(under[2], box[2]) - Math.max(under[0], box[0]) > 0.4 * Math.min(under[2] - under[0], box[2] - box[0]),
    );
    if (cell && past?.test(textOf(cell.words))) {
      bottom = cell.box[3];
      continue;
    }
    if (cell && boxHeight(cell.box) > 0) return isLabel(cell.words) ? [] : [...cell.words];
  }
  return [];
}

/** A caption that goes on in its cell: "Principal balance as of 06/01/2020". */
const CAPTION_GOES_ON = /^(?:as of|through|effective|until|good through|\()/i;

/** The cell behind a caption that goes on. */
export function cellBehind({ row, segment, after }: Anchor): Word[] {
  const rest = after.filter((word) => segment.words.includes(word));
  const next = row.segments[row.segments.indexOf(segment) + 1];
  return next && CAPTION_GOES_ON.test(textOf(rest)) && !isLabel(next.words) ? withAmount(row, next.words) : [];
}
