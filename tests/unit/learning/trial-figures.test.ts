import { describe, expect, test } from 'vitest';
import type { ExtractionResult } from '#lib/domain/extraction.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import type { ShadowAnswer } from '#lib/domain/trial.ts';
import { canaryFigures, differencesIn, shadowFigures } from '#lib/learning/trial-figures.ts';

type Arm = 'challenger' | 'champion';
const read = (arm: Arm, approved: number, touched: number, waiting = 0) => [
  ...Array.from({ length: approved }, (_, index) => ({ arm, failed: false, reviewed: { values: 5, changed: index < touched ? 2 : 0 } })),
  ...Array.from({ length: waiting }, () => ({ arm, failed: true, reviewed: null })),
];

describe('the arms of a canary', () => {
  test('are counted by document and by value, those that wait apart', () => {
    const { challenger, champion, difference, stop } = canaryFigures([...read('challenger', 10, 4, 3), ...read('champion', 20, 2)]);
    expect(challenger).toMatchObject({
      documents: 13,
      failed: 3,
      approved: 10,
      touched: { count: 4, value: 0.4 },
      changed: { count: 8, of: 50, value: 0.16 },
    });
    expect(champion).toMatchObject({ documents: 20, approved: 20, touched: { value: 0.1 }, changed: { value: 0.04 } });
    expect(difference.value).toBeCloseTo(0.3, 12);
    expect(difference.interval[0]).toBeLessThan(0.3);
    expect(stop).toBeNull();
  });

  test.each([
    { what: 'thirty in each, all touched against none', ours: [30, 30], theirs: [30, 0], stops: true },
    { what: 'twenty-nine in one arm', ours: [29, 29], theirs: [100, 0], stops: false },
    { what: 'as many touched', ours: [60, 12], theirs: [60, 12], stops: false },
    { what: 'a difference that chance explains', ours: [40, 12], theirs: [40, 6], stops: false },
    { what: 'three times as many touched in sixty', ours: [60, 33], theirs: [60, 11], stops: true },
    { what: 'fewer touched', ours: [60, 1], theirs: [60, 50], stops: false },
  ] as const)('with $what stop: $stops', ({ ours, theirs, stops }) => {
    const { stop } = canaryFigures([...read('challenger', ours[0], ours[1]), ...read('champion', theirs[0], theirs[1])]);
    expect(stop !== null).toBe(stops);
    if (stop) expect(stop).toContain('significantly more (99 %)');
  });

  test('say nothing of no documents', () => {
    expect(canaryFigures([])).toMatchObject({ challenger: { approved: 0 }, difference: { value: 0 }, stop: null });
  });
});

const value = (key: FieldKey, text: string, page = 1) =>
  ({ key, value: text, text, page, boxes: [], confidence: 0.9, documentType: 'note' }) as unknown as ShadowAnswer['fields'][number];
const championOf = (...fields: ReturnType<typeof value>[]) =>
  ({ document: { pages: 1, types: [{ type: 'note', pages: [1, 1], confidence: 1 }] }, fields }) as unknown as ExtractionResult;
const challengerOf = (...fields: ReturnType<typeof value>[]): ShadowAnswer => ({
  types: [{ type: 'note', pages: [1, 1], confidence: 1 }],
  fields,
});

describe('a shadow run', () => {
  const champion = championOf(value('lenderName', 'Alder'), value('borrowerName', 'Jane Doe'), value('noteAmount', '100.00'));
  const challenger = challengerOf(value('lenderName', 'Alder Bank'), value('borrowerName', 'Jane Doe'), value('noteDate', '2020-01-01'));

  test('tells the fields on which the two differ, with what each says', () => {
    expect(differencesIn(champion, challenger)).toEqual([
      { key: 'lenderName', champion: ['Alder'], challenger: ['Alder Bank'] },
      { key: 'noteAmount', champion: ['100.00'], challenger: [] },
      { key: 'noteDate', champion: [], challenger: ['2020-01-01'] },
    ]);
  });

  test('is agreed where both give the same values in any order', () => {
    const [a, b] = [value('borrowerName', 'A B'), value('borrowerName', 'C D')];
    expect(differencesIn(championOf(a, b), challengerOf(b, a))).toEqual([]);
  });

  test('says who was right by what reviewers answered since', () => {
    const truth = {
      documents: [
        {
          pages: [1, 1] as [number, number],
          documentType: 'note' as const,
          fields: { lenderName: ['Alder Bank'], borrowerName: ['Jane Doe'], noteAmount: ['100.00'] },
          absent: ['noteDate' as const],
        },
      ],
    };
    const figures = shadowFigures([
      { champion, challenger, ms: 200, championMs: 100, truth },
      { champion, challenger, ms: 400, championMs: null, truth: null },
      { champion, challenger: null, ms: 5, championMs: 100, truth },
    ]);
    expect(figures).toMatchObject({
      documents: 3,
      failed: 1,
      fields: 8,
      agreed: 2,
      ms: { median: 200, p95: 400 },
      championMs: { median: 100 },
    });
    // The challenger alone has the lender, the champion alone the amount and that there is no date.
    expect(figures.decided).toMatchObject({ documents: 1, both: 1, neither: 0, fields: { ours: 1, theirs: 2, exact: true } });
  });

  test('has nothing decided before anybody approved a document', () => {
    expect(shadowFigures([{ champion, challenger, ms: 1, championMs: null, truth: null }]).decided).toBeNull();
    expect(shadowFigures([])).toMatchObject({ documents: 0, decided: null, championMs: null });
  });
});
