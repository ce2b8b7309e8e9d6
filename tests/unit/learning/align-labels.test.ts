import { describe, expect, test } from 'vitest';
import type { Box } from '#lib/domain/geometry.ts';
import { NER_LABELS } from '#lib/domain/model-bundle.ts';
import type { Word } from '#lib/domain/page.ts';
import { alignLabels } from '#lib/learning/align-labels.ts';

const LETTER = 0.01;
const LINE = 0.02;

/** Words of one line, a letter a hundredth of the page wide. */
function line(text: string, { left = 0.1, top = 0.1 } = {}): Word[] {
  let x = left;
  return text.split(' ').map((word) => {
    const box: Box = [x, top, x + word.length * LETTER, top + LINE];
    x = box[2] + LETTER;
    return { text: word, box, confidence: 1, source: 'text-layer', line: 0 };
  });
}
const over = (words: readonly (Word | undefined)[]): Box => [
  words[0]?.box[0] ?? 0,
  words[0]?.box[1] ?? 0,
  words.at(-1)?.box[2] ?? 0,
  words[0]?.box[3] ?? 0,
];
const labels = (tags: readonly number[]): string[] => tags.map((tag) => NER_LABELS[tag] ?? '?');

describe('alignLabels', () => {
  test('the first word of a value begins its label and the others continue it', () => {
    const words = line('I promise to pay Fern Valley Bank, N.A. today');
    const { tags, mentions } = alignLabels(
      words,
      [{ key: 'lenderName', text: 'Fern Valley Bank, N.A.', boxes: [over(words.slice(4, 8))] }],
      { exact: true },
    );
    expect(labels(tags)).toEqual(['O', 'O', 'O', 'O', 'B-lenderName', 'I-lenderName', 'I-lenderName', 'I-lenderName', 'O']);
    expect(mentions).toEqual([{ key: 'lenderName', text: 'Fern Valley Bank, N.A.', words: [4, 5, 6, 7] }]);
  });

  test('punctuation and brackets stuck to a word come with it', () => {
    const words = line('owed ("$211,000.00"), plus');
    const box: Box = [0.1 + 7 * LETTER, 0.1, 0.1 + 18 * LETTER, 0.12];
    expect(labels(alignLabels(words, [{ key: 'noteAmount', text: '$211,000.00', boxes: [box] }], { exact: true }).tags)).toEqual([
      'O',
      'B-noteAmount',
      'O',
    ]);
  });

  test('two borrowers beside each other are two mentions', () => {
    const words = line('Ann Roe Bo Roe');
    const values = [words.slice(0, 2), words.slice(2)].map((own) => ({
      key: 'borrowerName' as const,
      text: own.map(({ text }) => text).join(' '),
      boxes: [over(own)],
    }));
    expect(labels(alignLabels(words, values, { exact: true }).tags)).toEqual([
      'B-borrowerName',
      'I-borrowerName',
      'B-borrowerName',
      'I-borrowerName',
    ]);
  });

  test('a value that wraps is one mention, also where the reading order puts another column between its lines', () => {
    const [first, other, second] = [line('12 Elm Road'), line('Due now', { left: 0.6 }), line('Erie, PA 16501', { top: 0.13 })];
    const words = [...first, ...other, ...second];
    const alignment = alignLabels(
      words,
      [{ key: 'propertyAddress', text: '12 Elm Road Erie, PA 16501', boxes: [over(first), over(second)] }],
      { exact: true },
    );
    expect(alignment.mentions).toHaveLength(1);
    expect(alignment.torn).toBe(1);
    expect(labels(alignment.tags)).toEqual([
      ...['B-propertyAddress', 'I-propertyAddress', 'I-propertyAddress', 'O', 'O'],
      ...['B-propertyAddress', 'I-propertyAddress', 'I-propertyAddress'],
    ]);
  });

  test('the line below a value stays without a label', () => {
    const words = [...line('Ann Roe'), ...line('Ann Roe', { top: 0.115 })];
    const { tags } = alignLabels(words, [{ key: 'borrowerName', text: 'Ann Roe', boxes: [over(words.slice(0, 2))] }], { exact: true });
    expect(labels(tags)).toEqual(['B-borrowerName', 'I-borrowerName', 'O', 'O']);
  });

  test('a text layer that says something else gets no label, a misread scan gets one', () => {
    const words = line('Lcan 88l23');
    const value = { key: 'loanNumber' as const, text: '88123', boxes: [over(words.slice(1))] };
    const exact = alignLabels(words, [value], { exact: true });
    expect(labels(exact.tags)).toEqual(['O', 'O']);
    expect(exact.disagreeing).toEqual([{ value, read: '88l23' }]);
    expect(labels(alignLabels(words, [value], { exact: false }).tags)).toEqual(['O', 'B-loanNumber']);
  });

  test('a value of which no word was read is told', () => {
    const value = { key: 'loanNumber' as const, text: '88123', boxes: [[0.8, 0.8, 0.9, 0.82]] as Box[] };
    expect(alignLabels(line('nothing here'), [value], { exact: false }).unseen).toEqual([value]);
  });

  test('a field that only rules tell has no label', () => {
    const words = line('Lot Seven');
    const { tags } = alignLabels(words, [{ key: 'legalDescription', text: 'Lot Seven', boxes: [over(words)] }], { exact: true });
    expect(labels(tags)).toEqual(['O', 'O']);
  });

  test('words of something else that are printed over a value stay without its label', () => {
    const stamp = line('PREPARED 05-81447 today', { top: 0.105 });
    const under = line('by the', { left: 0.2, top: 0.1 });
    const words = [...stamp.slice(0, 1), ...under, ...stamp.slice(1)];
    const value = { key: 'instrumentNumber' as const, text: '05-81447', boxes: [over(stamp.slice(0, 2))] };
    for (const exact of [true, false])
      expect(labels(alignLabels(words, [value], { exact }).tags)).toEqual(['O', 'O', 'O', 'B-instrumentNumber', 'O']);
  });

  test('a misread word beside others stays with its value', () => {
    const words = line('12 E1m Road');
    const value = { key: 'propertyAddress' as const, text: '12 Elm Road', boxes: [over(words)] };
    expect(labels(alignLabels(words, [value], { exact: false }).tags)).toEqual([
      'B-propertyAddress',
      'I-propertyAddress',
      'I-propertyAddress',
    ]);
  });

  test('a word stuck to the value takes the label with it', () => {
    const words = line('NMLS#1234567 today');
    const box: Box = [0.1 + 5 * LETTER, 0.1, 0.1 + 12 * LETTER, 0.12];
    expect(labels(alignLabels(words, [{ key: 'lenderNmlsId', text: '1234567', boxes: [box] }], { exact: true }).tags)).toEqual([
      'B-lenderNmlsId',
      'O',
    ]);
  });
});
