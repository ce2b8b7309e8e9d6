import { describe, expect, test } from 'vitest';
import { fitLogistic, type LogisticExample } from '#lib/learning/logistic.ts';

const one = (value: number, holds: boolean): LogisticExample => ({
  terms: [
    { name: 'always', value: 1 },
    { name: 'x', value },
  ],
  holds,
});
const times = (count: number, example: LogisticExample): LogisticExample[] => Array.from({ length: count }, () => example);

describe('logistic regression', () => {
  test('finds the log odds of a table of counts', () => {
    // x = 0: 30 of 40 hold; x = 1: 90 of 100. Log odds 1.0986 and 2.1972.
    const examples = [...times(30, one(0, true)), ...times(10, one(0, false)), ...times(90, one(1, true)), ...times(10, one(1, false))];
    const weights = fitLogistic(examples, () => 1e-6);
    expect(weights.always).toBeCloseTo(Math.log(3), 4);
    expect(weights.x).toBeCloseTo(Math.log(9) - Math.log(3), 4);
  });

  test('stays finite where the examples can be parted cleanly, and weighs the side that holds more', () => {
    const { x } = fitLogistic([...times(50, one(1, true)), ...times(50, one(-1, false))], () => 1);
    expect(Number.isFinite(x)).toBe(true);
    expect(x ?? 0).toBeGreaterThan(1);
  });

  test('a strong penalty keeps a weight near nothing, and the order of the names changes nothing', () => {
    const examples = [...times(9, one(1, true)), ...times(9, one(0, false)), one(1, false)];
    expect(Math.abs(fitLogistic(examples, (name) => (name === 'x' ? 1e6 : 0.1)).x ?? 1)).toBeLessThan(0.001);
    const turned = examples.map(({ terms, holds }) => ({ terms: [...terms].reverse(), holds }));
    expect(fitLogistic(turned, () => 1)).toEqual(fitLogistic(examples, () => 1));
  });

  test('without examples there are no weights', () => {
    expect(fitLogistic([], () => 1)).toEqual({});
  });
});
