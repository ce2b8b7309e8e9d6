import { DOCUMENT_TYPES } from '#lib/domain/document-types/key.ts';
import { lenderKey } from '#lib/domain/risk.ts';
import type { MetricKey } from '#lib/domain/watch.ts';
import { WATCHED_SOURCES, type WatchedDocument } from '#lib/domain/watched-document.ts';

/** Labels of lenders that are not named. */
export const OTHER_LENDER = '(other)';
export const NEW_LENDER = '(new)';
export const NO_LENDER = '(none)';
const LENDERS_NAMED = 12;

/** Edges between sure and unsure: those that people see, and finer ones above. */
export const CONFIDENCE_EDGES: readonly number[] = Object.freeze([0.5, 0.7, 0.8, 0.9, 0.95, 0.99]);
/** Fewer documents of a type or with a value say nothing of their own. */
export const SLICE_MIN = 30;

/** What is known of lenders: those of the reference, of which the frequent ones have a label of their own. */
export interface Lenders {
  /** Seen more than once in the reference, as names are compared (`lenderKey`). */
  known: ReadonlySet<string>;
  /** As printed. */
  named: readonly string[];
}

/**
 * The lenders of a reference. One that was seen once counts as new there: the share of such documents is what to expect of
 * lenders never seen before (Good and Turing).
 */
export function lendersOf(documents: readonly WatchedDocument[]): Lenders {
  const names = documents.flatMap(({ lender }) => (lender === null ? [] : [lender]));
  const known = [...Map.groupBy(names, lenderKey)]
    .filter(([, same]) => same.length > 1)
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  return { known: new Set(known.map(([key]) => key)), named: known.slice(0, LENDERS_NAMED).map(([key, same]) => same[0] ?? key) };
}

/** The labels of a document under one metric. */
export interface LabelMeasure {
  metric: MetricKey;
  labels: readonly string[];
  edges: readonly number[];
  /** Indexes of labels; empty = not measured. */
  of(document: WatchedDocument): number[];
}

/** A number of a document; null = not measured. Not yet on the scale of its look. */
export interface NumberMeasure {
  metric: MetricKey;
  slice: string | null;
  of(document: WatchedDocument): number | null;
}

const named = (metric: MetricKey, labels: readonly string[], of: (document: WatchedDocument) => readonly string[]): LabelMeasure => ({
  metric,
  labels,
  edges: [],
  of: (document) => of(document).map((label) => labels.indexOf(label)),
});

/** The bucket of a value between edges; the upper edge belongs to the bucket above. */
const bucketOf = (value: number, edges: readonly number[]): number => edges.filter((edge) => edge <= value).length;

const bucketed = (
  metric: MetricKey,
  edges: readonly number[],
  of: (document: WatchedDocument) => readonly (number | null)[],
): LabelMeasure => ({
  metric,
  edges,
  labels: Array.from({ length: edges.length + 1 }, (_, index) => String(index)),
  of: (document) => of(document).flatMap((value) => (value === null ? [] : [bucketOf(value, edges)])),
});

const lenderLabel = ({ known, named: names }: Lenders, lender: string | null): string => {
  if (lender === null) return NO_LENDER;
  const key = lenderKey(lender);
  const name = names.find((one) => lenderKey(one) === key);
  return name ?? (known.has(key) ? OTHER_LENDER : NEW_LENDER);
};

/** The metrics that count labels. `edges` by metric: fifths of the reference. */
export const labelMeasures = (lenders: Lenders, edges: Readonly<Partial<Record<MetricKey, readonly number[]>>>): LabelMeasure[] => [
  named('type', DOCUMENT_TYPES, ({ types }) => types),
  named('lender', [...lenders.named, OTHER_LENDER, NEW_LENDER, NO_LENDER], ({ lender }) => [lenderLabel(lenders, lender)]),
  named('text-source', WATCHED_SOURCES, ({ textSource }) => [textSource]),
  bucketed('ocr-confidence', edges['ocr-confidence'] ?? [], ({ ocrConfidence }) => [ocrConfidence]),
  bucketed('words-per-page', edges['words-per-page'] ?? [], ({ wordsPerPage }) => [wordsPerPage]),
  bucketed('confidence', CONFIDENCE_EDGES, ({ values }) => values.map(({ confidence }) => confidence)),
];

const mean = (numbers: readonly number[]): number | null =>
  numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const shareOf = (flags: readonly boolean[]): number | null => mean(flags.map(Number));

/** The metrics that are one number a document, without slices. */
export const wholeMeasures = (lenders: Lenders): NumberMeasure[] => [
  { metric: 'new-lender', slice: null, of: ({ lender }) => (lender === null ? null : Number(!lenders.known.has(lenderKey(lender)))) },
  { metric: 'ocr-confidence', slice: null, of: ({ ocrConfidence }) => ocrConfidence },
  { metric: 'words-per-page', slice: null, of: ({ wordsPerPage }) => wordsPerPage },
  {
    metric: 'disagreement',
    slice: null,
    of: ({ values }) => shareOf(values.flatMap(({ disputed }) => (disputed === null ? [] : [disputed]))),
  },
  {
    metric: 'correction-rate',
    slice: null,
    of: ({ changes }) => (changes === null ? null : shareOf(changes.map(({ changed }) => changed))),
  },
  { metric: 'estimated-accuracy', slice: null, of: ({ values }) => mean(values.map(({ confidence }) => confidence)) },
  { metric: 'read-time', slice: null, of: ({ timings }) => timings.readPage },
  { metric: 'answer-time', slice: null, of: ({ timings }) => timings.answer },
];

/** One field on one type of document; the slice is `type/field`. Undefined for a metric that has no such slices. */
export function sliceMeasure(metric: MetricKey, slice: string): NumberMeasure | undefined {
  const [type, key] = slice.split('/');
  const isOne = ({ documentType, fieldKey }: { documentType: string; fieldKey: string }): boolean =>
    documentType === type && fieldKey === key;
  if (metric === 'presence')
    return { metric, slice, of: ({ types, values }) => (types.some((one) => one === type) ? Number(values.some(isOne)) : null) };
  if (metric === 'correction-rate')
    return { metric, slice, of: ({ changes }) => shareOf((changes ?? []).filter(isOne).map(({ changed }) => changed)) };
  return undefined;
}
