import { describe, expect, test } from 'vitest';
import { agreementOf, agreementTable, type Category, cohensKappa, type Observation, observationsOf } from '#lib/learning/agreement.ts';

const seen = (first: Category, second: Category, alike = first === second, documentId = 'd1'): Observation => ({
  documentId,
  fieldKey: 'lenderName',
  documentType: 'note',
  reviewers: ['a', 'b'],
  first,
  second,
  alike,
});
const times = (count: number, one: Observation): Observation[] => Array.from({ length: count }, () => one);

describe("Cohen's kappa", () => {
  test('is 0.4 for the textbook table of 20, 5, 10 and 15', () => {
    const table = [
      ...times(20, seen('as-read', 'as-read')),
      ...times(5, seen('as-read', 'absent')),
      ...times(10, seen('absent', 'as-read')),
      ...times(15, seen('absent', 'absent')),
    ];
    expect(cohensKappa(table)).toBeCloseTo(0.4, 10);
  });
  test('is 1 where both always agree in more than one category', () => {
    expect(cohensKappa([seen('as-read', 'as-read'), seen('absent', 'absent')])).toBe(1);
  });
  test('is below 0 where people agree less than by chance', () => {
    expect(cohensKappa([seen('as-read', 'absent'), seen('absent', 'as-read')])).toBe(-1);
  });
  test('counts two other values that differ as disagreement', () => {
    const same = [seen('as-read', 'as-read'), seen('other-value', 'other-value')];
    expect(cohensKappa([...same, seen('other-value', 'other-value', false)])).toBeLessThan(cohensKappa([...same, ...same]) ?? 0);
  });
  test.each([
    ['nothing was answered', []],
    ['everything is in one category', times(9, seen('as-read', 'as-read'))],
  ])('is not defined where %s', (_name, observations) => expect(cohensKappa(observations)).toBeNull());
});

describe('agreement', () => {
  test('has its interval around it, and none for kappa from a few documents', () => {
    const row = agreementOf('all', [...times(9, seen('as-read', 'as-read')), seen('absent', 'as-read')]);
    expect(row).toMatchObject({ slots: 10, documents: 1, alike: 9, share: 0.9, kappaInterval: null });
    expect(row.shareInterval[0]).toBeLessThan(0.9);
    expect(row.shareInterval[1]).toBeGreaterThan(0.9);
  });
  test('has an interval for kappa from enough documents', () => {
    const documents = Array.from({ length: 12 }, (_, index) => [
      seen('as-read', 'as-read', true, `d${index}`),
      seen('absent', index % 3 === 0 ? 'as-read' : 'absent', index % 3 !== 0, `d${index}`),
    ]);
    const { kappa, kappaInterval } = agreementOf('all', documents.flat());
    expect(kappaInterval?.[0]).toBeLessThan(kappa ?? 0);
    expect(kappaInterval?.[1]).toBeGreaterThan(kappa ?? 1);
  });
  test('begins with what people agree on least', () => {
    const observations = [seen('as-read', 'as-read'), { ...seen('absent', 'as-read'), fieldKey: 'noteDate' as const }];
    expect(agreementTable(observations, ({ fieldKey }) => fieldKey).map(({ group }) => group)).toEqual(['noteDate', 'lenderName']);
  });
  test('is of one pair, whoever of the two came first', () => {
    const answer = { slot: '0/lenderName/0', fieldKey: 'lenderName', documentType: 'note', asRead: true } as const;
    const compared = [
      { ...answer, first: { ...answer, said: 'value' as const }, second: { ...answer, said: 'absent' as const }, alike: false },
    ];
    const [one] = observationsOf(compared, { documentId: 'd', firstId: 'a', secondId: 'b' });
    const [other] = observationsOf(compared, { documentId: 'd', firstId: 'b', secondId: 'a' });
    expect(one).toMatchObject({ reviewers: ['a', 'b'], first: 'as-read', second: 'absent' });
    expect(other).toMatchObject({ reviewers: ['a', 'b'], first: 'absent', second: 'as-read' });
  });
});
