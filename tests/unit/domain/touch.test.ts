import { describe, expect, test } from 'vitest';
import { meterAt, type TouchMeter, withSign } from '#lib/domain/touch.ts';

const metered = (signs: readonly [number, 'key' | 'click' | 'other'][]): TouchMeter =>
  signs.reduce((meter, [at, sign]) => withSign(meter, at, sign), meterAt('noteDate', 0));

describe('a meter of attention', () => {
  test('adds up the time between signs of the person and counts keys and clicks', () => {
    expect(
      metered([
        [1_000, 'key'],
        [3_000, 'click'],
        [4_000, 'other'],
      ]),
    ).toMatchObject({ activeMs: 4_000, keyPresses: 1, clicks: 1 });
  });
  test('leaves out a pause of over a minute, and only that', () => {
    expect(
      metered([
        [60_000, 'key'],
        [120_001, 'key'],
        [121_001, 'key'],
      ]).activeMs,
    ).toBe(61_000);
  });
  test('does not run backwards with the clock', () => {
    expect(
      metered([
        [5_000, 'key'],
        [2_000, 'key'],
        [6_000, 'key'],
      ]).activeMs,
    ).toBe(6_000);
  });
});
