import type { CorrectionAction } from '#lib/domain/correction.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import { type Interval, wilsonInterval } from './interval.ts';

/** Time that a person spent on a field of a document, or on the document as a whole. */
export interface TouchSum {
  documentId: string;
  memberId: string | null;
  fieldKey: FieldKey | null;
  activeMs: number;
  keyPresses: number;
  clicks: number;
}

/** An approved document: what the machine read, and what people's last answers say of it. */
export interface ApprovedDocument {
  documentId: string;
  memberId: string | null;
  approvedAt: Date;
  /** The fields that the machine answered, one entry a slot. */
  predicted: readonly { slot: string; fieldKey: FieldKey }[];
  /** The last answer of each slot that a person answered. */
  answers: readonly { slot: string; fieldKey: FieldKey; action: CorrectionAction }[];
}

export interface Rate {
  count: number;
  total: number;
  share: number;
  interval: Interval;
}

export interface Figures {
  group: string;
  /** Approved documents. */
  documents: number;
  /** Documents whose time was measured. */
  measured: number;
  /** Active time of a document, in ms: median and 90th percentile; null when none was measured. */
  activeMedianMs: number | null;
  activeP90Ms: number | null;
  keyPressesMedian: number | null;
  clicksMedian: number | null;
  /** Share of values that a person changed. */
  touchRate: Rate;
  /** Share of documents approved as they were read. */
  straightThrough: Rate;
}

/** The value below which a share of the values lies (nearest rank); null without values. */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

const rateOf = (count: number, total: number): Rate => ({
  count,
  total,
  share: total === 0 ? 0 : count / total,
  interval: wilsonInterval(count, total),
});

/** The values of a document and whether a person changed each: gave another value, added one, or took it away. */
export function touchedFields({ predicted, answers }: ApprovedDocument): { fieldKey: FieldKey; changed: boolean }[] {
  const read = new Set(predicted.map(({ slot }) => slot));
  const answered = new Map(answers.map(({ slot, action }) => [slot, action]));
  const changedOf = (slot: string): boolean => (answered.get(slot) ?? 'confirmed') !== 'confirmed';
  const added = answers.filter(({ slot, action }) => !read.has(slot) && action !== 'absent' && action !== 'confirmed');
  return [
    ...predicted.map(({ slot, fieldKey }) => ({ fieldKey, changed: changedOf(slot) })),
    ...added.map(({ fieldKey }) => ({ fieldKey, changed: true })),
  ];
}

/** The figures of some documents under one name; time counts where it was measured. */
export function figuresOf(group: string, documents: readonly ApprovedDocument[], touches: readonly TouchSum[]): Figures {
  const ids = new Set(documents.map(({ documentId }) => documentId));
  const sums = [
    ...Map.groupBy(
      touches.filter(({ documentId }) => ids.has(documentId)),
      ({ documentId }) => documentId,
    ).values(),
  ];
  const totals = (pick: (touch: TouchSum) => number): number[] => sums.map((one) => one.reduce((sum, touch) => sum + pick(touch), 0));
  const active = totals(({ activeMs }) => activeMs);
  const fields = documents.map(touchedFields);
  const all = fields.flat();
  return {
    group,
    documents: documents.length,
    measured: sums.length,
    activeMedianMs: quantile(active, 0.5),
    activeP90Ms: quantile(active, 0.9),
    keyPressesMedian: quantile(
      totals(({ keyPresses }) => keyPresses),
      0.5,
    ),
    clicksMedian: quantile(
      totals(({ clicks }) => clicks),
      0.5,
    ),
    touchRate: rateOf(all.filter(({ changed }) => changed).length, all.length),
    straightThrough: rateOf(fields.filter((one) => one.every(({ changed }) => !changed)).length, documents.length),
  };
}

export interface FieldFigures {
  fieldKey: FieldKey;
  /** Documents whose time on this field was measured. */
  measured: number;
  activeMedianMs: number | null;
  activeP90Ms: number | null;
  touchRate: Rate;
}

/** By field: time a document took there, and how often a person changed it; the one that costs most first. */
export function fieldFigures(documents: readonly ApprovedDocument[], touches: readonly TouchSum[]): FieldFigures[] {
  const ids = new Set(documents.map(({ documentId }) => documentId));
  const changes = Map.groupBy(documents.flatMap(touchedFields), ({ fieldKey }) => fieldKey);
  const times = Map.groupBy(
    touches.filter(({ documentId, fieldKey }) => fieldKey !== null && ids.has(documentId)),
    ({ fieldKey }) => fieldKey,
  );
  const keys = new Set([...changes.keys(), ...[...times.keys()].filter((key) => key !== null)]);
  return [...keys]
    .map((fieldKey) => {
      const sums = [...Map.groupBy(times.get(fieldKey) ?? [], ({ documentId }) => documentId).values()];
      const active = sums.map((one) => one.reduce((sum, { activeMs }) => sum + activeMs, 0));
      const mine = changes.get(fieldKey) ?? [];
      return {
        fieldKey,
        measured: active.length,
        activeMedianMs: quantile(active, 0.5),
        activeP90Ms: quantile(active, 0.9),
        touchRate: rateOf(mine.filter(({ changed }) => changed).length, mine.length),
      };
    })
    .sort((a, b) => costOf(b) - costOf(a) || (a.fieldKey < b.fieldKey ? -1 : 1));
}

const costOf = ({ measured, activeMedianMs, touchRate }: FieldFigures): number => measured * (activeMedianMs ?? 0) + touchRate.count;

/** The Monday of a moment's week, UTC, as YYYY-MM-DD. */
export function weekOf(moment: Date): string {
  const day = new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate()));
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}

/** Figures of every week from the first approval to the last, oldest first; a week without approvals is there with zeros. */
export function weeklyFigures(documents: readonly ApprovedDocument[], touches: readonly TouchSum[]): Figures[] {
  const byWeek = Map.groupBy(documents, ({ approvedAt }) => weekOf(approvedAt));
  const weeks = [...byWeek.keys()].sort();
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (first === undefined || last === undefined) return [];
  const figures: Figures[] = [];
  for (let day = new Date(first); day <= new Date(last); day = new Date(day.getTime() + 7 * 86_400_000)) {
    const week = weekOf(day);
    figures.push(figuresOf(week, byWeek.get(week) ?? [], touches));
  }
  return figures;
}
