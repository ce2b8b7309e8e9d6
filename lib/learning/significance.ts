/** Whether one model is better than another, told from the same documents. */
import { dice, type Interval } from './interval.ts';
import type { Counts } from './score.ts';

/** Below so many discordant pairs the exact binomial is taken, not the normal approximation. */
const EXACT_BELOW = 25;

export interface McNemar {
  /** Right by ours alone, and by theirs alone. */
  ours: number;
  theirs: number;
  /** Two-sided, 0..1. */
  p: number;
  exact: boolean;
}

/**
 * McNemar's test (1947) on things that both answered: only those count that one has right and the other wrong. With few of them
 * the exact two-sided binomial, else chi-squared with Edwards' correction for continuity (1948).
 */
export function mcnemar(ours: number, theirs: number): McNemar {
  const discordant = ours + theirs;
  if (discordant < EXACT_BELOW) return { ours, theirs, p: exactP(Math.min(ours, theirs), discordant), exact: true };
  const squared = Math.max(0, Math.abs(ours - theirs) - 1) ** 2 / discordant;
  return { ours, theirs, p: complementaryError(Math.sqrt(squared / 2)), exact: false };
}

/** Twice the chance of at most `fewer` heads of `of` throws. */
function exactP(fewer: number, of: number): number {
  let term = 0.5 ** of;
  let sum = 0;
  for (let heads = 0; heads <= fewer; heads += 1) {
    sum += term;
    term *= (of - heads) / (heads + 1);
  }
  return Math.min(1, 2 * sum);
}

/** The complementary error function for x >= 0, to 1.2e-7 of itself (Press and others, Numerical Recipes, 6.2). */
function complementaryError(x: number): number {
  const t = 1 / (1 + x / 2);
  const series = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223, 0.17087277,
  ];
  return t * Math.exp(-x * x + series.reduceRight((sum, coefficient) => coefficient + t * sum, 0));
}

/** Counts of one document by both. */
export interface CountedPair {
  ours: Counts;
  theirs: Counts;
}

export interface PairedBootstrap {
  /** F1 of ours less F1 of theirs, -1..1. */
  difference: number;
  /** 95 %. */
  interval: Interval;
  /** Share of the draws in which ours was better; equal draws count half. */
  better: number;
  documents: number;
}

const ROUNDS_MAX = 2000;
const ROUNDS_MIN = 400;
const PICKS_MAX = 20_000_000;

/**
 * The difference in F1 of two models on the same documents with the percentile interval of the paired bootstrap (Efron 1979; for
 * pairs of systems Koehn 2004; why by document and not by value, Dror and others 2018): documents are drawn with replacement, and
 * both are measured on every draw. The same seed gives the same interval.
 */
export function pairedBootstrap(pairs: readonly CountedPair[], seed = 0): PairedBootstrap {
  const documents = pairs.length;
  const columns = columnsOf(pairs);
  const all = Uint32Array.from(pairs, (_, index) => index);
  const difference = differenceIn(columns, all);
  if (documents === 0) return { difference: 0, interval: [0, 0], better: 0.5, documents };
  const rounds = Math.max(ROUNDS_MIN, Math.min(ROUNDS_MAX, Math.floor(PICKS_MAX / documents)));
  const draw = dice(seed);
  const picked = new Uint32Array(documents);
  const drawn = new Float64Array(rounds);
  let better = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (let place = 0; place < documents; place += 1) picked[place] = Math.floor(draw() * documents);
    const one = differenceIn(columns, picked);
    drawn[round] = one;
    better += one > 0 ? 1 : one === 0 ? 0.5 : 0;
  }
  drawn.sort();
  const at = (share: number): number => drawn[Math.min(rounds - 1, Math.floor(share * rounds))] ?? 0;
  return { difference, interval: [at(0.025), at(0.975)], better: better / rounds, documents };
}

/** Twice the right ones, and the errors, of each document: what F1 is made of. */
interface Columns {
  right: [Float64Array, Float64Array];
  wrong: [Float64Array, Float64Array];
}

function columnsOf(pairs: readonly CountedPair[]): Columns {
  const column = (of: (pair: CountedPair) => number): Float64Array => Float64Array.from(pairs, of);
  return {
    right: [column(({ ours }) => 2 * ours.tp), column(({ theirs }) => 2 * theirs.tp)],
    wrong: [column(({ ours }) => ours.fp + ours.fn), column(({ theirs }) => theirs.fp + theirs.fn)],
  };
}

function differenceIn({ right, wrong }: Columns, picked: Uint32Array): number {
  const f1 = (side: 0 | 1): number => {
    const [rights, wrongs] = [right[side], wrong[side]];
    let [sum, errors] = [0, 0];
    for (const place of picked) {
      sum += rights[place] ?? 0;
      errors += wrongs[place] ?? 0;
    }
    // Nothing to find and nothing found is 1, as elsewhere.
    return sum + errors === 0 ? 1 : sum / (sum + errors);
  };
  return f1(0) - f1(1);
}

/** Two-sided 99.5 % quantile of the standard normal distribution. */
export const Z_99 = 2.575829;
export const Z_95 = 1.959964;

/**
 * The interval of the difference of two shares of different documents (Newcombe 1998, method 10): Wilson's interval of each, put
 * together. Shares of nothing are anything.
 */
export function differenceOfShares(ours: { count: number; of: number }, theirs: { count: number; of: number }, z = Z_95): Interval {
  const [a, b] = [wilson(ours, z), wilson(theirs, z)];
  const difference = a.share - b.share;
  const below = Math.hypot(a.share - a.low, b.high - b.share);
  const above = Math.hypot(a.high - a.share, b.share - b.low);
  return [Math.max(-1, difference - below), Math.min(1, difference + above)];
}

function wilson({ count, of }: { count: number; of: number }, z: number): { share: number; low: number; high: number } {
  if (of === 0) return { share: 0.5, low: 0, high: 1 };
  const share = count / of;
  const squared = (z * z) / of;
  const centre = share + squared / 2;
  const spread = z * Math.sqrt((share * (1 - share)) / of + squared / (4 * of));
  return { share, low: (centre - spread) / (1 + squared), high: (centre + spread) / (1 + squared) };
}
