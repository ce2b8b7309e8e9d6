import type { FittedMetric, MetricKey, WatchFigures } from '#lib/domain/watch.ts';
import type { WatchedDocument } from '#lib/domain/watched-document.ts';
import { type Column, columnsOf } from './columns.ts';
import { PSI_ALARM, PSI_WARN, smoothedShares } from './distance.ts';
import { readingsOf } from './find-drifts.ts';
import { LOOK_EVERY } from './fit.ts';
import { scaled, unscaled } from './metric-table.ts';
import { countLabels, readLabels, WINDOW, windowMean } from './statistics.ts';
import { labelName, METRIC_NAMES, numberWord, sliceName } from './words.ts';

export interface WatchPoint {
  /** Upload of the last document of the window. */
  at: string;
  /** Null: too few of its documents were measured. */
  value: number | null;
  word: string;
}

/** One metric over time, a window a point, with the reference to hold it against. */
export interface WatchChart {
  metric: MetricKey;
  title: string;
  /** `distance`: PSI from the reference, 0 = the same; `share` 0..1; `words`; `time` in milliseconds. */
  unit: 'distance' | 'share' | 'words' | 'time';
  /** The reference's own mean; null for a distance. */
  mean: { value: number; word: string } | null;
  /** Where windows of the reference lie (three standard deviations to either side); of a distance: up to where quiet weeks go. */
  band: { low: number; high: number; word: string };
  /** Further lines, from below. */
  lines: { value: number; word: string }[];
  points: WatchPoint[];
  /** How labels were and are shared out, the greatest change first; empty for a number. */
  shares: { label: string; before: number; now: number }[];
}

/** One field on one type, as it was and is. */
export interface WatchedSlice {
  metric: MetricKey;
  name: string;
  before: string;
  now: string;
  measured: number;
  /** How near its strongest detector is to speaking: 1 = at its limit. */
  strength: number;
}

const SIGMAS = 3;
const SHARES_MAX = 8;
const SLICES_MAX = 12;

/** Charts of every metric that is not of one field; `documents` oldest first. */
export function watchCharts(figures: WatchFigures, documents: readonly WatchedDocument[]): WatchChart[] {
  // Every tenth document back from the last one, while a window is full: a smaller one is further off by chance alone.
  const count = Math.max(1, Math.floor((documents.length - WINDOW) / LOOK_EVERY) + 1);
  const looks = Array.from({ length: count }, (_, index) => documents.length - (count - 1 - index) * LOOK_EVERY);
  return columnsOf(figures, documents).flatMap(({ fit, column }) => {
    if (fit.slice !== null) return [];
    const whens = looks.map((at) => documents[at - 1]?.createdAt.toISOString() ?? '');
    if (fit.kind === 'labels' && column.kind === 'labels') return [distanceChart(fit, column.rows, looks, whens)];
    return fit.kind === 'number' && column.kind === 'number' ? [numberChart(fit, column, looks, whens)] : [];
  });
}

type Labels = Extract<FittedMetric, { kind: 'labels' }>;
type Numbers = Extract<FittedMetric, { kind: 'number' }>;
const twoDigits = (value: number): string => value.toFixed(2);

function distanceChart(fit: Labels, rows: readonly (readonly number[])[], looks: readonly number[], whens: readonly string[]): WatchChart {
  const high = fit.limits.psi?.limit ?? PSI_ALARM;
  return {
    metric: fit.metric,
    title: fit.edges.length > 0 ? `${METRIC_NAMES[fit.metric]}, how it is spread` : METRIC_NAMES[fit.metric],
    unit: 'distance',
    mean: null,
    band: { low: 0, high, word: `quiet weeks reach ${twoDigits(high)}` },
    lines: [
      { value: PSI_WARN, word: twoDigits(PSI_WARN) },
      { value: PSI_ALARM, word: twoDigits(PSI_ALARM) },
    ],
    points: looks.map((at, index) => {
      const value = readLabels(fit.counts, rows, at).psi ?? null;
      return { at: whens[index] ?? '', value, word: value === null ? '–' : twoDigits(value) };
    }),
    shares: sharesOf(fit, rows),
  };
}

function sharesOf(fit: Labels, rows: readonly (readonly number[])[]): WatchChart['shares'] {
  const counts = countLabels(rows, fit.labels.length, Math.max(0, rows.length - WINDOW));
  const [before, now] = [smoothedShares(fit.counts), smoothedShares(counts)];
  return fit.labels
    .map((_, index) => ({
      label: labelName(fit, index),
      before: before[index] ?? 0,
      now: now[index] ?? 0,
      seen: (fit.counts[index] ?? 0) + (counts[index] ?? 0),
    }))
    .filter(({ seen }) => seen > 0)
    .sort((a, b) => Math.abs(b.now - b.before) - Math.abs(a.now - a.before))
    .slice(0, SHARES_MAX)
    .map(({ seen: _seen, ...share }) => share);
}

const unitOf = (metric: MetricKey, scale: 'share' | 'log'): WatchChart['unit'] => {
  if (scale === 'share') return 'share';
  return metric === 'words-per-page' ? 'words' : 'time';
};

function numberChart(
  fit: Numbers,
  { look, rows }: Extract<Column, { kind: 'number' }>,
  looks: readonly number[],
  whens: readonly string[],
): WatchChart {
  const spread = (SIGMAS * fit.deviation) / Math.sqrt(WINDOW);
  const shown = (value: number): number => unscaled(look, look.scale === 'share' ? Math.min(1, Math.max(0, value)) : Math.max(0, value));
  const [low, high] = [shown(fit.mean - spread), shown(fit.mean + spread)];
  const wordOf = (value: number): string => numberWord(fit.metric, scaled(look, value));
  return {
    metric: fit.metric,
    title: METRIC_NAMES[fit.metric],
    unit: unitOf(fit.metric, look.scale),
    mean: { value: shown(fit.mean), word: numberWord(fit.metric, fit.mean) },
    band: { low, high, word: `${wordOf(low)} to ${wordOf(high)}` },
    lines: [],
    points: looks.map((at, index) => {
      const now = windowMean(rows, at);
      return { at: whens[index] ?? '', value: now && shown(now.mean), word: now ? numberWord(fit.metric, now.mean) : '–' };
    }),
    shares: [],
  };
}

/** The fields that moved most, the nearest to an alert first. */
export const watchedSlices = (figures: WatchFigures, documents: readonly WatchedDocument[]): WatchedSlice[] =>
  columnsOf(figures, documents)
    .flatMap(({ fit, column }): WatchedSlice[] => {
      const name = sliceName(fit.slice);
      if (name === null || fit.kind !== 'number' || column.kind !== 'number') return [];
      const recent = column.rows.slice(-WINDOW).filter((value) => !Number.isNaN(value));
      const now = recent.reduce((sum, value) => sum + value, 0) / Math.max(1, recent.length);
      const readings = Object.entries(readingsOf(fit, column));
      const limits = new Map(Object.entries(fit.limits));
      const strength = Math.max(
        0,
        ...readings.map(([detector, value]) => value / (limits.get(detector)?.limit ?? Number.POSITIVE_INFINITY)),
      );
      const before = numberWord(fit.metric, fit.mean);
      return [
        {
          metric: fit.metric,
          name,
          before,
          now: recent.length === 0 ? '–' : numberWord(fit.metric, now),
          measured: recent.length,
          strength,
        },
      ];
    })
    .sort((a, b) => b.strength - a.strength)
    .slice(0, SLICES_MAX);
