import type { DocumentType } from '#lib/domain/document-types/key.ts';
import type { ExtractedField } from '#lib/domain/extraction.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import type { Box } from '#lib/domain/geometry.ts';
import { type Anchor, type PrintedWord, type RememberedPage, readerOf } from '#lib/domain/memory.ts';
import type { ReadPage } from '#lib/domain/page.ts';
import { fingerprintOf } from './fingerprint.ts';
import { type PageWords, type PlacedOnPage, pageWordsOf, printingOf, wordsIn } from './page-words.ts';
import { readAnchor } from './read-anchor.ts';
import { readingsOn, sameValues } from './recall.ts';
import { anchorsFor, type IsPrinting } from './teach.ts';

/** A value that a person vouched for, with its place where it has one. */
export interface ApprovedValue {
  fieldKey: FieldKey;
  value: string;
  page?: number | undefined;
  boxes?: readonly Box[] | undefined;
}

/** An approved document of a file: what is right about it, and what rules and model had answered. */
export interface ApprovedDocument {
  documentType: DocumentType;
  pages: readonly ReadPage[];
  values: readonly ApprovedValue[];
  /** Fields that a person marked unreadable: they say nothing about a reading. */
  unreadable: readonly FieldKey[];
  machine: readonly ExtractedField[];
}

/** What one page of an approved document teaches. */
export interface Lesson {
  page: number;
  documentType: DocumentType;
  /** The layout that it is in; null for a new one. */
  layoutId: string | null;
  fingerprint: Uint32Array;
  printing: PrintedWord[];
  taught: { fieldKey: FieldKey; anchor: Anchor }[];
  witnesses: { anchorId: string; fieldKey: FieldKey; right: boolean }[];
  readings: { fieldKey: FieldKey; reader: string; right: boolean }[];
}

interface Known {
  page: PageWords;
  printing: PrintedWord[];
  isPrinting: IsPrinting;
}

/** Words of values are filled in, and where other pages of the layout are known, so is what none of them prints. */
function printingKnown(page: PageWords, values: readonly ApprovedValue[], known: RememberedPage | undefined): Known {
  const here = values.filter((value) => value.page === page.page);
  const filled = new Set(here.flatMap(({ boxes = [] }) => wordsIn(page.words, boxes).map(({ index }) => index)));
  const others = known?.layout.printings ?? [];
  const elsewhere = others.length > 0 ? new Set(others.flat().map(({ text }) => text)) : undefined;
  const isPrinting = ({ bare, index }: PlacedOnPage): boolean =>
    bare !== '' && !filled.has(index) && (elsewhere === undefined || elsewhere.has(bare));
  return { page, isPrinting, printing: printingOf(page, filled) };
}

const unmoved = (x: number, y: number): readonly [number, number] => [x, y];

/** The anchors of a field that read its own page right; none where any of its values has no place there. */
function anchorsOf({ page, isPrinting }: Known, fieldKey: FieldKey, values: readonly ApprovedValue[]): Anchor[] {
  const placed = values.map(({ page: at, value, boxes = [] }) => ({
    fieldKey,
    value,
    words: at === page.page ? wordsIn(page.words, boxes) : [],
  }));
  if (placed.some(({ words }) => words.length === 0)) return [];
  return anchorsFor(page, placed, isPrinting).filter((anchor) => sameValues(fieldKey, readAnchor(page, fieldKey, anchor, unmoved), values));
}

function lessonOf(document: ApprovedDocument, page: ReadPage, known: RememberedPage | undefined): Lesson | undefined {
  const fingerprint = fingerprintOf(page.words);
  if (!fingerprint) return undefined;
  const { documentType, values, unreadable, machine } = document;
  const prepared = printingKnown(pageWordsOf(page), values, known);
  const byKey = Map.groupBy(values, ({ fieldKey }) => fieldKey);
  const judgeable = (key: FieldKey): boolean => !unreadable.includes(key);
  const read = known ? readingsOn(page, known) : [];
  const witnesses = read
    .filter(({ anchor }) => judgeable(anchor.fieldKey))
    .map(({ anchor, values: found }) => ({
      anchorId: anchor.id,
      fieldKey: anchor.fieldKey,
      right: sameValues(anchor.fieldKey, found, byKey.get(anchor.fieldKey) ?? []),
    }));
  const readRight = new Set(witnesses.filter(({ right }) => right).map(({ fieldKey }) => fieldKey));
  const taught = [...byKey]
    .filter(([key]) => judgeable(key) && !readRight.has(key))
    .flatMap(([fieldKey, own]) => anchorsOf(prepared, fieldKey, own).map((anchor) => ({ fieldKey, anchor })));
  const readings = machine
    .filter((field) => field.page === page.number && judgeable(field.key))
    .map((field) => ({
      fieldKey: field.key,
      reader: readerOf(field),
      right: (byKey.get(field.key) ?? []).some((value) => sameValues(field.key, [field], [value])),
    }));
  return {
    ...{ page: page.number, documentType, layoutId: known?.layout.id ?? null, fingerprint, printing: prepared.printing },
    ...{ taught, witnesses, readings },
  };
}

/**
 * What an approved document teaches, page by page: anchors for the fields that no known one read right, what it says about those that are
 * known, and where rules and model were right. Pages that say nothing about a field are left out.
 */
export function lessonsOf(document: ApprovedDocument, remembered: readonly RememberedPage[]): Lesson[] {
  const { pages, documentType } = document;
  return pages.flatMap((page) => {
    const known = remembered.find((one) => one.page === page.number && one.layout.documentType === documentType);
    const lesson = lessonOf(document, page, known);
    return lesson && lesson.taught.length + lesson.witnesses.length + lesson.readings.length > 0 ? [lesson] : [];
  });
}
