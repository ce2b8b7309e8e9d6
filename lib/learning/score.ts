import type { DocumentType } from '#lib/domain/document-types/key.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { KINDS } from '#lib/domain/kinds/table.ts';

/** A machine's value, normalised. */
export interface PredictedValue {
  key: FieldKey;
  value: string;
  confidence: number;
}

/** One labelled document and what the machine answered on its pages. */
export interface Example {
  name: string;
  family: string;
  predicted: { documentType: DocumentType | null; values: readonly PredictedValue[]; partial: boolean };
  /** Text as printed; a key neither in `fields` nor in `absent` was not labelled and is not scored. */
  reference: { documentType: DocumentType; fields: Partial<Record<FieldKey, readonly string[]>>; absent: readonly FieldKey[] };
  pages: number;
  seconds: number;
}

/** True positives, false positives and false negatives; add-able. */
export interface Counts {
  tp: number;
  fp: number;
  fn: number;
}

export const addCounts = (a: Counts, b: Counts): Counts => ({ tp: a.tp + b.tp, fp: a.fp + b.fp, fn: a.fn + b.fn });
export const NO_COUNTS: Counts = Object.freeze({ tp: 0, fp: 0, fn: 0 });

/** Precision, recall and F1, 0..1; nothing to find and nothing found is 1. */
export function measures({ tp, fp, fn }: Counts): { precision: number; recall: number; f1: number } {
  const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
  return { precision: ratio(tp, tp + fp), recall: ratio(tp, tp + fn), f1: ratio(2 * tp, 2 * tp + fp + fn) };
}

export interface ScoredField extends Counts {
  key: FieldKey;
  /** The document is not done without it. */
  core: boolean;
  judged: readonly { value: string; confidence: number; correct: boolean }[];
  /** The printed texts that were not found, and the values that were not there. */
  missed: readonly string[];
  wrong: readonly string[];
}

export interface ScoredDocument {
  example: Example;
  fields: readonly ScoredField[];
  typeCorrect: boolean;
}

/** Exact match on normalised values: a wrong value is one false positive and one false negative. */
export function scoreDocument(example: Example): ScoredDocument {
  const { reference, predicted } = example;
  const core = DOCUMENT_TYPE_TABLE[reference.documentType].core;
  const labelled = Object.entries(reference.fields) as [FieldKey, readonly string[]][];
  const keys: [FieldKey, readonly string[]][] = [...labelled, ...reference.absent.map((key): [FieldKey, readonly string[]] => [key, []])];
  const fields = keys.map(([key, texts]) => scoreField(key, texts, predicted.values, core.includes(key)));
  return { example, fields, typeCorrect: predicted.documentType === reference.documentType };
}

function scoreField(key: FieldKey, texts: readonly string[], values: readonly PredictedValue[], core: boolean): ScoredField {
  const { parse, equal } = KINDS[FIELDS[key].kind];
  const open = texts.map((text) => ({ text, value: parse(text) ?? text }));
  const judged = distinct(values.filter((value) => value.key === key)).map((prediction) => {
    const index = open.findIndex((reference) => equal(reference.value, prediction.value));
    if (index >= 0) open.splice(index, 1);
    return { ...prediction, correct: index >= 0 };
  });
  const wrong = judged.filter(({ correct }) => !correct).map(({ value }) => value);
  return {
    key,
    core,
    tp: judged.length - wrong.length,
    fp: wrong.length,
    fn: open.length,
    judged,
    missed: open.map(({ text }) => text),
    wrong,
  };
}

/** The same value found twice counts once, with its best confidence. */
function distinct(values: readonly PredictedValue[]): PredictedValue[] {
  const kept: PredictedValue[] = [];
  for (const value of [...values].sort((a, b) => b.confidence - a.confidence)) {
    const { equal } = KINDS[FIELDS[value.key].kind];
    if (!kept.some((other) => equal(other.value, value.value))) kept.push(value);
  }
  return kept;
}
