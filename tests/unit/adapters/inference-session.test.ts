import { describe, expect, test } from 'vitest';
import { type BatchInputs, scoreWindows } from '#lib/adapters/inference/session.ts';
import { InvalidInput } from '#lib/domain/errors.ts';
import type { NerWindow } from '#lib/domain/ports.ts';

const windowOf = (ids: number[], pieces: number[]): NerWindow => ({
  inputIds: ids,
  boxes: ids.flatMap((id) => [id, id, id, id]),
  words: pieces.map((piece, word) => ({ word, piece })),
});

/** Answers for each piece its id and its place in the batch; for each window its first id. */
async function echo({ input_ids: { data, dims } }: BatchInputs) {
  const [rows = 0, length = 0] = dims;
  return {
    logits: { dims: [rows, length, 2], data: Float32Array.from([...data].flatMap((id, place) => [Number(id), place])) },
    page_logits: { dims: [rows, 1], data: Float32Array.from({ length: rows }, (_, row) => Number(data[row * length])) },
  };
}
const labels = { ner: ['O', 'B'], pageTypes: ['note' as const] };
const session = { run: echo, labels, pad: 0, batch: 2, name: 'a bundle' };

describe('a session', () => {
  test('answers each window in its order with the rows of its words, whatever batch it ran in', async () => {
    const windows = [windowOf([11, 12, 13], [1]), windowOf([21, 22, 23, 24, 25], [1, 3]), windowOf([31, 32], [0])];
    const scores = await scoreWindows(session, windows);
    // The second window is the longest and comes first in its batch, five pieces wide; the first stands beside it.
    expect(scores.map(({ labels: rows }) => [...rows])).toEqual([
      [12, 6],
      [22, 1, 24, 3],
      [31, 0],
    ]);
    expect(scores.map(({ pageTypes }) => [...pageTypes])).toEqual([[11], [21], [31]]);
  });

  test('hands over the inputs by name, each with its shape', async () => {
    const seen: BatchInputs[] = [];
    const run = (inputs: BatchInputs) => {
      seen.push(inputs);
      return echo(inputs);
    };
    await scoreWindows({ ...session, run }, [windowOf([5, 6, 7], [1])]);
    expect(seen).toEqual([
      {
        input_ids: { data: BigInt64Array.from([5n, 6n, 7n]), dims: [1, 3] },
        attention_mask: { data: BigInt64Array.from([1n, 1n, 1n]), dims: [1, 3] },
        bbox: { data: BigInt64Array.from([5n, 5n, 5n, 5n, 6n, 6n, 6n, 6n, 7n, 7n, 7n, 7n]), dims: [1, 3, 4] },
      },
    ]);
  });

  test('refuses a model that answers other labels than its bundle lists, and names the bundle', async () => {
    const other = { ...session, labels: { ...labels, ner: ['O', 'B', 'I'] } };
    await expect(scoreWindows(other, [windowOf([1], [0])])).rejects.toThrow(InvalidInput);
    await expect(scoreWindows(other, [windowOf([1], [0])])).rejects.toThrow('a bundle');
    await expect(scoreWindows({ ...session, run: async () => ({}) }, [windowOf([1], [0])])).rejects.toThrow(InvalidInput);
  });
});
