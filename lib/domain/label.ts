import type { Correction, CurrentValue } from './correction.ts';
import type { DocumentType } from './document-types/key.ts';
import type { TypedRange } from './extraction.ts';
import type { FieldKey } from './field.ts';
import type { Box } from './geometry.ts';
import type { Word } from './page.ts';
import { selectionOf } from './selection.ts';

/** Where something stands on a page, and the words it is printed in. */
export interface PrintedPlace {
  text: string;
  page: number;
  boxes: readonly Box[];
  words: readonly Word[];
  /** The words right before and right after it on the page, in reading order, as printed. */
  before: readonly string[];
  after: readonly string[];
}

/** What people hold true about one slot: a value with its place, or that the field is not on the document. */
export interface Label {
  documentId: string;
  slot: string;
  fieldKey: FieldKey;
  documentType: DocumentType;
  /** Undefined = absent. */
  value?: string;
  /** Undefined when absent, or typed without a place. */
  place?: PrintedPlace;
}

export interface LabelledPage {
  number: number;
  /** Points as shown. */
  width: number;
  height: number;
  words: readonly Word[];
}

/** A document whose values a person vouches for, or answered in part. */
export interface LabelledDocument {
  documentId: string;
  fileName: string;
  state: 'approved' | 'in-review';
  /** The number of the extraction its slots belong to. */
  extraction: number;
  lastSequence: number;
  types: readonly TypedRange[];
  values: readonly CurrentValue[];
  corrections: readonly Correction[];
  pages: readonly LabelledPage[];
}

const WORDS_BEFORE = 5;
const WORDS_AFTER = 3;

/** Words from `first` to `last`, both included, of a page as a place on it. */
export function placeOfWords({ number, words }: LabelledPage, first: number, last: number): PrintedPlace {
  const inside = words.slice(first, last + 1);
  return {
    ...selectionOf(inside),
    page: number,
    words: inside,
    before: words.slice(Math.max(0, first - WORDS_BEFORE), first).map(({ text }) => text),
    after: words.slice(last + 1, last + 1 + WORDS_AFTER).map(({ text }) => text),
  };
}

const holds = ([left, top, right, bottom]: Box, word: Box): boolean => {
  const [x, y] = [(word[0] + word[2]) / 2, (word[1] + word[3]) / 2];
  return left <= x && x <= right && top <= y && y <= bottom;
};

/** The words inside of a value's boxes as a place on the page; the text stays as it was labelled. */
function placeOfBoxes(page: LabelledPage, boxes: readonly Box[], text: string): PrintedPlace {
  const inside = page.words.flatMap(({ box }, index) => (boxes.some((one) => holds(one, box)) ? [index] : []));
  const [first, last] = [inside[0] ?? page.words.length, inside.at(-1) ?? page.words.length - 1];
  const around = placeOfWords(page, first, Math.max(first - 1, last));
  return { ...around, text, boxes, words: inside.flatMap((index) => page.words[index] ?? []) };
}

/** The labels of a document: all its values once it is approved, before that only what a person answered. Unreadable is no label. */
export function labelsOf({ documentId, state, types, values, pages }: LabelledDocument): Label[] {
  const pageOf = new Map(pages.map((page) => [page.number, page]));
  return values.flatMap((current): Label[] => {
    const documentType = types[current.documentIndex]?.type;
    const { slot, fieldKey, status, value, text, boxes } = current;
    if (!documentType || status === 'unreadable' || (state !== 'approved' && status === 'predicted')) return [];
    const label = { documentId, slot, fieldKey, documentType };
    if (value === undefined || text === undefined) return [label];
    const page = current.page === undefined ? undefined : pageOf.get(current.page);
    return [{ ...label, value, ...(page && boxes && { place: placeOfBoxes(page, boxes, text) }) }];
  });
}
