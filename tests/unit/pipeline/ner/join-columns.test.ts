import { describe, expect, test } from 'vitest';
import type { FieldKey } from '#lib/domain/field.ts';
import type { Word } from '#lib/domain/page.ts';
import { joinLines } from '#lib/pipeline/ner/join-lines.ts';
import type { LabelledSpan } from '#lib/pipeline/ner/viterbi.ts';

const LINE = 0.012;
const LETTER = 0.008;
/** A run of words on a line; words of other columns lie between the runs in reading order. */
interface Line {
  key: FieldKey | null;
  text: string;
  left: number;
  /** In lines of one and a half heights from the top. */
  line: number;
}

function page(lines: readonly Line[]): { words: Word[]; spans: LabelledSpan[] } {
  const words: Word[] = [];
  const spans: LabelledSpan[] = [];
  for (const { key, text, left, line } of lines) {
    const from = words.length;
    let at = left;
    for (const part of text.split(' ')) {
      const top = 0.1 + line * 1.5 * LINE;
      words.push({ text: part, box: [at, top, at + part.length * LETTER, top + LINE], confidence: 1, source: 'text-layer', line });
      at += (part.length + 1) * LETTER;
    }
    if (key) spans.push({ key, from, to: words.length });
  }
  return { words, spans };
}

function read(lines: readonly Line[]): string[] {
  const { words, spans } = page(lines);
  return joinLines(spans, words).map((value) => {
    const text = value.flatMap(({ from, to }) => words.slice(from, to)).map((word) => word.text);
    return `${value[0].key}: ${text.join(' ')}`;
  });
}
const other = (line: number): Line => ({ key: null, text: 'Loan Type Conventional', left: 0.6, line });

describe('a value that the reading order tears apart', () => {
  test('is one value, over three lines and between two columns that both wrap', () => {
    expect(
      read([
        { key: 'propertyAddress', text: '71 Larch Lane', left: 0.1, line: 0 },
        { key: 'lenderName', text: 'First Quarry', left: 0.4, line: 0 },
        other(0),
        { key: 'propertyAddress', text: 'Lot 16', left: 0.1, line: 1 },
        { key: 'lenderName', text: 'Savings Bank', left: 0.4, line: 1 },
        other(1),
        { key: 'propertyAddress', text: 'Dale, OH 45402', left: 0.1, line: 2 },
      ]),
    ).toEqual(['propertyAddress: 71 Larch Lane Lot 16 Dale, OH 45402', 'lenderName: First Quarry Savings Bank']);
  });

  test('may be centred', () => {
    expect(
      read([
        { key: 'lenderName', text: 'The First Quarry and', left: 0.2, line: 0 },
        other(0),
        { key: 'lenderName', text: 'Savings Bank', left: 0.23, line: 1 },
      ]),
    ).toEqual(['lenderName: The First Quarry and Savings Bank']);
  });
});

describe('two values', () => {
  test.each<[string, Line[]]>([
    [
      'of which the upper address is done',
      [
        { key: 'borrowerAddress', text: '71 Larch Lane, Dale, OH 45402', left: 0.1, line: 0 },
        other(0),
        { key: 'borrowerAddress', text: '9 Elm St, Dale, OH 45402-1200', left: 0.1, line: 1 },
      ],
    ],
    [
      'that are people, one below the other',
      [
        { key: 'borrowerName', text: 'Ada Quill', left: 0.1, line: 0 },
        other(0),
        { key: 'borrowerName', text: 'Max Quill', left: 0.1, line: 1 },
      ],
    ],
    [
      'that are one name, printed twice',
      [
        { key: 'lenderName', text: 'Quarry Bank,', left: 0.1, line: 0 },
        other(0),
        { key: 'lenderName', text: 'QUARRY BANK', left: 0.1, line: 1 },
      ],
    ],
    [
      'that are amounts',
      [{ key: 'noteAmount', text: '$100', left: 0.1, line: 0 }, other(0), { key: 'noteAmount', text: '$100', left: 0.1, line: 1 }],
    ],
    [
      'that stand far apart',
      [
        { key: 'lenderName', text: 'Quarry Bank', left: 0.1, line: 0 },
        other(0),
        { key: 'lenderName', text: 'Quarry Bank', left: 0.1, line: 4 },
      ],
    ],
    [
      'that stand in two columns',
      [
        { key: 'lenderName', text: 'Quarry Bank', left: 0.1, line: 0 },
        other(0),
        { key: 'lenderName', text: 'Quarry Bank', left: 0.4, line: 1 },
      ],
    ],
  ])('%s stay two', (_, lines) => {
    expect(read(lines)).toHaveLength(2);
  });

  test('may have a caption after every part, on one line', () => {
    const part = (text: string, left: number): Line => ({ key: 'propertyAddress', text, left, line: 0 });
    const caption = (text: string, left: number): Line => ({ key: null, text, left, line: 0 });
    expect(
      read([
        ...[part('71 Larch Lane', 0.1), caption('[Street]', 0.23), part('Dale', 0.32), caption('[City],', 0.37)],
        ...[part('OH', 0.44), caption('[State]', 0.47), part('45402', 0.55), caption('[Zip Code]', 0.6)],
      ]),
    ).toEqual(['propertyAddress: 71 Larch Lane Dale OH 45402']);
  });

  test('may have its captions on lines of their own', () => {
    expect(
      read([
        { key: 'propertyAddress', text: '71 Larch Lane', left: 0.3, line: 0 },
        { key: null, text: '[Street]', left: 0.32, line: 1 },
        { key: 'propertyAddress', text: 'Dale OH 45402', left: 0.05, line: 2 },
        { key: null, text: '[City] [State] [Zip Code]', left: 0.15, line: 3 },
      ]),
    ).toEqual(['propertyAddress: 71 Larch Lane Dale OH 45402']);
  });

  test('is not two addresses on one line, each of which has ended', () => {
    expect(
      read([
        { key: 'propertyAddress', text: '71 Larch Lane Dale, OH 45402', left: 0.1, line: 0 },
        { key: null, text: 'and', left: 0.38, line: 0 },
        { key: 'propertyAddress', text: '9 Elm Road Dale, OH 45402', left: 0.5, line: 0 },
      ]),
    ).toHaveLength(2);
  });
});
