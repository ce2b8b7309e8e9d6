import { describe, expect, test } from 'vitest';
import type { DocumentType } from '#lib/domain/document-types/key.ts';
import type { LayoutFamily } from '#lib/synthetic/families/family.ts';
import { planOf } from '#lib/synthetic/plan.ts';

const family = (name: string, documentType: DocumentType, heldOut = false): LayoutFamily => ({
  ...{ name, documentType, heldOut },
  compose: () => {
    throw new Error('a plan composes nothing');
  },
});
const families = [family('note/a', 'note'), family('note/b', 'note'), family('note/held', 'note', true), family('title/a', 'title')];

describe('planOf', () => {
  test('held-out families are in the test split and nowhere else, and the test split has no other', () => {
    const plan = planOf({ documents: 400, seed: 3, families });
    expect(new Set(plan.map(({ split }) => split)).size).toBe(4);
    expect(plan.filter(({ family: name, split }) => (name === 'note/held') !== (split === 'test'))).toEqual([]);
  });

  test('families kept for calibration are in that split and nowhere else, among others', () => {
    const kept = { ...family('note/kept', 'note'), keptForCalibration: true };
    const plan = planOf({ documents: 800, seed: 3, families: [...families, kept] });
    expect(new Set(plan.flatMap(({ family: name, split }) => (name === 'note/kept' ? [split] : [])))).toEqual(new Set(['calibration']));
    expect(plan.some(({ family: name, split }) => name !== 'note/kept' && split === 'calibration')).toBe(true);
  });

  test('a document is the same however many are asked for', () => {
    expect(planOf({ documents: 200, seed: 5, families, scans: 0.3 }).slice(0, 20)).toEqual(
      planOf({ documents: 20, seed: 5, families, scans: 0.3 }),
    );
  });

  test('another seed makes other loans, and no two documents share one', () => {
    const [first, second] = [1, 2].map((seed) => planOf({ documents: 500, seed, families }).map(({ worldSeed }) => worldSeed));
    expect(new Set([...(first ?? []), ...(second ?? [])]).size).toBe(1000);
  });

  test('only what is asked for is planned, and what no family can give is refused', () => {
    const plan = planOf({ documents: 50, seed: 1, families, types: ['note'], splits: ['train'], scans: 1 });
    expect(plan.every(({ family: name, split, scan }) => name.startsWith('note/') && split === 'train' && scan)).toBe(true);
    expect(() => planOf({ documents: 1, seed: 1, families, types: ['title'], splits: ['test'] })).toThrow(RangeError);
  });
});
