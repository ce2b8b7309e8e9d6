import { describe, expect, test } from 'vitest';
import { STRATEGIES } from '#lib/domain/batch-choice.ts';
import { chooseBatch, reasonOf, type Waiting } from '#lib/learning/active-learning.ts';
import { fingerprintBytes, fingerprintOf } from '#lib/pipeline/memory/fingerprint.ts';
import { LOANS, lenderPage } from '#tests/support/lender-layout.ts';
import { typedPages } from '#tests/support/typed-pages.ts';

const printed = (words: Parameters<typeof fingerprintOf>[0]): string =>
  Buffer.from(fingerprintBytes(fingerprintOf(words) ?? new Uint32Array(128))).toString('base64');
const FORM = printed(lenderPage(LOANS[0]).words);
const LETTER = printed(
  typedPages(
    'Dear customer we write about the balance of your account and the sum that is due at the end of this month for all services',
  )[0]?.words ?? [],
);

const waiting = (documentId: string, uncertainty: number, disagreement: number, novelty: number, fingerprint = FORM): Waiting => ({
  documentId,
  signals: { uncertainty, disagreement, novelty, fingerprint },
});
const ids = (chosen: readonly Waiting[]): string[] => chosen.map(({ documentId }) => documentId);

const ALL = [
  waiting('sure', 0.05, 0, 0.1),
  waiting('unsure', 0.9, 0.1, 0.1),
  waiting('disputed', 0.2, 0.6, 0.1),
  waiting('new', 0.2, 0.05, 0.95, LETTER),
];

describe('a batch', () => {
  test.each([
    ['uncertainty', 'unsure'],
    ['disagreement', 'disputed'],
    ['novelty', 'new'],
  ] as const)('chosen by %s begins with the document that has most of it', (strategy, first) => {
    expect(ids(chooseBatch(ALL, { strategy, budget: 1, perLayout: 5 }))).toEqual([first]);
  });

  test('chosen by all three leaves the sure one for last', () => {
    expect(ids(chooseBatch(ALL, { strategy: 'mixed', budget: 4, perLayout: 5 })).at(-1)).toBe('sure');
  });

  test.each(STRATEGIES)('by %s keeps to its budget and is the same every time', (strategy) => {
    const choice = { strategy, budget: 2, perLayout: 5 };
    expect(chooseBatch(ALL, choice)).toHaveLength(2);
    expect(chooseBatch([...ALL].reverse(), choice)).toEqual(chooseBatch(ALL, choice));
  });

  test('takes no more of one layout than is asked for', () => {
    expect(ids(chooseBatch(ALL, { strategy: 'uncertainty', budget: 4, perLayout: 1 }))).toEqual(['unsure', 'new']);
  });

  test('says why a document was chosen', () => {
    expect(reasonOf('mixed', { uncertainty: 1, disagreement: 0, novelty: 0.1, fingerprint: null })).toBe('A core field was not found.');
    expect(reasonOf('novelty', { uncertainty: 0, disagreement: 0, novelty: 0.8, fingerprint: null })).toContain('80 %');
    expect(reasonOf('random', { uncertainty: 1, disagreement: 1, novelty: 1, fingerprint: null })).toBe('Drawn by lot.');
  });
});
