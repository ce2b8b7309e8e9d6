import { describe, expect, test } from 'vitest';
import { expectedCalibrationError } from '#lib/learning/calibration.ts';
import { bootstrapInterval, wilsonInterval } from '#lib/learning/interval.ts';
import { reportOn } from '#lib/learning/report.ts';
import { type Example, measures, type PredictedValue, scoreDocument } from '#lib/learning/score.ts';

type Reference = Example['reference']['fields'];

function example(fields: Reference, values: PredictedValue[], more: Partial<Example> = {}): Example {
  return {
    name: 'one.pdf',
    family: 'ours',
    predicted: { documentType: 'loan-estimate', values, partial: false },
    reference: { documentType: 'loan-estimate', fields, absent: ['lenderNmlsId'] },
    pages: 2,
    seconds: 1,
    ...more,
  };
}
const value = (key: PredictedValue['key'], text: string, confidence = 0.95): PredictedValue => ({ key, value: text, confidence });
const countsOf = (one: Example, key: PredictedValue['key']): number[] => {
  const field = scoreDocument(one).fields.find((scored) => scored.key === key);
  return field ? [field.tp, field.fp, field.fn] : [];
};

describe('exact match on normalised values', () => {
  test.each([
    ['the same amount, printed otherwise', { noteAmount: ['$211,000'] }, [value('noteAmount', '211000.00')], 'noteAmount', [1, 0, 0]],
    [
      'a wrong value is a false positive and a false negative',
      { noteAmount: ['$211,000'] },
      [value('noteAmount', '21100.00')],
      'noteAmount',
      [0, 1, 1],
    ],
    ['nothing found', { noteAmount: ['$211,000'] }, [], 'noteAmount', [0, 0, 1]],
    ['found where it is labelled absent', {}, [value('lenderNmlsId', '12345')], 'lenderNmlsId', [0, 1, 0]],
    ['absent and not found', {}, [], 'lenderNmlsId', [0, 0, 0]],
    ['one of two borrowers', { borrowerName: ['Ann Lee', 'Bo Lee'] }, [value('borrowerName', 'Bo Lee')], 'borrowerName', [1, 0, 1]],
    [
      'the same value twice counts once',
      { borrowerName: ['Ann Lee'] },
      [value('borrowerName', 'Ann Lee'), value('borrowerName', 'ANN LEE', 0.5)],
      'borrowerName',
      [1, 0, 0],
    ],
    [
      'two values never match one label',
      { borrowerName: ['Ann Lee'] },
      [value('borrowerName', 'Ann Lee'), value('borrowerName', 'Bo Lee')],
      'borrowerName',
      [1, 1, 0],
    ],
    ['a key that was not labelled is not scored', {}, [value('noteAmount', '1.00')], 'noteAmount', []],
  ] as const)('%s', (_name, fields, values, key, counts) => {
    expect(countsOf(example(fields as Reference, [...values]), key)).toEqual(counts);
  });

  test('precision, recall and F1 follow their definitions, and nothing to find is perfect', () => {
    expect(measures({ tp: 6, fp: 2, fn: 4 })).toEqual({ precision: 0.75, recall: 0.6, f1: 12 / 18 });
    expect(measures({ tp: 0, fp: 0, fn: 0 })).toEqual({ precision: 1, recall: 1, f1: 1 });
    expect(measures({ tp: 0, fp: 1, fn: 1 }).f1).toBe(0);
  });
});

describe('the report', () => {
  const right = example({ noteAmount: ['$1,000'] }, [value('noteAmount', '1000.00')]);
  const wrong = example({ noteAmount: ['$2,000'] }, [value('noteAmount', '9.00')], { name: 'two.pdf', family: 'theirs' });
  const unsure = example({ noteAmount: ['$3,000'] }, [value('noteAmount', '3000.00', 0.4)], { name: 'three.pdf' });
  const report = reportOn([right, wrong, unsure].map(scoreDocument));

  test('counts documents whose core fields are all right', () => {
    expect(report.coreDocumentAccuracy).toMatchObject({ count: 2, of: 3 });
  });

  test('a straight-through document with a wrong value is a false accept; a doubtful one goes to review', () => {
    expect(report.straightThrough).toMatchObject({ count: 2, of: 3 });
    expect(report.falseAccept).toMatchObject({ count: 1, of: 2 });
  });

  test('tells families apart', () => {
    expect(report.coreByFamily.map(({ name, f1 }) => [name, f1])).toEqual([
      ['ours', 1],
      ['theirs', 0],
    ]);
  });

  test('a document with a bad page is never straight through', () => {
    const partial = { ...right, predicted: { ...right.predicted, partial: true } };
    expect(reportOn([scoreDocument(partial)]).straightThrough.count).toBe(0);
  });
});

describe('intervals and calibration', () => {
  test('the Wilson interval is the textbook one', () => {
    const [low, high] = wilsonInterval(9, 10); // 0.5958..0.9821
    expect(low).toBeCloseTo(0.5958, 3);
    expect(high).toBeCloseTo(0.9821, 3);
    expect(wilsonInterval(0, 0)).toEqual([0, 1]);
  });

  test('the bootstrap repeats with its seed, and covers the mean', () => {
    const items = [0, 1, 1, 0, 1, 1, 1, 0, 1, 1];
    const mean = (sample: readonly number[]): number => sample.reduce((sum, item) => sum + item, 0) / sample.length;
    const interval = bootstrapInterval(items, mean, 7);
    expect(bootstrapInterval(items, mean, 7)).toEqual(interval);
    expect(interval[0]).toBeLessThan(0.7);
    expect(interval[1]).toBeGreaterThan(0.7);
  });

  test('calibration error is the gap between what is said and what is so', () => {
    const sure = (correct: boolean) => ({ confidence: 0.8, correct });
    expect(expectedCalibrationError([sure(true), sure(true), sure(true), sure(true), sure(false)])).toBeCloseTo(0);
    expect(expectedCalibrationError([sure(false)])).toBeCloseTo(0.8);
    expect(expectedCalibrationError([{ confidence: 1, correct: true }])).toBe(0);
  });
});
