import { describe, expect, test } from 'vitest';
import { differenceOfShares, mcnemar, pairedBootstrap } from '#lib/learning/significance.ts';

describe('McNemar’s test', () => {
  // By hand: twice the binomial tail of a fair coin, and chi-squared with Edwards' correction.
  test.each([
    { ours: 9, theirs: 1, p: 22 / 1024, exact: true },
    { ours: 0, theirs: 5, p: 2 / 32, exact: true },
    { ours: 7, theirs: 3, p: 352 / 1024, exact: true },
    { ours: 5, theirs: 5, p: 1, exact: true },
    { ours: 0, theirs: 0, p: 1, exact: true },
    { ours: 20, theirs: 10, p: 0.100348, exact: false },
    { ours: 150, theirs: 86, p: 4.11456e-5, exact: false },
    { ours: 59, theirs: 6, p: 1.11993e-10, exact: false },
  ])('says p = $p of $ours against $theirs', ({ ours, theirs, p, exact }) => {
    const found = mcnemar(ours, theirs);
    expect(found.exact).toBe(exact);
    expect(found.p / p).toBeCloseTo(1, 5);
  });

  test('says the same whichever of the two is ours', () => {
    for (const [a, b] of [
      [3, 8],
      [40, 12],
    ] as const)
      expect(mcnemar(a, b).p).toBe(mcnemar(b, a).p);
  });
});

const right = { tp: 10, fp: 0, fn: 0 };
const half = { tp: 5, fp: 5, fn: 5 };

describe('the paired bootstrap', () => {
  test('finds no difference, with an interval of nothing, where both are the same', () => {
    const pairs = Array.from({ length: 20 }, (_, index) => ({ ours: index % 2 ? right : half, theirs: index % 2 ? right : half }));
    expect(pairedBootstrap(pairs)).toMatchObject({ difference: 0, interval: [0, 0], better: 0.5, documents: 20 });
  });

  test('measures F1 over all documents, not their mean', () => {
    // Ours: 15 of 15, twice 15 over twice 15. Theirs: tp 5, fp 5, fn 10: 10 / 25.
    const pairs = [
      { ours: right, theirs: half },
      { ours: { tp: 5, fp: 0, fn: 0 }, theirs: { tp: 0, fp: 0, fn: 5 } },
    ];
    expect(pairedBootstrap(pairs).difference).toBeCloseTo(1 - 10 / 25, 12);
  });

  test('is sure of a model that is better on every document, and unsure of one that is so on half of a few', () => {
    const sure = pairedBootstrap(Array.from({ length: 30 }, () => ({ ours: right, theirs: half })));
    expect(sure.interval).toEqual([0.5, 0.5]);
    expect(sure.better).toBe(1);
    const open = pairedBootstrap(
      Array.from({ length: 6 }, (_, index) => (index % 2 ? { ours: right, theirs: half } : { ours: half, theirs: right })),
    );
    expect(open.interval[0]).toBeLessThan(0);
    expect(open.interval[1]).toBeGreaterThan(0);
  });

  test('covers the known spread of a mean: with documents of one value each it is the binomial’s', () => {
    // One value a document, ours right in 60 of 100, theirs in none: F1 of ours is their share, with the deviation sqrt(0.6 * 0.4 / 100).
    const pairs = Array.from({ length: 100 }, (_, index) => ({
      ours: index < 60 ? { tp: 1, fp: 0, fn: 0 } : { tp: 0, fp: 1, fn: 1 },
      theirs: { tp: 0, fp: 1, fn: 1 },
    }));
    const { difference, interval } = pairedBootstrap(pairs);
    expect(difference).toBeCloseTo(0.6, 12);
    expect(interval[0]).toBeCloseTo(0.6 - 1.96 * Math.sqrt(0.0024), 1);
    expect(interval[1]).toBeCloseTo(0.6 + 1.96 * Math.sqrt(0.0024), 1);
  });

  test('gives the same interval for the same documents, and another for another seed', () => {
    const pairs = Array.from({ length: 12 }, (_, index) => ({ ours: index % 3 ? right : half, theirs: index % 2 ? right : half }));
    expect(pairedBootstrap(pairs, 1)).toEqual(pairedBootstrap(pairs, 1));
    expect(pairedBootstrap(pairs, 1).better).not.toBe(pairedBootstrap(pairs, 2).better);
  });

  test('says nothing of no documents', () => {
    expect(pairedBootstrap([])).toEqual({ difference: 0, interval: [0, 0], better: 0.5, documents: 0 });
  });
});

describe('the difference of two shares', () => {
  test('has the interval that Newcombe (1998, table II, method 10) gives', () => {
    const [low, high] = differenceOfShares({ count: 56, of: 70 }, { count: 48, of: 80 });
    expect([low.toFixed(4), high.toFixed(4)]).toEqual(['0.0524', '0.3339']);
    const [a, b] = differenceOfShares({ count: 9, of: 10 }, { count: 3, of: 10 });
    expect([a.toFixed(4), b.toFixed(4)]).toEqual(['0.1705', '0.8090']);
  });

  test('is anything where one of them was never seen', () => {
    const [low, high] = differenceOfShares({ count: 0, of: 0 }, { count: 5, of: 10 });
    expect(low).toBeLessThan(-0.4);
    expect(high).toBeGreaterThan(0.4);
  });
});
