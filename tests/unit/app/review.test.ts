import { describe, expect, test } from 'vitest';
import { pickedAt } from '#app/(workspace)/documents/[id]/review/_page-view/word-selection.ts';
import { correctionOf, isNear, withSelection } from '#app/(workspace)/documents/[id]/review/_workbench/draft.ts';
import { explained } from '#app/(workspace)/documents/[id]/review/_workbench/explained.ts';
import {
  firstSlot,
  nextRow,
  nextSlot,
  runnersUpOf,
  sectionsOf,
  walkOf,
} from '#app/(workspace)/documents/[id]/review/_workbench/fields-model.ts';
import { type CurrentValue, currentValues } from '#lib/domain/correction.ts';
import type { ExtractedField, RunnerUp, TypedRange } from '#lib/domain/extraction.ts';
import type { Box } from '#lib/domain/geometry.ts';
import type { Word } from '#lib/domain/page.ts';
import { wordsIn } from '#lib/domain/selection.ts';

const word = (text: string, line: number, left: number): Word => ({
  text,
  line,
  box: [left, line / 10, left + 0.1, line / 10 + 0.05],
  confidence: 1,
  source: 'text-layer',
});
const words = [word('Ficus', 0, 0.1), word('Bank', 0, 0.3), word('N.A.', 1, 0.1)];
const box: Box = [0.1, 0.1, 0.2, 0.2];
const lender: ExtractedField = {
  key: 'lenderName',
  value: 'Ficvs Bank',
  text: 'Ficvs Bank',
  page: 1,
  box,
  boxes: [box],
  confidence: 0.8,
  source: 'rules',
  agreement: false,
  documentType: 'note',
  foundBy: 'a-rule',
};
const types: TypedRange[] = [{ type: 'note', pages: [1, 2], confidence: 1 }];
const values: CurrentValue[] = currentValues([{ slot: '0/lenderName/0', documentIndex: 0, field: lender }], []);
const rows = () => walkOf(sectionsOf(types, values, []));
const lenderRow = () => {
  const row = rows().find(({ slot }) => slot === '0/lenderName/0');
  if (!row) throw new Error('no row for the lender');
  return row;
};

describe('words on the page', () => {
  test('a dragged rectangle takes the words it mostly covers, over several lines', () => {
    expect(wordsIn(words, [0, 0, 0.25, 0.2])).toEqual([0, 2]);
    expect(wordsIn(words, [0, 0, 1, 1])).toEqual([0, 1, 2]);
    expect(wordsIn(words, [0.19, 0, 0.29, 0.2])).toEqual([]);
  });

  test('of two boxes under the pointer the smaller one is picked', () => {
    const marks = [
      { slot: 'large', boxes: [[0, 0, 1, 1] as Box] },
      { slot: 'small', boxes: [[0.4, 0.4, 0.6, 0.6] as Box] },
    ];
    expect(pickedAt(marks, { x: 0.5, y: 0.5 })?.slot).toBe('small');
    expect(pickedAt(marks, { x: 0.1, y: 0.1 })?.slot).toBe('large');
    expect(pickedAt([], { x: 0.1, y: 0.1 })).toBeUndefined();
  });
});

describe('a draft', () => {
  test('takes selected words in reading order whatever the order of the clicks, and lets one go again', () => {
    const bank = withSelection({ slot: 's', typed: '' }, 1, words, [1], true);
    const both = withSelection(bank, 1, words, [0], true);
    expect(both.typed).toBe('Ficus Bank');
    expect(both.selection?.boxes).toHaveLength(1);
    expect(withSelection(both, 1, words, [1], true).typed).toBe('Ficus');
  });

  test('on another page starts a new selection', () => {
    const first = withSelection({ slot: 's', typed: '' }, 1, words, [0], true);
    expect(withSelection(first, 2, words, [1], true).selection).toMatchObject({ page: 2, indices: [1] });
  });

  test('keeps the place on the page for a repaired letter, and not for another value', () => {
    const repaired = correctionOf(lenderRow(), { slot: '0/lenderName/0', typed: 'Ficus Bank' });
    expect(repaired).toMatchObject({ action: 'corrected', value: 'Ficus Bank', page: 1, boxes: [box] });
    const other = correctionOf(lenderRow(), { slot: '0/lenderName/0', typed: 'Another Lender LLC' });
    expect(other).not.toHaveProperty('boxes');
  });

  test.each([
    ['Ficus Bank', 'Ficvs Bank', true],
    ['$211,000', '$211,000', true],
    ['$211,000', '$95,400', false],
    ['Ann', 'Bob', false],
    ['', 'a', true],
  ])('%j is near %j: %j', (a, b, near) => expect(isNear(a, b)).toBe(near));
});

