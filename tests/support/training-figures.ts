import type { CandidateFigures } from '#lib/domain/training-run.ts';

const split = (f1: number) => ({
  f1,
  precision: f1,
  recall: f1,
  low: Math.max(0, f1 - 0.1),
  high: Math.min(1, f1 + 0.1),
  values: 20,
  pages: 4,
});

/** Figures of a candidate with this F1 on both splits; null = a split without a document. */
export const figures = (validation: number | null, test: number | null, bytes = 1000): CandidateFigures => ({
  validation: validation === null ? null : split(validation),
  test: test === null ? null : split(test),
  ...{ bytes, msPerPage: 12, trainingSeconds: 3 },
});
