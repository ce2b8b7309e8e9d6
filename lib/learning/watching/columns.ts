import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import type { FittedMetric, MetricKey, WatchFigures } from '#lib/domain/watch.ts';
import type { WatchedDocument } from '#lib/domain/watched-document.ts';
import { quantile } from '../touch-figures.ts';
import {
  type LabelMeasure,
  type Lenders,
  labelMeasures,
  lendersOf,
  type NumberMeasure,
  SLICE_MIN,
  sliceMeasure,
  wholeMeasures,
} from './measure.ts';
import { NUMBER_LOOKS, type NumberLook, scaled } from './metric-table.ts';
import { countLabels, type Moments, momentsOf, type Numbers } from './statistics.ts';

/** A metric measured on a row of documents. */
export type Column = { kind: 'labels'; measure: LabelMeasure; rows: number[][] } | NumberColumn;

export interface NumberColumn {
  kind: 'number';
  measure: NumberMeasure;
  look: NumberLook;
  rows: Numbers;
}

/** Fields that are next to never on a type are not watched there. */
const PRESENCE_MIN = 0.05;

export function labelColumn(measure: LabelMeasure, documents: readonly WatchedDocument[]): Extract<Column, { kind: 'labels' }> {
  return { kind: 'labels', measure, rows: documents.map(measure.of) };
}

export function numberColumn(measure: NumberMeasure, documents: readonly WatchedDocument[]): NumberColumn {
  const look = NUMBER_LOOKS[measure.metric];
  if (!look) throw new Error(`${measure.metric} is not a number a document`);
  const rows = Float64Array.from(documents, (document) => {
    const value = measure.of(document);
    return value === null ? Number.NaN : scaled(look, value);
  });
  return { kind: 'number', measure, look, rows };
}

const FIFTHS = [0.2, 0.4, 0.6, 0.8] as const;

/** The values that part a number of the documents into fifths; equal ones are one edge. */
function fifths(values: readonly (number | null)[]): number[] {
  const measured = values.filter((value) => value !== null);
  return [...new Set(FIFTHS.flatMap((share) => quantile(measured, share) ?? []))];
}

const measuredOf = (column: Column): number =>
  column.kind === 'labels' ? column.rows.filter((row) => row.length > 0).length : momentsOf(column.rows, 0).measured;

/** What can be watched of these documents: every metric that enough of them were measured by. */
export function referenceColumns(documents: readonly WatchedDocument[]): { lenders: Lenders; columns: Column[] } {
  const lenders = lendersOf(documents);
  const edges = {
    'ocr-confidence': fifths(documents.map(({ ocrConfidence }) => ocrConfidence)),
    'words-per-page': fifths(documents.map(({ wordsPerPage }) => wordsPerPage)),
  };
  const columns = [
    ...labelMeasures(lenders, edges).map((measure) => labelColumn(measure, documents)),
    ...[...wholeMeasures(lenders), ...sliceMeasures(documents)].map((measure) => numberColumn(measure, documents)),
  ];
  return { lenders, columns: columns.filter((column) => measuredOf(column) >= SLICE_MIN) };
}

function sliceMeasures(documents: readonly WatchedDocument[]): NumberMeasure[] {
  const types = [...new Set(documents.flatMap((document) => document.types))];
  const slices = types.flatMap((type) => fieldsOf(type).map((key) => `${type}/${key}`));
  const presence = slices.flatMap((slice) => sliceMeasure('presence', slice) ?? []);
  const corrections = slices.flatMap((slice) => sliceMeasure('correction-rate', slice) ?? []);
  const often = presence.filter((measure) => momentsOf(numberColumn(measure, documents).rows, 0).mean >= PRESENCE_MIN);
  return [...often, ...corrections];
}

const fieldsOf = (type: keyof typeof DOCUMENT_TYPE_TABLE): readonly FieldKey[] => DOCUMENT_TYPE_TABLE[type].fields;

/**
 * Mean and spread of a reference; of events, as though two more documents were there, one all of them and one without any: what never
 * happened in thirty documents may happen in the next.
 */
export function referenceMoments(values: Numbers, { look }: NumberColumn): Moments {
  const moments = momentsOf(values, look.events ? 0 : look.floor);
  if (!look.events) return moments;
  const { mean, deviation, measured } = moments;
  const imagined = (mean * measured + 1) / (measured + 2);
  const variance = ((deviation ** 2 + mean ** 2) * measured + 1) / (measured + 2) - imagined ** 2;
  return { mean: imagined, deviation: Math.max(look.floor, Math.sqrt(variance)), measured };
}

/** A column as it is kept, without limits yet. */
export function fitted(column: Column): FittedMetric {
  const measured = measuredOf(column);
  if (column.kind === 'number') {
    const { metric, slice } = column.measure;
    const { mean, deviation } = referenceMoments(column.rows, column);
    return { kind: 'number', metric, slice, measured, mean, deviation, limits: {} };
  }
  const { metric, labels, edges } = column.measure;
  const counts = countLabels(column.rows, labels.length);
  return { kind: 'labels', metric, slice: null, measured, edges: [...edges], labels: [...labels], counts, limits: {} };
}

/** A metric of the reference with the same of other documents. */
export interface Watched {
  fit: FittedMetric;
  column: Column;
}

/** The columns of other documents under the metrics of a frozen reference, each with its metric. */
export function columnsOf(figures: WatchFigures, documents: readonly WatchedDocument[]): Watched[] {
  const lenderFit = figures.metrics.find(({ metric, kind }) => metric === 'lender' && kind === 'labels');
  const named = (lenderFit?.kind === 'labels' ? lenderFit.labels : []).filter((label) => !label.startsWith('('));
  const lenders: Lenders = { known: new Set(figures.lenders), named };
  const edges: Partial<Record<MetricKey, readonly number[]>> = Object.fromEntries(
    figures.metrics.flatMap((fit) => (fit.kind === 'labels' ? [[fit.metric, fit.edges]] : [])),
  );
  const labels = new Map(labelMeasures(lenders, edges).map((measure) => [measure.metric, measure]));
  const whole = new Map(wholeMeasures(lenders).map((measure) => [measure.metric, measure]));
  return figures.metrics.flatMap((fit): Watched[] => {
    if (fit.kind === 'labels') {
      const measure = labels.get(fit.metric);
      // A label added since: the frozen counts know nothing of it.
      return measure && measure.labels.length === fit.labels.length ? [{ fit, column: labelColumn(measure, documents) }] : [];
    }
    const measure = fit.slice === null ? whole.get(fit.metric) : sliceMeasure(fit.metric, fit.slice);
    return measure ? [{ fit, column: numberColumn(measure, documents) }] : [];
  });
}
