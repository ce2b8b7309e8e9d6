import { expect, test } from 'vitest';
import type { FieldKey } from '#lib/domain/field.ts';
import type { Word } from '#lib/domain/page.ts';
import { evidenceOf } from '#lib/pipeline/judge/evidence.ts';
import type { Proposal } from '#lib/pipeline/judge/proposal.ts';

/** A value that the model reads in a line of its own. */
function proposal(value: string, line: number, probability: number, key: FieldKey = 'borrowerName'): Proposal {
  const words = value.split(' ').map((text, place): { page: number; word: Word } => ({
    page: 1,
    word: { text, box: [place * 0.1, line * 0.1, place * 0.1 + 0.09, line * 0.1 + 0.02], confidence: 0.9, source: 'ocr', line },
  }));
  const model = [{ key, value, text: value, words, probability, weakest: probability }];
  return { key, value, rules: null, ruleGiven: false, model };
}

const evidenceIn = (all: readonly Proposal[]) =>
  all.map((one) => evidenceOf(one, { all, typeConfidence: 0.9, check: 'none', elsewhere: { rules: false, model: 0 } }));

test.each([
  ['misread', 'Wilford Martin Velaso', 'Wilford Martin Veloso', 1],
  ['with a word missing', "Lorraine O'Leary", "Lorraine M. O'Leary", 1],
  ['of somebody else', 'Wilford Veloso', 'Martina Veloso', 0],
  ['of few letters', 'Jo Lee', 'Jon Li', 0],
] as const)('a name that is another one %s is its echo, where the other has more behind it', (_, echo, name, is) => {
  const [weaker, stronger] = evidenceIn([proposal(echo, 1, 0.6), proposal(name, 2, 0.9)]);
  expect([weaker?.nameEcho, stronger?.nameEcho]).toEqual([is, 0]);
});

test('a name of one word is a fragment; a number is none', () => {
  expect(evidenceIn([proposal('Veloso', 1, 0.9), proposal('Ada Veloso', 2, 0.9)]).map(({ nameFragment }) => nameFragment)).toEqual([1, 0]);
  expect(evidenceIn([proposal('4410', 1, 0.9, 'loanNumber')])[0]?.nameFragment).toBe(0);
});
