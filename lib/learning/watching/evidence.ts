import type { FittedMetric } from '#lib/domain/watch.ts';
import { smoothedShares } from './distance.ts';
import { countLabels, cumulate, momentsOf, type Numbers, riseOf, WINDOW } from './statistics.ts';

const SHOWN_MAX = 20;

/** What a drift looks like in the documents. */
export interface Evidence {
  direction: 'up' | 'down';
  /** Index of the first document of it. */
  since: number;
  /** Indexes of the documents that show it most. */
  shown: number[];
  /** Before and now: the share of `label`, or the number on the scale of its look. */
  before: number;
  now: number;
  /** How many documents `now` is of. */
  measured: number;
  /** Index of the label that moved most; null for a number. */
  label: number | null;
}

type Labels = Extract<FittedMetric, { kind: 'labels' }>;
type FittedNumber = Extract<FittedMetric, { kind: 'number' }>;

/** Of the label that adds most to the distance; one that grew shows itself, in place of one that shrank the one that took over. */
export function labelEvidence(fit: Labels, rows: readonly (readonly number[])[]): Evidence {
  const from = Math.max(0, rows.length - WINDOW);
  const counts = countLabels(rows, fit.labels.length, from);
  const [before, now] = [smoothedShares(fit.counts), smoothedShares(counts)];
  const terms = now.map((share, label) => {
    const was = before[label] ?? 0;
    return share > was ? (share - was) * Math.log(share / was) : 0;
  });
  const label = terms.indexOf(Math.max(...terms));
  const [was, is] = [before[label] ?? 0, now[label] ?? 0];
  const values = Float64Array.from(rows, (row) => (row.length === 0 ? Number.NaN : row.filter((one) => one === label).length / row.length));
  const sums = cumulate({ mean: was, deviation: Math.max(0.14, Math.sqrt(was * (1 - was))), measured: fit.measured }, values);
  const since = riseOf(sums.up);
  const showing = indexesOf(values, (value) => value > 0, from);
  return {
    direction: 'up',
    since: since >= 0 ? since : (showing[0] ?? from),
    shown: showing.reverse().slice(0, SHOWN_MAX),
    before: was,
    now: is,
    measured: rows.length - from,
    label,
  };
}

/** The documents furthest off in the direction of the drift, since it began. */
export function numberEvidence(fit: FittedNumber, rows: Numbers, direction: 'up' | 'down'): Evidence {
  const begun = riseOf(cumulate(fit, rows)[direction]);
  const since = begun >= 0 ? begun : Math.max(0, rows.length - WINDOW);
  const sign = direction === 'up' ? 1 : -1;
  const shown = indexesOf(rows, (value) => sign * (value - fit.mean) > 0, since)
    .sort((a, b) => sign * ((rows[b] ?? 0) - (rows[a] ?? 0)) || b - a)
    .slice(0, SHOWN_MAX);
  const { mean, measured } = momentsOf(rows, 0, since);
  return { direction, since, shown, before: fit.mean, now: mean, measured, label: null };
}

const indexesOf = (values: Numbers, fits: (value: number) => boolean, from: number): number[] =>
  [...values.entries()].flatMap(([index, value]) => (index >= from && !Number.isNaN(value) && fits(value) ? [index] : []));
