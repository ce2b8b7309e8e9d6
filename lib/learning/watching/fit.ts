import { InvalidInput } from '#lib/domain/errors.ts';
import { DETECTORS, type Detector, type FittedMetric, REFERENCE_MIN, type WatchFigures } from '#lib/domain/watch.ts';
import type { WatchedDocument } from '#lib/domain/watched-document.ts';
import { dice } from '../interval.ts';
import { type Column, fitted, type NumberColumn, referenceColumns, referenceMoments } from './columns.ts';
import { countLabels, cumulate, momentsOf, type Numbers, type Readings, readLabels, readNumbers, SUM_MIN, WINDOW } from './statistics.ts';

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
/** Limits are never below. */
const LEAST: Readings = Object.freeze({ 'cusum-up': SUM_MIN, 'cusum-down': SUM_MIN });

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
  const draws = columns.map((column) => (column.kind === 'labels' ? labelDraw(column) : numberDraw(column, size, draw)));
  return Array.from({ length: WEEKS }, () => {
    const [reference, stream] = [drawn(size), drawn(WINDOW + WEEK)];
    return draws.map((greatest) => greatest(reference, stream));
  });
}

const LOOKS = Array.from({ length: WEEK / LOOK_EVERY + 1 }, (_, index) => WINDOW + index * LOOK_EVERY);
/** The greatest readings over the looks of one week, by which documents were drawn. */
type Greatest = (reference: readonly number[], stream: readonly number[]) => Readings;

function labelDraw({ rows, measure }: Extract<Column, { kind: 'labels' }>): Greatest {
  const pick = (order: readonly number[]): number[][] => order.map((index) => rows[index] ?? []);
  return (reference, stream) => {
    const [counts, drawn] = [countLabels(pick(reference), measure.labels.length), pick(stream)];
    return highest(LOOKS.map((at) => readLabels(counts, drawn, at)));
  };
}

function numberDraw(column: NumberColumn, size: number, draw: () => number): Greatest {
  const { rows, look, measure } = column;
  const sliced = measure.slice !== null;
  const { measured } = momentsOf(rows, 0);
  // The two documents of `referenceMoments`, among those that it was measured on.
  const imagined = look.events ? 2 / (measured + 2) : 0;
  const pick = (order: readonly number[], into: Numbers): Numbers => {
    // A plain loop: this runs some hundred million times.
    for (let place = 0; place < order.length; place += 1) {
      const value = rows[order[place] ?? 0] ?? Number.NaN;
      into[place] = look.events && !Number.isNaN(value) && draw() < imagined ? Number(draw() < 0.5) : value;
    }
    return into;
  };
  const [ofReference, ofStream] = [new Float64Array(size), new Float64Array(WINDOW + WEEK)];
  return (reference, stream) => {
    const [moments, values] = [referenceMoments(pick(reference, ofReference), column), pick(stream, ofStream)];
    const asked = { moments, values, sums: cumulate(moments, values), sliced, news: look.news };
    return highest(LOOKS.map((at) => readNumbers(asked, at)));
  };
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
      const { mean, deviation } = momentsOf(Float64Array.from(scaled), SCALES[detector].spread);
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
      return one
        ? [[detector, { ...one, limit: Math.max(LEAST[detector] ?? 0, SCALES[detector].back(one.mean + sigmas * one.deviation)) }]]
        : [];
    }),
  );
