import type { EvaluatedDocument, JudgedAnswer, JudgedField } from '#lib/domain/evaluation.ts';
import type { ExtractedField, ExtractionResult } from '#lib/domain/extraction.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { KINDS } from '#lib/domain/kinds/table.ts';
import type { Answerer } from '#lib/domain/model-bundle.ts';
import type { ReadPage } from '#lib/domain/page.ts';
import { describePageQuality } from '#lib/domain/page-quality.ts';
import type { TrainingExample } from '#lib/domain/training-example.ts';
import { examplesOf } from './examples.ts';
import { isStraightThrough } from './report.ts';
import { type Counts, type ScoredDocument, scoreDocument } from './score.ts';

/** What is needed of a line of a frozen version. */
export type LabelledLine = Pick<TrainingExample, 'documentType' | 'fields' | 'absent'> & {
  documentIndex: number;
  pages: readonly { number: number }[];
};

export interface AnsweredByAll {
  pages: readonly ReadPage[];
  by: Readonly<Record<Answerer, ExtractionResult>>;
  thresholds: (key: FieldKey) => number;
  modelFailed: boolean;
  /** Of model, rules and judging together, of the whole file. */
  ms: number;
}

/** The documents of one file, as each answerer read it, held against their labels. Lines are of the same file. */
export function evaluatedDocuments(lines: readonly LabelledLine[], answered: AnsweredByAll): EvaluatedDocument[] {
  return lines.map((line) => evaluated(line, answered));
}

function evaluated(line: LabelledLine, { pages, by, thresholds, modelFailed, ms }: AnsweredByAll): EvaluatedDocument {
  const range = rangeOf(line);
  const own = pages.filter(({ number }) => range[0] <= number && number <= range[1]);
  const judge = (answerer: Answerer): JudgedAnswer => judgedAnswer(line, range, by[answerer], thresholds);
  return {
    ...{ documentIndex: line.documentIndex, documentType: line.documentType, pages: range },
    lender: line.fields.find(({ key }) => key === 'lenderName')?.text ?? null,
    ...printOf(own),
    labels: line.fields.map(({ key, text, page, boxes }) => ({ key, text, place: page === null ? null : { page, boxes } })),
    absent: line.absent,
    by: { combined: judge('combined'), rules: judge('rules'), model: judge('model') },
    ...{ modelFailed, msPerPage: ms / Math.max(1, pages.length) },
  };
}

function rangeOf({ pages }: LabelledLine): [number, number] {
  const numbers = pages.map(({ number }) => number);
  return [numbers[0] ?? 1, numbers.at(-1) ?? 1];
}

/** A label whose print does not parse to its value (a person typed another) is scored by its value. */
function referenceText({ key, text, value }: TrainingExample['fields'][number]): string {
  const { parse, equal } = KINDS[FIELDS[key].kind];
  return equal(parse(text) ?? text, value) ? text : value;
}

function judgedAnswer(
  line: LabelledLine,
  range: [number, number],
  result: ExtractionResult,
  thresholds: (key: FieldKey) => number,
): JudgedAnswer {
  const fields: Partial<Record<FieldKey, string[]>> = {};
  for (const field of line.fields) fields[field.key] = [...(fields[field.key] ?? []), referenceText(field)];
  const truth = { documents: [{ pages: range, documentType: line.documentType, fields, absent: line.absent }] };
  const { document, fields: values, issues } = result;
  const [example] = examplesOf(truth, { pages: document.pages, types: document.types, values, issues, seconds: 0 }, '', '');
  if (!example) throw new Error('a truth of one document gives one example');
  const scored = scoreDocument(example);
  return {
    documentType: example.predicted.documentType,
    fields: scored.fields.map((field) => judgedField(field, values, range)),
    accepted: isStraightThrough(scored, thresholds),
  };
}

function judgedField(field: ScoredDocument['fields'][number], values: readonly ExtractedField[], range: [number, number]): JudgedField {
  const placeOf = (value: string) => {
    const found = values.find((one) => one.key === field.key && one.value === value && range[0] <= one.page && one.page <= range[1]);
    return found ? { page: found.page, boxes: found.boxes } : null;
  };
  const judged = field.judged.map(({ value, confidence, correct }) => ({ value, confidence, correct, place: placeOf(value) }));
  return { key: field.key, core: field.core, judged, missed: [...field.missed] };
}

function printOf(pages: readonly ReadPage[]): Pick<EvaluatedDocument, 'textSource' | 'quality'> {
  const sources = new Set(pages.map(({ textSource }) => textSource).filter((source) => source !== 'none'));
  const [only] = sources;
  const textSource = sources.size > 1 ? 'mixed' : (only ?? 'none');
  const poor = pages.some(
    ({ issues, quality }) =>
      issues.some(({ code }) => code === 'ocr_low_confidence') ||
      (quality != null && !quality.blank && describePageQuality(quality).length > 0),
  );
  return { textSource, quality: textSource === 'text-layer' ? 'born-digital' : poor ? 'poor-scan' : 'good-scan' };
}

/** What a field of a document counts. */
export const countsOfField = ({ judged, missed }: JudgedField): Counts => {
  const tp = judged.filter(({ correct }) => correct).length;
  return { tp, fp: judged.length - tp, fn: missed.length };
};

/** The same as what `evaluate` scores, for what looks at single documents. `name` tells it from others. */
export function scoredOf(document: EvaluatedDocument, answerer: Answerer, name: string): ScoredDocument {
  const answer = document.by[answerer];
  const fields: Partial<Record<FieldKey, string[]>> = {};
  for (const { key, text } of document.labels) fields[key] = [...(fields[key] ?? []), text];
  const count = document.pages[1] - document.pages[0] + 1;
  return {
    example: {
      name,
      family: document.lender ?? '',
      predicted: { documentType: answer.documentType, values: [], partial: false },
      reference: { documentType: document.documentType, fields, absent: document.absent },
      pages: count,
      seconds: (document.msPerPage * count) / 1000,
    },
    fields: answer.fields.map((field) => ({
      ...field,
      ...countsOfField(field),
      wrong: field.judged.filter(({ correct }) => !correct).map(({ value }) => value),
    })),
    typeCorrect: answer.documentType === document.documentType,
  };
}

/** Whether a document has labelled core fields, and whether all of them are right. */
export function coreOutcome(answer: JudgedAnswer): 'none' | 'right' | 'wrong' {
  const core = answer.fields.filter((field) => field.core);
  const labelled = core.some((field) => field.missed.length > 0 || field.judged.some(({ correct }) => correct));
  if (!labelled) return 'none';
  return core.every(({ judged, missed }) => missed.length === 0 && judged.every(({ correct }) => correct)) ? 'right' : 'wrong';
}
