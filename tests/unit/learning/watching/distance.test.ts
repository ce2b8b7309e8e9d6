import { describe, expect, test } from 'vitest';
import { jensenShannon, populationStability, smoothedShares } from '#lib/learning/watching/distance.ts';

describe('the distance of two distributions', () => {
  test('is nothing between equal shares', () => {
    expect(populationStability([50, 50], [50, 50])).toBe(0);
    expect(jensenShannon([50, 50], [50, 50])).toBe(0);
  });

  test('is one, in base two, between distributions with nothing in common', () => {
    expect(jensenShannon([100_000, 0], [0, 100_000])).toBeCloseTo(1, 3);
  });

  test('is that of the textbook for large counts', () => {
    // (0.6 − 0.5) ln(0.6 / 0.5) + (0.4 − 0.5) ln(0.4 / 0.5)
    expect(populationStability([500_000, 500_000], [600_000, 400_000])).toBeCloseTo(0.0405, 4);
  });

  test.each([
    [
      [10, 0, 3],
      [1, 5, 9],
    ],
    [
      [0, 0],
      [4, 1],
    ],
    [
      [7, 7, 7],
      [0, 0, 21],
    ],
  ])('is the same either way round, finite and within bounds: %j and %j', (a, b) => {
    expect(populationStability(a, b)).toBeCloseTo(populationStability(b, a), 12);
    expect(Number.isFinite(populationStability(a, b))).toBe(true);
    expect(jensenShannon(a, b)).toBeCloseTo(jensenShannon(b, a), 12);
    expect(jensenShannon(a, b)).toBeGreaterThan(0);
    expect(jensenShannon(a, b)).toBeLessThan(1);
  });

  test('is over shares that sum to one, of which none is nothing', () => {
    const shares = smoothedShares([3, 0, 1]);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(Math.min(...shares)).toBeGreaterThan(0);
  });

  test('is refused between distributions over unlike labels', () => {
    expect(() => populationStability([1], [1, 2])).toThrow('the same labels');
  });
});
