import { DETECTORS, type Detector, type Drift, type FittedMetric, type WatchFigures } from '#lib/domain/watch.ts';
import type { WatchedDocument } from '#lib/domain/watched-document.ts';
import { type Column, columnsOf } from './columns.ts';
import { PSI_ALARM, PSI_WARN } from './distance.ts';
import { type Evidence, labelEvidence, numberEvidence } from './evidence.ts';
import { cumulate, momentsOf, type Readings, readLabels, readNumbers, WINDOW } from './statistics.ts';
import { adviceOf, messageOf } from './words.ts';

/** Documents before now that are looked at: a full window, and a week. */
export const STREAM = 2 * WINDOW;
/** Of one metric at most so many slices are told at once: the others say the same. */
const SLICES_MAX = 5;

interface Breach {
  detector: Detector;
  value: number;
  limit: number;
}

/**
 * What moved away from the reference by the last of these documents (oldest first; at most the last `STREAM` count). A
 * distribution must be beyond its limit and its PSI at least `PSI_WARN`. The strongest first; one a metric and slice.
 */
export function findDrifts(figures: WatchFigures, documents: readonly WatchedDocument[]): Drift[] {
  const stream = documents.slice(-STREAM);
  const found = columnsOf(figures, stream).flatMap(({ fit, column }) => {
    const readings = readingsOf(fit, column);
    const worst = worstBreach(fit, readings);
    return worst ? [{ strength: worst.value / worst.limit, drift: driftOf(fit, column, stream, worst, readings) }] : [];
  });
  found.sort((a, b) => b.strength - a.strength);
  const told = new Map<string, number>();
  return found.flatMap(({ drift }) => {
    const count = (told.get(drift.metric) ?? 0) + 1;
    told.set(drift.metric, count);
    return count > SLICES_MAX ? [] : [drift];
  });
}

/** The detectors of a metric after the last row. */
export function readingsOf(fit: FittedMetric, column: Column): Readings {
  const at = column.rows.length;
  if (fit.kind === 'labels') return column.kind === 'labels' ? readLabels(fit.counts, column.rows, at) : {};
  if (column.kind === 'labels') return {};
  const { rows: values, look } = column;
  return readNumbers({ moments: fit, values, sums: cumulate(fit, values), sliced: fit.slice !== null, news: look.news }, at);
}

function worstBreach(fit: FittedMetric, readings: Readings): Breach | undefined {
  if (fit.kind === 'labels' && (readings.psi ?? 0) < PSI_WARN) return undefined;
  return DETECTORS.flatMap((detector): Breach[] => {
    const [value, quiet] = [readings[detector], fit.limits[detector]];
    return value !== undefined && quiet && value > quiet.limit ? [{ detector, value, limit: quiet.limit }] : [];
  }).sort((a, b) => b.value / b.limit - a.value / a.limit)[0];
}

/** Twice as far as the limit is no question of degree. */
const isAlarm = ({ value, limit }: Breach, readings: Readings): boolean =>
  readings.psi === undefined ? value >= 2 * limit : readings.psi >= PSI_ALARM;

function driftOf(fit: FittedMetric, column: Column, stream: readonly WatchedDocument[], breach: Breach, readings: Readings): Drift {
  const evidence = evidenceOf(fit, column, breach.detector);
  const [first, last] = [stream[evidence.since], stream.at(-1)];
  const ids = evidence.shown.flatMap((index) => stream[index]?.documentId ?? []);
  return {
    metric: fit.metric,
    slice: fit.slice,
    level: isAlarm(breach, readings) ? 'alarm' : 'warn',
    detector: breach.detector,
    value: breach.value,
    threshold: breach.limit,
    since: first?.createdAt ?? last?.createdAt ?? new Date(0),
    documents: [...new Set([...(first ? [first.documentId] : []), ...ids])],
    message: messageOf(fit, evidence),
    advice: adviceOf(fit.metric, evidence.direction),
  };
}

function evidenceOf(fit: FittedMetric, column: Column, detector: Detector): Evidence {
  if (fit.kind === 'labels' && column.kind === 'labels') return labelEvidence(fit, column.rows);
  if (fit.kind === 'number' && column.kind === 'number') {
    const { mean } = momentsOf(column.rows, 0, Math.max(0, column.rows.length - WINDOW));
    const direction = {
      'cusum-up': 'up',
      'cusum-down': 'down',
      level: mean >= fit.mean ? 'up' : 'down',
      psi: 'up',
      'jensen-shannon': 'up',
    } as const;
    return numberEvidence(fit, column.rows, direction[detector]);
  }
  throw new Error(`${fit.metric} is measured in two ways`);
}
