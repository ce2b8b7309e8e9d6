import { describe, expect, test } from 'vitest';
import { type AnsweredSlot, areAlike, comparedAnswers, isSampled } from '#lib/domain/second-review.ts';

const answer = (slot: string, more: Partial<AnsweredSlot> = {}): AnsweredSlot => ({
  slot,
  fieldKey: slot.includes('borrower') ? 'borrowerName' : 'lenderName',
  documentType: 'note',
  said: 'value',
  asRead: true,
  value: 'Alder Bank',
  text: 'Alder Bank',
  ...more,
});

describe('two readings side by side', () => {
  test.each([
    ['the same value in another print', answer('0/lenderName/0'), answer('0/lenderName/0', { value: 'ALDER BANK' }), true],
    ['two values', answer('0/lenderName/0'), answer('0/lenderName/0', { value: 'Birch Bank' }), false],
    ['a value and its absence', answer('0/lenderName/0'), answer('0/lenderName/0', { said: 'absent' }), false],
    [
      'absence and what cannot be read',
      answer('0/lenderName/0', { said: 'absent' }),
      answer('0/lenderName/0', { said: 'unreadable' }),
      false,
    ],
    ['absence said and not said', answer('0/lenderName/0', { said: 'absent' }), undefined, true],
  ])('%s', (_name, a, b, alike) => expect(areAlike(a, b)).toBe(alike));

  test('pair the names that both added, whatever their order', () => {
    const named = (ordinal: number, value: string) => answer(`0/borrowerName/${ordinal}`, { value, asRead: false });
    const pairs = comparedAnswers([named(0, 'Ann Reed'), named(1, 'Bo Reed')], [named(0, 'Bo Reed'), named(1, 'Ann Reed')]);
    expect(pairs.map(({ first, second, alike }) => [first?.value, second?.value, alike])).toEqual([
      ['Ann Reed', 'Ann Reed', true],
      ['Bo Reed', 'Bo Reed', true],
    ]);
  });

  test('show a name that only one of them gave as unlike', () => {
    const pairs = comparedAnswers([], [answer('0/borrowerName/1', { value: 'Bo Reed' })]);
    expect(pairs).toMatchObject([{ slot: '0/borrowerName/1', alike: false }]);
  });
});

describe('the sample', () => {
  const ids = Array.from({ length: 4000 }, (_, index) => `01932a5c-0000-7000-8000-${index.toString(16).padStart(12, '0')}`);

  test.each([0, 0.05, 0.5, 1])('of %d takes about that share of documents', (share) => {
    const taken = ids.filter((id) => isSampled(id, share)).length / ids.length;
    expect(Math.abs(taken - share)).toBeLessThan(0.02);
  });

  test('keeps its documents when the share grows', () => {
    const small = ids.filter((id) => isSampled(id, 0.05));
    expect(small.every((id) => isSampled(id, 0.2))).toBe(true);
  });
});
