import { expect, test } from 'vitest';
import type { DocumentType } from '#lib/domain/document-types/key.ts';
import type { PageGuess } from '#lib/pipeline/classify.ts';
import { guessWithModel } from '#lib/pipeline/judge/page-types.ts';

const guess = (type: DocumentType, points: number): PageGuess => ({
  page: 1,
  type,
  points,
  rival: { type: 'rider', points: 8, first: false },
  first: points > 0,
  numbering: null,
  form: null,
  loanNumber: null,
  wordCount: 300,
});
const said = (type: DocumentType, probability: number) => ({
  number: 1,
  labels: [],
  pageTypes: { [type]: probability, asset: 1 - probability },
});

test.each([
  // cues, points, model, how sure, outcome
  ['other', 0, 'security-instrument', 0.9, 'security-instrument'],
  ['other', 0, 'security-instrument', 0.6, 'other'],
  ['note', 20, 'release', 0.999, 'note'],
  ['note', 20, 'rider', 0.99, 'rider'],
  ['note', 20, 'rider', 0.9, 'note'],
  ['note', 8, 'release', 0.8, 'note'],
  ['note', 8, 'release', 0.99, 'release'],
  ['note', 8, 'other', 0.99, 'note'],
] as const)('cues for %s with %d points and a model that says %s at %d make it %s', (type, points, model, sure, outcome) => {
  expect(guessWithModel(guess(type, points), said(model, sure)).type).toBe(outcome);
});

test('a model that agrees makes a page surer; without a model the cues stand as they are', () => {
  expect(guessWithModel(guess('note', 8), said('note', 0.9)).points).toBeGreaterThan(8);
  expect(guessWithModel(guess('note', 8), undefined)).toEqual(guess('note', 8));
});

test('a page that only the model knows does not open a document after a known one', () => {
  expect(guessWithModel(guess('other', 3), said('release', 0.9)).first).toBe(false);
});
