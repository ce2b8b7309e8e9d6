import { describe, expect, test } from 'vitest';
import { type AtTheGate, type GateCriterion, holdAgainstGate, passes, pointsWord, promotionGateSchema } from '#lib/domain/promotion.ts';

const gate = promotionGateSchema.parse({});
const evidence = { datasetVersionId: 'v', split: 'test', rulesVersion: '1', done: true } as const;
const good: AtTheGate = {
  challenger: { ...evidence, msPerPage: 500, bundleBytes: 25_000_000 },
  champion: evidence,
  documents: 40,
  coreFields: [
    { key: 'noteAmount', support: 40, difference: 0.01 },
    { key: 'lenderName', support: 38, difference: -0.02 },
  ],
  overall: { difference: 0.01, interval: [-0.01, 0.03] },
  approver: 'Ada Byron',
  reason: 'Reads the new layout.',
  actor: { role: 'engineer' },
};
const unmet = (changes: Partial<AtTheGate>): GateCriterion['key'][] =>
  holdAgainstGate(gate, { ...good, ...changes })
    .filter(({ met }) => !met)
    .map(({ key }) => key);

describe('the gate', () => {
  test('lets through what meets every criterion, and says so with figures', () => {
    const criteria = holdAgainstGate(gate, good);
    expect(criteria.map(({ key }) => key)).toEqual([
      'same-split',
      'documents',
      'core-fields',
      'overall',
      'latency',
      'size',
      'approver',
      'reason',
    ]);
    expect(passes(criteria)).toBe(true);
    const said = criteria.map(({ sentence }) => sentence).join('\n');
    for (const figure of ['40 documents', '−2.0', '+1.0', '500 ms', '23.8 MiB', 'Ada Byron']) expect(said).toContain(figure);
  });

  test.each<[string, Partial<AtTheGate>, GateCriterion['key'][]]>([
    ['another data set', { champion: { ...evidence, datasetVersionId: 'w' } }, ['same-split']],
    [
      'another split of both',
      { challenger: { ...good.challenger, split: 'validation' }, champion: { ...evidence, split: 'validation' } },
      ['same-split'],
    ],
    ['other rules', { champion: { ...evidence, rulesVersion: '2' } }, ['same-split']],
    ['a champion that was not evaluated', { champion: { ...evidence, done: false } }, ['same-split']],
    ['too few documents', { documents: 9 }, ['documents']],
    ['a core field 2.1 points worse', { coreFields: [{ key: 'noteAmount', support: 9, difference: -0.021 }] }, ['core-fields']],
    ['core fields that nobody labelled', { coreFields: [{ key: 'noteAmount', support: 0, difference: 0 }] }, ['core-fields']],
    ['0.6 points worse in all', { overall: { difference: -0.006, interval: [-0.02, 0.01] } }, ['overall']],
    ['provably worse, by however little', { overall: { difference: -0.004, interval: [-0.006, -0.001] } }, ['overall']],
    ['a slow one', { challenger: { ...good.challenger, msPerPage: 2001 } }, ['latency']],
    ['a big one', { challenger: { ...good.challenger, bundleBytes: 64 * 1024 * 1024 + 1 } }, ['size']],
    ['no approver', { approver: ' ' }, ['approver']],
    ['an approver who may not', { actor: { role: 'reviewer' } }, ['approver']],
    ['no reason', { reason: '' }, ['reason']],
  ])('refuses %s, by that criterion alone', (_, changes, keys) => {
    expect(unmet(changes)).toEqual(keys);
  });

  test.each<[string, Partial<AtTheGate>]>([
    ['a core field exactly as much worse as is tolerated', { coreFields: [{ key: 'noteAmount', support: 9, difference: 0.9 - 0.92 }] }],
    ['a core field that gets much better', { coreFields: [{ key: 'noteAmount', support: 9, difference: 0.5 }] }],
    ['half a point worse in all, where it cannot be told', { overall: { difference: -0.005, interval: [-0.02, 0.01] } }],
    ['the first model of all', { champion: null }],
    ['exactly as many documents as are asked for', { documents: 10 }],
  ])('lets through %s', (_, changes) => {
    expect(unmet(changes)).toEqual([]);
  });

  test('names the core fields that are worse, with how much and on how many values', () => {
    const criteria = holdAgainstGate(gate, { ...good, coreFields: [{ key: 'noteAmount', support: 12, difference: -0.1 }] });
    expect(criteria.find(({ key }) => key === 'core-fields')?.sentence).toContain('Loan amount (principal) −10.0 (n = 12)');
  });

  test('goes by what the organisation asks for', () => {
    const strict = promotionGateSchema.parse({ coreTolerance: 0, documentsMin: 41 });
    const keys = holdAgainstGate(strict, good)
      .filter(({ met }) => !met)
      .map(({ key }) => key);
    expect(keys).toEqual(['documents', 'core-fields']);
    expect(() => promotionGateSchema.parse({ coreTolerence: 0 })).toThrow();
  });
});

test('points have a sign and one decimal', () => {
  expect([0.0123, -0.0123, 0, 0.0001].map(pointsWord)).toEqual(['+1.2', '−1.2', '±0.0', '±0.0']);
});
