import { describe, expect, test } from 'vitest';
import { earned, type TrackRecord } from '#lib/domain/memory.ts';
import { recall } from '#lib/pipeline/memory/recall.ts';
import { confidenceAfter, weighField } from '#lib/pipeline/memory/weigh.ts';
import { withMemory } from '#lib/pipeline/memory/with-memory.ts';
import { LOANS, lenderPage } from '#tests/support/lender-layout.ts';
import { onPage, readBy, taughtBy } from '#tests/support/remembered.ts';

const [FIRST, SECOND] = LOANS;
const RANGE = { type: 'note' as const, pages: [1, 1] as [number, number], confidence: 1 };
const NONE: TrackRecord = { right: 0, wrong: 0 };

const remembered = (record: TrackRecord) => {
  const found = recall([lenderPage(SECOND)], RANGE, [onPage(taughtBy(FIRST, record))]).find(({ key }) => key === 'lenderName');
  if (!found) throw new Error('not remembered');
  return found;
};

const wrong = (confidence: number) => readBy('lender-right', 'lenderName', 'Folder House Inc', confidence, SECOND);
const right = (confidence: number) => readBy('lender-right', 'lenderName', SECOND.lender, confidence, SECOND);

describe('the probability of a remembered value', () => {
  test.each([
    [0, 0, 0.5],
    [1, 0, 2 / 3],
    [10, 0, 11 / 12],
    [30, 0, 31 / 32],
    [3, 1, 4 / 6],
    [0, 3, 1 / 5],
  ])('is after %i right and %i wrong what that earns', (rightOnes, wrongOnes, probability) => {
    expect(earned({ right: rightOnes, wrong: wrongOnes })).toBeCloseTo(probability, 10);
  });

  test('is never above what its record earns, and never certain', () => {
    for (const rightOnes of [1, 2, 5, 40]) {
      const { probability } = remembered({ right: rightOnes, wrong: 0 });
      expect(probability).toBeLessThanOrEqual(earned({ right: rightOnes, wrong: 0 }));
      expect(probability).toBeLessThan(1);
    }
  });
});

describe('a confidence on a layout', () => {
  test('stays as it is where nothing is known', () => expect(confidenceAfter(0.73, NONE)).toBe(0.73));

  test('falls with every time that it was wrong, and rises no further than right readings reach', () => {
    const fallen = [1, 2, 3, 6].map((times) => confidenceAfter(0.95, { right: 0, wrong: times }));
    expect(fallen).toEqual([...fallen].sort((a, b) => b - a));
    expect(fallen[0]).toBeLessThan(0.95);
    expect(confidenceAfter(0.6, { right: 2, wrong: 0 })).toBeLessThanOrEqual(earned({ right: 2, wrong: 0 }));
    expect(confidenceAfter(0.99, { right: 2, wrong: 0 })).toBe(0.99);
  });
});

describe('memory against rules and model', () => {
  test('gives a value that they do not have', () => {
    const { given, overruled } = weighField([], NONE, remembered({ right: 1, wrong: 0 }));
    expect(given).toMatchObject([{ value: SECOND.lender, source: 'memory', foundBy: 'memory', confidence: 0.6667 }]);
    expect(overruled).toEqual([]);
  });

  test('yields to one that is surer, and has its say after that one was wrong here', () => {
    const once = remembered({ right: 1, wrong: 0 });
    expect(weighField([wrong(0.95)], NONE, once).given).toMatchObject([{ value: 'Folder House Inc', source: 'rules' }]);
    const { given, overruled } = weighField([wrong(0.95)], { right: 0, wrong: 1 }, once);
    expect(given).toMatchObject([{ value: SECOND.lender, source: 'memory' }]);
    expect(overruled).toMatchObject([{ value: 'Folder House Inc', confidence: 0.95 }]);
    expect(given[0]?.explanation?.runnersUp[0]?.against).toContain('0 of 1 times');
  });

  test('agrees where both say the same: the source stays, and the confidence never falls', () => {
    const { given } = weighField([right(0.7)], NONE, remembered({ right: 8, wrong: 0 }));
    expect(given).toMatchObject([{ source: 'rules', agreement: true, confidence: 0.9 }]);
    expect(weighField([right(0.97)], NONE, remembered({ right: 1, wrong: 0 })).given[0]?.confidence).toBe(0.97);
  });

  test('takes away what was wrong here again and again, and keeps it in mind', () => {
    const { given, overruled } = weighField([wrong(0.9)], { right: 0, wrong: 5 }, undefined);
    expect(given).toEqual([]);
    expect(overruled).toHaveLength(1);
  });

  test('leaves a document as it is where no page of it is known', () => {
    const fields = [wrong(0.9), right(0.8)];
    expect(withMemory(fields, [lenderPage(SECOND)], RANGE, [])).toEqual({ given: fields, overruled: [] });
  });

  test('takes a reading away for its record on the layout, but not on a page where the anchors find nothing', () => {
    const reader = { fieldKey: 'closingDate' as const, reader: 'rules', right: 0, wrong: 9 };
    const known = onPage({ ...taughtBy(FIRST), readings: [reader] });
    const date = readBy('closing-date', 'closingDate', '2026-05-01', 0.9, SECOND);
    const printedSo = withMemory([date], [lenderPage(SECOND)], RANGE, [known]);
    expect(printedSo.overruled).toEqual([date]);
    const otherwise = { ...lenderPage(SECOND), words: lenderPage(SECOND).words.slice(0, 2) };
    expect(withMemory([date], [otherwise], RANGE, [known])).toEqual({ given: [date], overruled: [] });
  });
});
