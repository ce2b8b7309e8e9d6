import { expect, test } from 'vitest';
import { sameScores } from '#lib/browser/same-scores.ts';

const scored = (labels: number[], pageTypes = [3, -1]) => [{ labels: Float32Array.from(labels), pageTypes: Float32Array.from(pageTypes) }];
const OURS = [4, -2, -1.5, 6];

test('two runs that differ by rounding say the same', () => {
  expect(sameScores(scored(OURS), scored(OURS.map((score) => score + 0.02)), 2)).toBe(true);
});

test('a run with another likeliest label, a score far off, a score that is no number or other types does not', () => {
  expect(sameScores(scored([0.1, 0, 5, 1]), scored([0, 0.1, 5, 1]), 2)).toBe(false);
  expect(sameScores(scored(OURS), scored([4, -2, -1.5, 9]), 2)).toBe(false);
  expect(sameScores(scored(OURS), scored([4, -2, -1.5, Number.NaN]), 2)).toBe(false);
  expect(sameScores(scored(OURS), scored(OURS, [-1, 3]), 2)).toBe(false);
  expect(sameScores(scored(OURS), [], 2)).toBe(false);
});
