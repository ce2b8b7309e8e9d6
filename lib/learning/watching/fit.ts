import { InvalidInput } from '#lib/domain/errors.ts';
import { DETECTORS, type Detector, type FittedMetric, REFERENCE_MIN, type WatchFigures } from '#lib/domain/watch.ts';
import type { WatchedDocument } from '#lib/domain/watched-document.ts';
import { dice } from '../interval.ts';
import { type Column, fitted, referenceColumns } from './columns.ts';
import { countLabels, cumulate, momentsOf, type Readings, readLabels, readNumbers, WINDOW } from './statistics.ts';

/** A quiet week: so many documents, after a window that is full. */
export const WEEK = 100;
/** Documents between two looks. */
export const LOOK_EVERY = 10;
/** Quiet weeks that are drawn. */
const WEEKS = 400;
/** Of a hundred quiet weeks, at most about this many may raise anything at all, over all metrics and looks together. */
const FALSE_ALARMS = 0.5 / 100;
/** A detector never speaks within this many standard deviations of its own quiet weeks. */
const SIGMAS = 3;
interface Scale {
  of(reading: number): number;
  back(scaled: number): number;
  /** Least spread of a week: what never moved in the reference may move a little. */
  spread: number;
}

const root = (spread: number): Scale => ({ of: (reading) => Math.sqrt(reading), back: (scaled) => scaled ** 2, spread });
/** A level is about normal; the others are skewed, their square roots less. */
const SCALES: Readonly<Record<Detector, Scale>> = Object.freeze({
  psi: root(0.02),
  'jensen-shannon': root(0.01),
  level: { of: (reading) => reading, back: (scaled) => scaled, spread: 0.5 },
  'cusum-up': root(0.25),
  'cusum-down': root(0.25),
});

/**
 * Freezes a reference. Quiet weeks are drawn from it with replacement, by document, each against a reference drawn anew as
 * well, so that the chance in the reference itself counts. Of every week the greatest reading of every detector is kept; limits
 * lie so many of its own standard deviations above a detector's mean that together they stay silent in all but `FALSE_ALARMS`
 * of the weeks (the greatest of all standardised readings, after Westfall and Young 1993). Throws `InvalidInput` for fewer than `REFERENCE_MIN` documents.
 */
export function fitReference(documents: readonly WatchedDocument[], seed = 0): WatchFigures {
  if (documents.length < REFERENCE_MIN)
    throw new InvalidInput(
      `A reference needs at least ${REFERENCE_MIN} documents; this period has ${documents.length}. Choose a longer one.`,
      'reference_too_small',
    );
  const { lenders, columns } = referenceColumns(documents);
  const weeks = drawnWeeks(columns, documents.length, dice(seed));
  const spreads = columns.map((_, column) => spreadsOf(weeks.map((week) => week[column] ?? {})));
  const joint = jointSigmas(weeks, spreads);
  const metrics = columns.map((column, index): FittedMetric => ({ ...fitted(column), limits: limitsOf(spreads[index] ?? {}, joint) }));
  return { version: 1, documents: documents.length, lenders: [...lenders.known], metrics };
}

type Spread = Partial<Record<Detector, { mean: number; deviation: number }>>;

/** By week and column the greatest reading of each detector. */
function drawnWeeks(columns: readonly Column[], size: number, draw: () => number): Readings[][] {
  const drawn = (count: number): number[] => Array.from({ length: count }, () => Math.floor(draw() * size));
  return Array.from({ length: WEEKS }, () => {
    const [reference, stream] = [drawn(size), drawn(WINDOW + WEEK)];
    return columns.map((column) => greatest(column, reference, stream));
  });
}

function greatest(column: Column, reference: readonly number[], stream: readonly number[]): Readings {
  const looks = Array.from({ length: WEEK / LOOK_EVERY + 1 }, (_, index) => WINDOW + index * LOOK_EVERY);
  if (column.kind === 'labels') {
    const pick = (order: readonly number[]): number[][] => order.map((index) => column.rows[index] ?? []);
    const [counts, rows] = [countLabels(pick(reference), column.measure.labels.length), pick(stream)];
    return highest(looks.map((at) => readLabels(counts, rows, at)));
  }
  const pick = (order: readonly number[]): (number | null)[] => order.map((index) => column.rows[index] ?? null);
  const [moments, values] = [momentsOf(pick(reference), column.look.floor), pick(stream)];
  const asked = { moments, values, sums: cumulate(moments, values), sliced: column.measure.slice !== null, news: column.look.news };
  return highest(looks.map((at) => readNumbers(asked, at)));
}

function highest(readings: readonly Readings[]): Readings {
  const top: Readings = {};
  for (const reading of readings)
    for (const detector of DETECTORS) {
      const value = reading[detector];
      if (value !== undefined) top[detector] = Math.max(top[detector] ?? value, value);
    }
  return top;
}

function spreadsOf(weeks: readonly Readings[]): Spread {
  return Object.fromEntries(
    DETECTORS.flatMap((detector) => {
      const scaled = weeks.flatMap((week) => (week[detector] === undefined ? [] : [SCALES[detector].of(week[detector])]));
      if (scaled.length < WEEKS / 2) return [];
      const { mean, deviation } = momentsOf(scaled, SCALES[detector].spread);
      return [[detector, { mean, deviation }]];
    }),
  );
}

/** How many standard deviations the greatest reading of a week, of all, stays below in all but `FALSE_ALARMS` of the weeks. */
function jointSigmas(weeks: readonly Readings[][], spreads: readonly Spread[]): number {
  const tops = weeks.map((week) =>
    Math.max(
      0,
      ...week.flatMap((readings, column) =>
        DETECTORS.flatMap((detector) => {
          const [value, spread] = [readings[detector], spreads[column]?.[detector]];
          return value === undefined || !spread ? [] : [(SCALES[detector].of(value) - spread.mean) / spread.deviation];
        }),
      ),
    ),
  );
  tops.sort((a, b) => a - b);
  return Math.max(SIGMAS, tops[Math.ceil((1 - FALSE_ALARMS) * tops.length) - 1] ?? SIGMAS);
}

const limitsOf = (spread: Spread, sigmas: number): FittedMetric['limits'] =>
  Object.fromEntries(
    DETECTORS.flatMap((detector) => {
      const one = spread[detector];
      return one ? [[detector, { ...one, limit: SCALES[detector].back(one.mean + sigmas * one.deviation) }]] : [];
    }),
  );
