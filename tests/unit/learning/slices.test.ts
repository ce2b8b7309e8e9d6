import { describe, expect, test } from 'vitest';
import { evaluationReportSchema } from '#lib/domain/evaluation.ts';
import { evaluationReport, quantile } from '#lib/learning/evaluation-report.ts';
import { lossesOf, sliceFigures } from '#lib/learning/slices.ts';
import { evaluatedDocument } from '#tests/support/evaluated-documents.ts';

const documents = [
  evaluatedDocument({ noteAmount: 'r', lenderName: 'w', propertyAddress: 'r' }, { lender: 'Alder Bank, N.A.', msPerPage: 100 }),
  evaluatedDocument({ noteAmount: 'r', lenderName: 'm' }, { lender: 'ALDER BANK NA', msPerPage: 300 }),
  evaluatedDocument({ noteAmount: 'm', propertyAddress: 'e' }, {
    lender: null,
    documentType: 'deed',
    quality: 'poor-scan',
    textSource: 'ocr',
    msPerPage: 200,
  } as never),
];
const report = evaluationReport(documents, { bundleBytes: 1000 });

describe('a report', () => {
  test('counts by hand what is right, wrong and missed', () => {
    // Right: 3. Wrong: lender of the first, address of the third. Missed: both lenders, the third amount.
    const { all } = report.by.combined;
    expect(all).toMatchObject({ documents: 3, support: 6, tp: 3, fp: 2, fn: 3, precision: 3 / 5, recall: 3 / 6, f1: 6 / 11 });
    expect(all.interval[0]).toBeLessThanOrEqual(all.f1);
    expect(all.interval[1]).toBeGreaterThanOrEqual(all.f1);
    expect(report).toMatchObject({ documents: 3, pages: 3, bundleBytes: 1000, modelFailed: 0, msPerPage: { median: 200, p95: 300 } });
    expect(evaluationReportSchema.parse(structuredClone(report))).toEqual(report);
  });

  test('has a slice for each field, type, lender, text source and scan quality', () => {
    const { slices, coreFields } = report.by.combined;
    const said = (members: readonly { name: string; support: number; tp: number }[]) =>
      members.map(({ name, support, tp }) => [name, support, tp]);
    expect(said(slices.field)).toEqual([
      ['lenderName', 2, 0],
      ['noteAmount', 3, 2],
      ['propertyAddress', 1, 1],
    ]);
    expect(said(coreFields).map(([name]) => name)).toEqual(['lenderName', 'noteAmount']);
    expect(said(slices.lender)).toEqual([
      ['Alder Bank, N.A.', 5, 3],
      ['unknown', 1, 0],
    ]);
    expect(said(slices['text-source'])).toEqual([
      ['text-layer', 5, 3],
      ['ocr', 1, 0],
    ]);
    expect(said(slices.quality).map(([name]) => name)).toEqual(['born-digital', 'poor-scan']);
  });

  test('counts documents whose core fields are all right, and those that would pass with a wrong value', () => {
    const { coreDocuments, straightThrough, falseAccept } = report.by.combined;
    expect(coreDocuments).toMatchObject({ count: 0, of: 3 });
    expect(straightThrough).toMatchObject({ count: 3, of: 3 });
    expect(falseAccept).toMatchObject({ count: 2, of: 3 });
  });
});

describe('what a slice costs', () => {
  test('is what the whole would gain if all of it were right', () => {
    const losses = lossesOf(report.by.combined);
    const lender = losses.find(({ dimension, name }) => dimension === 'field' && name === 'lenderName');
    // The wrong lender is gone, both are found: tp 5, fp 1, fn 1, against 6 / 11.
    expect(lender).toMatchObject({ errors: 3, documents: 2 });
    expect(lender?.points).toBeCloseTo((10 / 12 - 6 / 11) * 100, 10);
    expect(losses.map(({ points }) => points)).toEqual(losses.map(({ points }) => points).toSorted((a, b) => b - a));
  });

  test('is not told of a dimension with one slice, nor of one without a mistake', () => {
    const one = evaluationReport([evaluatedDocument({ noteAmount: 'w', lenderName: 'r' })], { bundleBytes: 1 });
    expect(lossesOf(one.by.combined)).toEqual([expect.objectContaining({ dimension: 'field', name: 'noteAmount' })]);
  });
});

test('figures of no document say nothing: everything and nothing is possible', () => {
  expect(sliceFigures('none', [])).toMatchObject({ documents: 0, support: 0, interval: [0, 1] });
});

test('quantiles are the nearest rank', () => {
  expect([quantile([1, 2, 3, 4], 0.5), quantile([1, 2, 3, 4], 0.95), quantile([7], 0.5), quantile([], 0.5)]).toEqual([2, 4, 7, 0]);
});