describe('the list of fields', () => {
  test('shows found and needed fields, and keeps the rest apart', () => {
    const [section] = sectionsOf(types, values, []);
    const shown = rows().map(({ definition }) => definition.key);
    expect(shown).toContain('lenderName');
    expect(shown).toContain('noteAmount');
    expect(section?.notFound.map(({ definition }) => definition.key)).toContain('mersMin');
  });

  test('goes on at the next field that needs an answer, from the top again at the end', () => {
    const walk = rows();
    const last = walk.at(-1)?.slot ?? '';
    expect(nextRow(walk, last)?.slot).toBe('0/lenderName/0');
  });

  test('begins at the field and page a link names, and at the first unchecked one for a link that leads nowhere', () => {
    const walk = rows();
    expect(firstSlot(walk, { field: 'noteAmount' })).toBe('0/noteAmount/0');
    expect(firstSlot(walk, { field: 'lenderName', page: 1 })).toBe('0/lenderName/0');
    expect(firstSlot(walk, { field: 'mersMin', page: 2 })).toBe('0/lenderName/0');
    expect(firstSlot([], {})).toBe('');
  });

  test('gives one more value of a field the next free slot', () => {
    expect(nextSlot(values, 0, 'lenderName')).toBe('0/lenderName/1');
    expect(nextSlot(values, 0, 'borrowerName')).toBe('0/borrowerName/0');
  });
});

describe('the explanation of a value', () => {
  const other = (value: string, page: number): RunnerUp => ({
    value,
    text: value,
    page,
    boxes: [box],
    confidence: 0.5,
    foundBy: 'a-rule',
    against: 'Farther from its label.',
  });
  const runnersUp = [other('Birch Bank', 2), other('Cedar Bank', 1)];
  const explainedLender = { ...lender, explanation: { anchor: null, relation: 'in the title', runnersUp } };
  const rowWith = (corrections: Parameters<typeof currentValues>[1]) => {
    const answered = currentValues([{ slot: '0/lenderName/0', documentIndex: 0, field: explainedLender }], corrections);
    const row = walkOf(sectionsOf(types, answered, [])).find(({ slot }) => slot === '0/lenderName/0');
    if (!row) throw new Error('no row for the lender');
    return row;
  };

  test('says how the value lies to the words that led to it, and is short with a sentence', () => {
    const anchor = { text: 'Loan Amount', page: 1, box };
    expect(explained({ anchor, relation: 'right of', runnersUp: [] })).toBe('Right of “Loan Amount”');
    expect(explained({ anchor: null, relation: 'in the title', runnersUp: [] })).toBe('In the title');
    const long = { ...anchor, text: 'the borrower promises to pay to the order of the lender the principal sum of money named below' };
    expect(explained({ anchor: long, relation: 'in the sentence', runnersUp: [] })).toMatch(/^In the sentence “the borrower .{30,50} …”$/);
  });

  test('offers what else was found, but not what the field says already', () => {
    expect(runnersUpOf(rowWith([])).map(({ value }) => value)).toEqual(['Birch Bank', 'Cedar Bank']);
    const taken = { action: 'corrected' as const, fieldKey: 'lenderName' as const, documentType: 'note' as const, slot: '0/lenderName/0' };
    const row = rowWith([{ ...taken, value: 'Birch Bank', text: 'Birch Bank', page: 2, boxes: [box], sequence: 1 }]);
    expect(runnersUpOf(row).map(({ value }) => value)).toEqual(['Cedar Bank']);
    expect(runnersUpOf(lenderRow())).toEqual([]);
  });
});
