import type { Detector } from '#lib/domain/watch.ts';
import { jensenShannon, populationStability } from './distance.ts';

/** The last so many documents are held against the reference. */
export const WINDOW = 100;
/** Fewer of them measured: the window says nothing. */
export const MEASURED_MIN = 30;
/** What a sum forgets a document: shifts of less than half a standard deviation are not looked for (Page 1954). */
const ALLOWANCE = 0.5;
/** One document counts this much at most, in standard deviations: an odd one is not a drift. */
const CLIP = 3;
/** What three documents add that are as odd as can be: a sum below it is never news. */
export const SUM_MIN = 3 * (CLIP - ALLOWANCE);

export type Readings = Partial<Record<Detector, number>>;

/** How often each of `size` labels stands in `columns[from..to)`. */
export function countLabels(columns: readonly (readonly number[])[], size: number, from = 0, to = columns.length): number[] {
  const counts = new Array<number>(size).fill(0);
  for (let at = from; at < to; at += 1) for (const label of columns[at] ?? []) counts[label] = (counts[label] ?? 0) + 1;
  return counts;
}

/** The distances of the window that ends before `at`; nothing when too few of its documents were measured. */
export function readLabels(reference: readonly number[], columns: readonly (readonly number[])[], at: number): Readings {
  const from = Math.max(0, at - WINDOW);
  let measured = 0;
  for (let index = from; index < at; index += 1) if ((columns[index]?.length ?? 0) > 0) measured += 1;
  if (measured < MEASURED_MIN) return {};
  const counts = countLabels(columns, reference.length, from, at);
  return { psi: populationStability(reference, counts), 'jensen-shannon': jensenShannon(reference, counts) };
}

export interface Moments {
  mean: number;
  deviation: number;
  measured: number;
}

/** Numbers of documents in a row; NaN = not measured. */
export type Numbers = Float64Array;

/** Mean and standard deviation of what was measured in `values[from..to)`, the latter at least `floor`. */
export function momentsOf(values: Numbers, floor: number, from = 0, to = values.length): Moments {
  let [count, sum, squares] = [0, 0, 0];
  for (let index = from; index < to; index += 1) {
    const value = values[index] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    count += 1;
    sum += value;
    squares += value * value;
  }
  const mean = count === 0 ? 0 : sum / count;
  const variance = count === 0 ? 0 : Math.max(0, squares / count - mean * mean);
  return { mean, deviation: Math.max(floor, Math.sqrt(variance)), measured: count };
}

/** Two-sided cumulative sums after every document. */
export interface Sums {
  up: Float64Array;
  down: Float64Array;
}

/** Sums how far documents lie above and below the mean, in standard deviations; a document not measured changes nothing. */
export function cumulate({ mean, deviation }: Moments, values: Numbers): Sums {
  const sums: Sums = { up: new Float64Array(values.length), down: new Float64Array(values.length) };
  let [up, down] = [0, 0];
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? Number.NaN;
    if (!Number.isNaN(value)) {
      const step = Math.max(-CLIP, Math.min(CLIP, (value - mean) / deviation));
      up = Math.max(0, up + step - ALLOWANCE);
      down = Math.max(0, down - step - ALLOWANCE);
    }
    sums.up[index] = up;
    sums.down[index] = down;
  }
  return sums;
}

/** Where a sum last began to rise: the index of the first document of the rise; -1 where it does not. */
export function riseOf(sum: Float64Array): number {
  if ((sum.at(-1) ?? 0) === 0) return -1;
  return sum.lastIndexOf(0) + 1;
}

/** The mean of the window that ends before `at`; null when too few of its documents were measured. */
export function windowMean(values: Numbers, at: number): { mean: number; measured: number } | null {
  const { mean, measured } = momentsOf(values, 0, Math.max(0, at - WINDOW), at);
  return measured < MEASURED_MIN ? null : { mean, measured };
}

/** How many standard errors the mean of the window is away from the reference; positive = above. */
export function levelOf({ mean, deviation }: Moments, values: Numbers, at: number): number | null {
  const now = windowMean(values, at);
  return now === null ? null : ((now.mean - mean) / deviation) * Math.sqrt(now.measured);
}

interface Asked {
  moments: Moments;
  /** From `cumulate` over the same values. */
  sums: Sums;
  values: Numbers;
  /** One field on one type: few documents, most of them alike, whose mean is too skewed for a level. */
  sliced: boolean;
  news: 'up' | 'down' | 'both';
}

/** Both sums and the level before `at`, of the directions that are news. */
export function readNumbers({ moments, sums, values, sliced, news }: Asked, at: number): Readings {
  const level = sliced ? null : levelOf(moments, values, at);
  const [up, down] = [sums.up[at - 1], sums.down[at - 1]];
  return {
    ...(level !== null && { level: { up: level, down: -level, both: Math.abs(level) }[news] }),
    ...(up !== undefined && news !== 'down' && { 'cusum-up': up }),
    ...(down !== undefined && news !== 'up' && { 'cusum-down': down }),
  };
}
