/** 95 % intervals of what an evaluation reports. */

export type Interval = readonly [low: number, high: number];

/** Two-sided 97.5 % quantile of the standard normal distribution. */
const Z = 1.959964;

/** Wilson score interval of a proportion (Wilson 1927); `[0, 1]` when nothing was counted. */
export function wilsonInterval(successes: number, trials: number): Interval {
  if (trials === 0) return [0, 1];
  const share = successes / trials;
  const squared = (Z * Z) / trials;
  const centre = share + squared / 2;
  const spread = Z * Math.sqrt((share * (1 - share)) / trials + squared / (4 * trials));
  return [Math.max(0, (centre - spread) / (1 + squared)), Math.min(1, (centre + spread) / (1 + squared))];
}

/** Mulberry32: a small generator with a 32-bit state; 0..1. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Percentile bootstrap by item (Efron 1979): items are drawn with replacement, so values of one document stay together.
 * The same seed gives the same interval.
 */
export function bootstrapInterval<T>(items: readonly T[], measure: (sample: readonly T[]) => number, seed = 0, rounds = 500): Interval {
  if (items.length === 0) return [0, 1];
  const draw = dice(seed);
  const pick = (): T => items[Math.floor(draw() * items.length)] as T;
  const measured = Array.from({ length: rounds }, () => measure(items.map(pick))).sort((a, b) => a - b);
  const at = (share: number): number => measured[Math.min(rounds - 1, Math.floor(share * rounds))] ?? 0;
  return [at(0.025), at(0.975)];
}
