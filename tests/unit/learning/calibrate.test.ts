import { expect, test } from 'vitest';
import type { FieldKey } from '#lib/domain/field.ts';
import { bundleCalibrationSchema } from '#lib/domain/model-bundle.ts';
import { calibrate } from '#lib/learning/calibrate.ts';
import { pairedDifference } from '#lib/learning/compare.ts';
import { documentsOf } from '#lib/learning/examples.ts';
import type { LabelledFile } from '#lib/learning/labelled-file.ts';
import { scoreDocument } from '#lib/learning/score.ts';
import { judgeablesOf } from '#lib/pipeline/judge/judge.ts';
import type { ModelCandidate } from '#lib/pipeline/ner/model-candidate.ts';
import { proposedIn } from '#lib/pipeline/proposed.ts';
import { typedPages } from '#tests/support/typed-pages.ts';

const KEY: FieldKey = 'paymentDueAmount';

/** A statement whose amount the rules read; the model reads the right one, or now and then another. */
function file(index: number): LabelledFile {
  const [right, wrong] = [`${1200 + index}.10`, `${900 + index}.55`];
  const pages = typedPages(`Mortgage Statement\nAmount Due   $${right}\nBalance   $${wrong}\nOther   $${wrong}`);
  const read = index % 4 === 0 ? wrong : right;
  const word = pages[0]?.words.find(({ text }) => text === `$${read}`);
  const model: ModelCandidate[] = word
    ? [{ key: KEY, value: read, text: word.text, words: [{ word, page: 1 }], probability: 0.9, weakest: 0.9 }]
    : [];
  const range = { type: 'mortgage-statement' as const, pages: [1, 1] as [number, number], confidence: 0.9 };
  const truth = { documentType: range.type, fields: { [KEY]: [`$${right}`] }, absent: [] };
  const fields = judgeablesOf({ ...proposedIn(pages, range, {}), model });
  return { name: `statement-${index}`, family: 'ours', truth, pages: 1, issues: [], documents: [{ range, fields }] };
}

const files = Array.from({ length: 120 }, (_, index) => file(index));

test('the judge learns whom to believe, says how sure it is, and fits what a bundle holds', () => {
  const { calibration, shipping, calibrationError } = calibrate(files, 'rules-1');
  expect(bundleCalibrationSchema.parse(calibration)).toEqual(calibration);
  const [decision] = shipping;
  expect(decision?.f1.rules).toBe(1);
  expect(decision?.f1.combined).toBe(1);
  expect(decision?.f1.model ?? 1).toBeLessThan(0.8);
  expect(decision).toMatchObject({ key: KEY, ships: 'combined' });
  expect(calibrationError).toBeLessThan(0.1);
  // 120 right answers prove no 99.5 %: nothing is accepted unseen.
  expect(calibration.threshold).toBe(1);
});

test('the same files give the same calibration', () => {
  expect(calibrate(files, 'rules-1')).toEqual(calibrate(files, 'rules-1'));
});

test('the paired difference compares the same documents, and refuses others', () => {
  const scored = (value: string, name: string) =>
    scoreDocument({
      name,
      family: 'ours',
      predicted: { documentType: 'note', values: [{ key: 'noteAmount', value, confidence: 0.9 }], partial: false },
      reference: { documentType: 'note', fields: { noteAmount: ['$5.00'] }, absent: [] },
      pages: 1,
      seconds: 0,
    });
  const ours = Array.from({ length: 10 }, (_, index) => scored('5.00', String(index)));
  const theirs = Array.from({ length: 10 }, (_, index) => scored(index < 5 ? '5.00' : '6.00', String(index)));
  const { difference, interval } = pairedDifference(ours, theirs);
  expect(difference).toBeCloseTo(0.5);
  expect(interval[0]).toBeGreaterThan(0);
  expect(() => pairedDifference(ours, [scored('5.00', 'another')])).toThrow('was not answered by both');
});

test('a truth of one document goes over all pages', () => {
  expect(documentsOf({ documentType: 'note', fields: {}, absent: [] }, 7)[0]?.pages).toEqual([1, 7]);
});
