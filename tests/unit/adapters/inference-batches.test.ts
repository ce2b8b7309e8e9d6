import { describe, expect, test } from 'vitest';
import { batchesOf } from '#lib/adapters/inference/batches.ts';
import type { NerWindow } from '#lib/domain/ports.ts';

const windowOf = (length: number, id: number): NerWindow => ({
  inputIds: Array.from({ length }, () => id),
  boxes: Array.from({ length: length * 4 }, (_, index) => index),
  words: [],
});

describe('batches of windows', () => {
  const windows = [3, 9, 4, 8, 1].map((length, place) => windowOf(length, place + 10));

  test('hold every window once, those of like lengths together', () => {
    expect(batchesOf(windows, 2, 0).map(({ members, length }) => [members, length])).toEqual([
      [[1, 3], 9],
      [[2, 0], 4],
      [[4], 1],
    ]);
    expect(batchesOf([], 2, 0)).toEqual([]);
  });

  test('are padded behind the pieces, and the mask says so', () => {
    const [, batch] = batchesOf(windows, 2, 99);
    expect(batch?.inputIds).toEqual(BigInt64Array.from([12n, 12n, 12n, 12n, 10n, 10n, 10n, 99n]));
    expect(batch?.attentionMask).toEqual(BigInt64Array.from([1n, 1n, 1n, 1n, 1n, 1n, 1n, 0n]));
    expect([...(batch?.bbox.subarray(24, 32) ?? [])]).toEqual([8n, 9n, 10n, 11n, 0n, 0n, 0n, 0n]);
  });

  test('of one are not padded', () => {
    expect(batchesOf(windows, 1, 0).every(({ inputIds, length }) => inputIds.length === length)).toBe(true);
  });
});
