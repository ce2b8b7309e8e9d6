/** Dice that fall the same way every time: a seed comes in, and nothing else is random. */
export interface Dice {
  /** 0 <= n < 1. */
  next(): number;
  /** A whole number, both ends included. */
  between(low: number, high: number): number;
  pick<T>(from: readonly [T, ...T[]]): T;
  /** All of them in another order. */
  shuffled<T>(from: readonly T[]): T[];
  digits(count: number): string;
}

/** Mulberry32 (Tommy Ettinger, public domain): small, fast, good enough for documents. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    pick: (from) => from[between(0, from.length - 1)] ?? from[0],
    shuffled: (from) =>
      from
        .map((item) => ({ item, place: next() }))
        .sort((a, b) => a.place - b.place)
        .map(({ item }) => item),
    digits: (count) => Array.from({ length: count }, () => between(0, 9)).join(''),
  };
}
