import { describe, expect, test } from 'vitest';
import type { Split, Together } from '#lib/domain/dataset.ts';
import type { ExampleFacts } from '#lib/learning/dataset/facts.ts';
import { groupsOf, relationsOf } from '#lib/learning/dataset/groups.ts';
import { type OldSplits, type SplitGroup, splitGroups } from '#lib/learning/dataset/splits.ts';
import { factsOfPaper, formWords, paperWords, readAgain, rolls } from '#tests/support/dataset-examples.ts';

const SEEDS = Array.from({ length: 12 }, (_, index) => index + 1);

/** Loans of several lenders, a fifth of the papers scanned a second time under another loan. */
function papersOf(seed: number, loans: number): ExampleFacts[] {
  const roll = rolls(seed);
  const form = formWords(seed, 120);
  const papers: ExampleFacts[] = [];
  for (let loan = 0; loan < loans; loan++) {
    const lender = roll() < 0.8 ? { lender: `Bank ${Math.floor(roll() * loans)}` } : {};
    for (let paper = 0; paper < 2; paper++) {
      const words = paperWords(form, roll);
      const id = `${seed}-${loan}-${paper}`;
      papers.push(factsOfPaper({ id, words, loan: `loan ${loan}`, type: paper === 0 ? 'note' : 'security-instrument', ...lender }));
      if (roll() < 0.2) papers.push(factsOfPaper({ id: `${id}-again`, words: readAgain(words, roll, 60), loan: `other ${loan} ${paper}` }));
    }
  }
  return papers;
}

function splitsOf(papers: readonly ExampleFacts[], together: Together, old: OldSplits = new Map()) {
  const { groups, copies } = groupsOf(papers, together);
  const split = splitGroups(groups, old);
  return { groups: split, copies, of: new Map(split.flatMap((group) => group.members.map(({ id }) => [id, group.split] as const))) };
}

const remembered = (groups: readonly SplitGroup[], together: Together): Map<string, Split> =>
  new Map(groups.flatMap(({ members, split }) => members.flatMap((one) => relationsOf(one, together).map((key) => [key, split] as const))));

describe.each(SEEDS)('splits (seed %i)', (seed) => {
  const papers = papersOf(seed, 40);

  test.each(['loan-and-layout', 'loan'] as const)('never tear apart what is related: %s', (together) => {
    const { of, copies } = splitsOf(papers, together);
    const splitsBy = (keyOf: (paper: ExampleFacts) => string | null): Map<string | null, Set<Split | undefined>> =>
      new Map([...Map.groupBy(papers, keyOf)].map(([key, some]) => [key, new Set(some.map(({ id }) => of.get(id)))]));
    const torn = (by: ReturnType<typeof splitsBy>): unknown[] => [...by].filter(([key, splits]) => key !== null && splits.size > 1);
    expect(copies.size).toBeGreaterThan(0);
    expect([...copies].filter(([later, earlier]) => of.get(later) !== of.get(earlier))).toEqual([]);
    expect(torn(splitsBy(({ loanId }) => loanId))).toEqual([]);
    if (together === 'loan-and-layout') expect(torn(splitsBy(({ layoutKey }) => layoutKey))).toEqual([]);
  });

  test('stay as a version grows: what does not melt together keeps its split', () => {
    const [some, more] = [papersOf(seed, 15), papersOf(seed + 1000, 25)];
    const before = splitsOf(some, 'loan-and-layout');
    const after = splitsOf([...more, ...some], 'loan-and-layout', remembered(before.groups, 'loan-and-layout'));
    const melted = new Set(after.groups.filter(({ from }) => from.length > 1).flatMap(({ members }) => members.map(({ id }) => id)));
    const moved = some.filter(({ id }) => after.of.get(id) !== before.of.get(id)).map(({ id }) => id);
    expect(moved.filter((id) => !melted.has(id))).toEqual([]);
    for (const { from, split } of after.groups) if (from.length > 1) expect(split).toBe(from.includes('test') ? 'test' : 'validation');
  });

  test('do not depend on the order of the papers', () => {
    const turned = splitsOf([...papers].reverse(), 'loan').of;
    for (const [id, split] of splitsOf(papers, 'loan').of) expect(turned.get(id)).toBe(split);
  });
});

describe('new groups', () => {
  test('are shared out 80, 10 and 10', () => {
    const papers = Array.from({ length: 3000 }, (_, index) => factsOfPaper({ id: `paper ${index}`, words: [] }));
    const splits = [...splitsOf(papers, 'loan').of.values()];
    const share = (split: Split): number => splits.filter((one) => one === split).length / splits.length;
    expect(share('train')).toBeCloseTo(0.8, 1);
    expect(share('validation')).toBeCloseTo(0.1, 1);
    expect(share('test')).toBeCloseTo(0.1, 1);
  });

  test('of old ones with different splits go where they do the least harm', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => factsOfPaper({ id, words: [], loan: 'one' }));
    if (!a || !b || !c) throw new Error('no papers');
    const old = new Map<string, Split>([
      ['file:a', 'train'],
      ['file:b', 'validation'],
    ]);
    expect(splitsOf([a, b, c], 'loan', old).groups).toMatchObject([{ split: 'validation', from: ['train', 'validation'] }]);
    expect(splitsOf([a, b, c], 'loan', new Map([...old, ['file:c', 'test']])).groups).toMatchObject([
      { split: 'test', from: ['train', 'validation', 'test'] },
    ]);
  });
});

describe('a layout', () => {
  test.each([
    ['Alder Bank, N.A.', 'ALDER BANK'],
    ['Birch Lending LLC', 'Birch Lending, L.L.C.'],
    ['Cedar Mortgage Corp.', 'Cedar Mortgage Corporation'],
  ])('of %s and of %s is one', (one, other) => {
    const [a, b] = [one, other].map((lender, index) => factsOfPaper({ id: `${index}`, words: [], lender }));
    expect(a?.layoutKey).toBe(b?.layoutKey);
  });

  test('of a paper without a lender is not known, and relates it to nothing', () => {
    const papers = ['a', 'b'].map((id) => factsOfPaper({ id, words: [] }));
    expect(papers.map(({ layoutKey }) => layoutKey)).toEqual([null, null]);
    expect(splitsOf(papers, 'loan-and-layout').groups).toHaveLength(2);
  });
});
