import { type Correction, type CurrentValue, currentValues } from '#lib/domain/correction.ts';
import type { ExtractionResult, TypedRange } from '#lib/domain/extraction.ts';
import { FIELD_KEYS, type FieldKey, LABEL_SCHEMA_VERSION } from '#lib/domain/field.ts';
import type { Word } from '#lib/domain/page.ts';
import { documentIndexOfPage, slottedResult, typedRangesOf } from '#lib/domain/review.ts';
import type { ExampleField, PageTypeExample, TrainingExample } from '#lib/domain/training-example.ts';
import { spanOf } from './span.ts';

export interface ApprovedDocument {
  documentId: string;
  sha256: string;
  fileName: string;
  result: ExtractionResult;
  /** Who cut the file into documents, and how the rules had cut it. */
  split: { source: 'person' | 'rules'; predicted: readonly TypedRange[] };
  corrections: readonly Correction[];
  /** Pages that were read, in order of number. */
  pages: readonly { number: number; width: number; height: number; words: readonly Word[] }[];
}

/**
 * What a person vouched for in an approved file, one example a document of the packet. Values nobody touched count as
 * confirmed: the approval confirmed what was shown.
 */
export function trainingExamples(file: ApprovedDocument): TrainingExample[] {
  const values = currentValues(slottedResult(file.result), file.corrections);
  return typedRangesOf(file.result).map((range, documentIndex) =>
    exampleOf(
      file,
      range,
      documentIndex,
      values.filter((value) => value.documentIndex === documentIndex),
    ),
  );
}

function exampleOf(file: ApprovedDocument, range: TypedRange, documentIndex: number, values: readonly CurrentValue[]): TrainingExample {
  const [first, last] = range.pages;
  const pages = file.pages.filter((page) => first <= page.number && page.number <= last);
  const keysOf = (status: CurrentValue['status']): FieldKey[] =>
    inFieldOrder(values.filter((value) => value.status === status).map((value) => value.fieldKey));
  const fields = values.flatMap((value) => fieldOf(value, pages));
  const answered = new Set(fields.map((field) => field.key));
  return {
    id: `${file.documentId}/${documentIndex}`,
    documentId: file.documentId,
    sha256: file.sha256,
    fileName: file.fileName,
    documentType: range.type,
    labelSchemaVersion: LABEL_SCHEMA_VERSION,
    pages: pages.map(({ number, width, height, words }) => ({
      number,
      width,
      height,
      words: words.map(({ text, box, confidence, source }) => ({ text, box, confidence, source })),
    })),
    pageTypes: pageTypesOf(range, file.split),
    fields: [...fields].sort((a, b) => FIELD_KEYS.indexOf(a.key) - FIELD_KEYS.indexOf(b.key)),
    absent: keysOf('absent').filter((key) => !answered.has(key)),
    unreadable: keysOf('unreadable'),
  };
}

function pageTypesOf({ type, pages: [first, last] }: TypedRange, { source, predicted }: ApprovedDocument['split']): PageTypeExample[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).map((page) => {
    const guess = predicted[documentIndexOfPage(predicted, page)];
    return {
      page,
      documentType: type,
      opens: page === first,
      source,
      predicted: { documentType: guess?.type ?? 'other', opens: guess?.pages[0] === page },
    };
  });
}

const inFieldOrder = (keys: readonly FieldKey[]): FieldKey[] => FIELD_KEYS.filter((key) => keys.includes(key));

function fieldOf(value: CurrentValue, pages: ApprovedDocument['pages']): ExampleField[] {
  if (value.status === 'absent' || value.status === 'unreadable' || value.value === undefined || value.text === undefined) return [];
  const action = value.status === 'predicted' ? 'confirmed' : value.status;
  const { page, text } = value;
  const boxes = [...(value.boxes ?? [])];
  return [
    { key: value.fieldKey, action, value: value.value, text, page: page ?? null, boxes, span: documentSpan(pages, page, boxes, text) },
  ];
}

/** The span over the words of all pages of the document, from the one over the words of its page. */
function documentSpan(pages: ApprovedDocument['pages'], page: number | undefined, boxes: ExampleField['boxes'], text: string) {
  const at = pages.findIndex(({ number }) => number === page);
  const span = spanOf(pages[at]?.words ?? [], boxes, text);
  if (!span) return null;
  const before = pages.slice(0, at).reduce((count, { words }) => count + words.length, 0);
  return [span[0] + before, span[1] + before] satisfies ExampleField['span'];
}
