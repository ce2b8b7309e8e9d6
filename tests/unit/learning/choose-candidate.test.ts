import { describe, expect, test } from 'vitest';
import type { CandidateKind } from '#lib/domain/training-run.ts';
import { choose, type Judged } from '#lib/learning/training/choose.ts';
import { figuresOf } from '#lib/learning/training/found-values.ts';
import { figures } from '#tests/support/training-figures.ts';

const judged = (number: number, kind: CandidateKind, validation: number | null, isDelivered: boolean, msPerPage = 10): Judged => ({
  ...{ number, kind, isDelivered },
  figures: { ...figures(validation, validation), msPerPage },
});

describe('the choice among candidates', () => {
  test('is the best on the validation split of those that can be kept', () => {
    const { number, reason } = choose([
      judged(1, 'rules', 0.5, false),
      judged(2, 'fine-tuned', 0.9, true),
      judged(3, 'from-scratch', 0.8, true),
    ]);
    expect(number).toBe(2);
    expect(reason).toContain('90.0 %');
    expect(reason).not.toContain('hardly worth');
  });

  test('does not look at the test split', () => {
    const better = judged(2, 'from-scratch', 0.7, true);
    better.figures = { ...better.figures, test: figures(null, 1).test };
    expect(choose([judged(1, 'fine-tuned', 0.8, true), better]).number).toBe(1);
  });

  test('says when a simpler candidate did as well', () => {
    const { number, reason } = choose([judged(1, 'rules', 0.9, false), judged(2, 'fine-tuned', 0.9, true)]);
    expect(number).toBe(2);
    expect(reason).toContain('the rules did as well');
  });

  test('is the faster one of two that are equal', () => {
    expect(choose([judged(1, 'fine-tuned', 0.9, true, 40), judged(2, 'from-scratch', 0.9, true, 20)]).number).toBe(2);
  });

  test('is nobody where nothing can be kept', () => {
    expect(choose([judged(1, 'rules', 0.9, false), judged(2, 'linear', 0.8, false)])).toMatchObject({ number: null });
  });

  test('falls on the champion taught further where the validation split is empty, and says why', () => {
    const { number, reason } = choose([judged(1, 'from-scratch', null, true), judged(2, 'fine-tuned', null, true)]);
    expect(number).toBe(2);
    expect(reason).toContain('validation split has no document');
  });
});

describe('figures of a split', () => {
  test('add up the values of its documents, and lie in their interval', () => {
    const documents = [
      { tp: 8, fp: 1, fn: 1, pages: 2 },
      { tp: 3, fp: 2, fn: 4, pages: 1 },
    ];
    const told = figuresOf(documents);
    expect(told).toMatchObject({ precision: 11 / 14, recall: 11 / 16, values: 16, pages: 3 });
    expect(told?.low).toBeLessThanOrEqual(told?.f1 ?? 0);
    expect(told?.high).toBeGreaterThanOrEqual(told?.f1 ?? 1);
  });

  test('are none without a document', () => {
    expect(figuresOf([])).toBeNull();
  });
});
