import { describe, expect, test } from 'vitest';
import { blended, fitIsotonic, type Outcome } from '#lib/learning/isotonic.ts';
import { reliabilityBins } from '#lib/learning/reliability.ts';
import { areaUnderRisk, fieldThreshold, NEVER, provenThreshold, riskCoverage } from '#lib/learning/thresholds.ts';
import { probabilityOn } from '#lib/pipeline/judge/weigh.ts';

const outcomes = (raw: number, right: number, wrong: number): Outcome[] => [
  ...Array.from({ length: right }, () => ({ raw, correct: true })),
  ...Array.from({ length: wrong }, () => ({ raw, correct: false })),
];
const judged = (confidence: number, right: number, wrong: number) =>
  outcomes(confidence, right, wrong).map(({ raw, correct }) => ({ confidence: raw, correct }));

describe('isotonic curve', () => {
  test('rises with the raw score, and pools neighbours that do not', () => {
    const curve = fitIsotonic([...outcomes(0, 5, 45), ...outcomes(1, 40, 10), ...outcomes(2, 35, 15), ...outcomes(3, 49, 1)]) ?? [];
    expect(curve.map(({ raw }) => raw)).toEqual([0, 1.5, 3]);
    expect(curve.map(({ probability }) => probability)).toEqual([6 / 52, 76 / 102, 50 / 52]);
  });

  test('never says certainty from few examples', () => {
    const curve = fitIsotonic([...outcomes(0, 0, 20), ...outcomes(1, 20, 0)]) ?? [];
    expect(curve.map(({ probability }) => probability)).toEqual([1 / 22, 21 / 22]);
  });

  test('scores that fall make one level; no example makes no curve', () => {
    const curve = fitIsotonic([...outcomes(0, 20, 0), ...outcomes(1, 0, 20)]) ?? [];
    expect(curve.map(({ probability }) => probability)).toEqual([0.5, 0.5]);
    expect(fitIsotonic([])).toBeUndefined();
  });

  test('is a straight line between its points and flat beyond them', () => {
    const curve = [
      { raw: 0, probability: 0.2 },
      { raw: 2, probability: 0.8 },
    ];
    expect([-5, 0, 1, 2, 9].map((raw) => probabilityOn(curve, raw))).toEqual([0.2, 0.2, 0.5, 0.8, 0.8]);
  });

  test('of a field with few examples leans on that of all', () => {
    const flat = (probability: number) => [
      { raw: 0, probability },
      { raw: 1, probability },
    ];
    expect(blended(flat(1), flat(0.5), 0.25, probabilityOn).map(({ probability }) => probability)).toEqual([0.625, 0.625]);
  });
});

describe('thresholds', () => {
  test('accept unseen what is proven to be right often enough', () => {
    expect(provenThreshold([...judged(0.99, 900, 0), ...judged(0.8, 50, 50)])).toBe(0.99);
  });

  test('a hundred right answers prove nothing at 99.5 %', () => {
    expect(provenThreshold(judged(0.99, 100, 0))).toBe(NEVER);
  });

  test('a field with few values takes the pooled threshold, and a higher one where its own values are provably worse above it', () => {
    expect(fieldThreshold(judged(0.97, 40, 0), 0.95)).toBe(0.95);
    expect(fieldThreshold(judged(0.97, 149, 1), 0.95)).toBe(0.95);
    expect(fieldThreshold([...judged(0.99, 30, 0), ...judged(0.96, 10, 3)], 0.95)).toBe(0.99);
    expect(fieldThreshold([...judged(0.99, 3, 4)], 0.95)).toBe(NEVER);
    expect(fieldThreshold([], 0.95)).toBe(0.95);
  });
});

describe('risk and reliability', () => {
  test('the curve tells the risk of answering only the surest share', () => {
    const points = riskCoverage([...judged(0.9, 1, 0), ...judged(0.5, 0, 1)]);
    expect(points).toEqual([
      { coverage: 0.5, risk: 0, confidence: 0.9 },
      { coverage: 1, risk: 0.5, confidence: 0.5 },
    ]);
    expect(areaUnderRisk([...judged(0.9, 1, 0), ...judged(0.5, 0, 1)])).toBeCloseTo(0.25);
  });

  test('bins hold what is said and what is so, with an interval; certainty is in the last one', () => {
    const bins = reliabilityBins([...judged(1, 3, 1), ...judged(0.05, 0, 2)]);
    expect(bins.map(({ from, count, correct }) => [from, count, correct])).toEqual([
      [0, 2, 0],
      [0.9, 4, 0.75],
    ]);
    expect(bins[1]?.interval[0]).toBeLessThan(0.75);
  });
});
