import { describe, expect, test } from 'vitest';
import { DOCUMENT_TYPES } from '#lib/domain/document-types/key.ts';
import { NER_LABELS } from '#lib/domain/model-bundle.ts';
import { packedModelReadingSchema, packModelReading, unpackModelReading } from '#lib/domain/packed-model-reading.ts';

const row = (shares: Readonly<Record<number, number>>): Float32Array => Float32Array.from(NER_LABELS, (_, label) => shares[label] ?? 0);
const said = {
  version: 'tiny@1.0.0',
  calibration: null,
  pages: [
    { number: 2, labels: [row({ 0: 0.25, 7: 0.7, 8: 0.05 }), row({ 0: 0.999, 3: 0.001 })], pageTypes: { note: 0.75, rider: 0.25 } },
    { number: 3, labels: [], pageTypes: {} },
  ],
};

describe('what a model said, packed', () => {
  test('comes back through JSON, word by word', () => {
    const packed = packedModelReadingSchema.parse(JSON.parse(JSON.stringify(packModelReading(said))));
    const back = unpackModelReading(packed);
    expect(back?.version).toBe('tiny@1.0.0');
    expect(back?.pages.map(({ number, labels }) => [number, labels.length])).toEqual([
      [2, 2],
      [3, 0],
    ]);
    const [first, second] = back?.pages[0]?.labels ?? [];
    expect(first?.[7]).toBeCloseTo(0.7, 4);
    expect(first?.[8]).toBeCloseTo(0.05, 4);
    expect(first?.[0]).toBeCloseTo(0.25, 4);
    // What was too little to keep is given to `O`, so that a row still sums to 1.
    expect(second?.[3]).toBe(0);
    expect(second?.[0]).toBeCloseTo(1, 4);
    expect(back?.pages[0]?.pageTypes.note).toBe(0.75);
  });

  test('keeps a few numbers a word, not a row of labels', () => {
    const page = { number: 1, labels: Array.from({ length: 600 }, () => row({ 0: 0.99, 5: 0.01 })), pageTypes: {} };
    expect(JSON.stringify(packModelReading({ ...said, pages: [page] })).length).toBeLessThan(600 * 12 + 4_000);
  });

  test('by a model with other labels is not used', () => {
    const packed = packModelReading(said);
    expect(unpackModelReading({ ...packed, labels: ['O', 'B-somethingElse'] })).toBeUndefined();
    expect(DOCUMENT_TYPES.length).toBe(Object.keys(packed.pages[0]?.types ?? {}).length);
  });
});
