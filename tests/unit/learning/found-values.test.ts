import { describe, expect, test } from 'vitest';
import type { Box } from '#lib/domain/geometry.ts';
import type { TrainingExample } from '#lib/domain/training-example.ts';
import { countRules, linedWords } from '#lib/learning/training/found-values.ts';

type ExampleWord = TrainingExample['pages'][number]['words'][number];

const word = (text: string, left: number, top: number): ExampleWord => ({
  ...{ text, confidence: 1, source: 'text-layer' },
  box: [left, top, left + 0.008 * text.length, top + 0.012] satisfies Box,
});
const line = (text: string, top: number): ExampleWord[] => {
  let left = 0.1;
  return text.split(' ').map((part) => {
    const placed = word(part, left, top);
    left = placed.box[2] + 0.01;
    return placed;
  });
};

describe('words of a frozen page', () => {
  test('are on one line while they go on to the right at the same height', () => {
    const words = [...line('Lender: Maple Bank', 0.1), ...line('Loan amount $1', 0.13), word('far', 0.8, 0.131), word('back', 0.05, 0.131)];
    expect(linedWords(words).map((one) => one.line)).toEqual([0, 0, 0, 1, 1, 1, 1, 2]);
  });
});

describe('what the rules find in a frozen document', () => {
  const words = [...line('NOTE', 0.05), ...line('Lender: Maple Leaf Savings Bank', 0.1), ...line('Loan Number: 5551234', 0.13)];
  const boxOf = (from: number, to: number): Box => {
    const part = words.slice(from, to).map(({ box }) => box);
    return [part[0]?.[0] ?? 0, part[0]?.[1] ?? 0, part.at(-1)?.[2] ?? 1, part.at(-1)?.[3] ?? 1];
  };
  const field = (key: 'lenderName' | 'loanNumber', text: string, from: number, to: number): TrainingExample['fields'][number] => ({
    ...{ key, text, value: text, action: 'confirmed', page: 1, boxes: [boxOf(from, to)], span: [from, to] },
  });
  const example = (fields: TrainingExample['fields']): TrainingExample => ({
    ...{ id: 'd/0', documentId: 'd', sha256: 'f'.repeat(64), fileName: 'note.pdf', documentType: 'note', labelSchemaVersion: 1 },
    pages: [{ number: 1, width: 612, height: 792, words }],
    pageTypes: [],
    ...{ fields, absent: [], unreadable: [] },
  });

  test('is right where field and words agree', () => {
    const counts = countRules(example([field('lenderName', 'Maple Leaf Savings Bank', 2, 6), field('loanNumber', '5551234', 8, 9)]));
    expect(counts).toMatchObject({ tp: 2, fn: 0, pages: 1 });
  });

  test('is missing or wrong where they do not', () => {
    const counts = countRules(example([field('lenderName', 'Maple Leaf', 2, 4)]));
    expect(counts).toMatchObject({ tp: 0, fn: 1 });
    expect(counts.fp).toBeGreaterThan(0);
  });
});
