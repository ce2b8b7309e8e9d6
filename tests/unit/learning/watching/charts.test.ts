import { describe, expect, test } from 'vitest';
import { watchCharts, watchedSlices } from '#lib/learning/watching/charts.ts';
import { fitReference } from '#lib/learning/watching/fit.ts';
import { retrainTriggers } from '#lib/learning/watching/retrain.ts';
import { stageFigures, throughputOf } from '#lib/learning/watching/stages.ts';
import { stream } from '#tests/support/watched-documents.ts';

const figures = fitReference(stream(200, 1));
const quiet = stream(200, 2);
const triggersOf = (documents: typeof quiet, corrected = 0) =>
  new Map(retrainTriggers({ figures, documents, corrected, championSince: null }).map((trigger) => [trigger.name, trigger]));

describe('the charts of watching', () => {
  test('end with the last document, and show full windows only', () => {
    const charts = watchCharts(figures, quiet);
    expect(charts.map(({ metric }) => metric)).toEqual(
      expect.arrayContaining(['type', 'lender', 'ocr-confidence', 'correction-rate', 'read-time']),
    );
    for (const { points } of charts) {
      expect(points.at(-1)?.at).toBe(quiet.at(-1)?.createdAt.toISOString());
      expect(points.map(({ at }) => at)).toEqual(Array.from({ length: 11 }, (_, index) => quiet[99 + index * 10]?.createdAt.toISOString()));
    }
  });

  test('have the mean of the reference within its band, on the scale that people read', () => {
    for (const { mean, band, unit } of watchCharts(figures, quiet)) {
      if (!mean) continue;
      expect(band.low).toBeLessThanOrEqual(mean.value);
      expect(band.high).toBeGreaterThanOrEqual(mean.value);
      if (unit === 'share') expect(band.high).toBeLessThanOrEqual(1);
      if (unit === 'words') expect(mean.value).toBeGreaterThan(300);
    }
  });

  test('put the field that vanished before all others', () => {
    const [first] = watchedSlices(figures, [...quiet, ...stream(100, 3, { vanished: 'note/noteAmount' })]);
    expect(first).toMatchObject({ metric: 'presence', name: expect.stringMatching(/^Loan amount/) });
    expect(first?.strength).toBeGreaterThan(1);
  });
});

describe('the time to train again', () => {
  test('has not come while all is as it was', () => {
    expect([...triggersOf(quiet).values()].filter(({ met }) => met)).toEqual([]);
  });

  test.each([
    ['corrections', stream(100, 4, { correctionFactor: 4 }), 0],
    ['examples', quiet, 200],
    ['new-lenders', stream(100, 5, { newLender: 0.3 }), 0],
    ['accuracy', quiet.map((document) => ({ ...document, values: document.values.map((value) => ({ ...value, confidence: 0.8 })) })), 0],
  ] as const)('has come by %s', (name, documents, corrected) => {
    expect(triggersOf([...documents], corrected).get(name)?.met).toBe(true);
  });

  test('is not told from too few documents', () => {
    const triggers = triggersOf(stream(20, 6));
    expect(['corrections', 'accuracy', 'new-lenders'].map((name) => triggers.get(name as 'accuracy')?.met)).toEqual([null, null, null]);
  });
});

describe('the time of the stages', () => {
  test('is measured where it was, and nowhere else', () => {
    const stages = new Map(stageFigures(quiet).map((stage) => [stage.stage, stage]));
    expect(stages.get('readPage')).toMatchObject({ measured: 200 });
    expect(stages.get('wait')).toEqual({ stage: 'wait', measured: 0, medianMs: null, p95Ms: null });
    expect(throughputOf(quiet).uploaded).toBeCloseTo(24.1, 0);
    expect(throughputOf([])).toEqual({ days: 0, uploaded: 0, approved: 0 });
  });
});
