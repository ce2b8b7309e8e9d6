import { describe, expect, test } from 'vitest';
import type { FieldKey } from '#lib/domain/field.ts';
import type { Word } from '#lib/domain/page.ts';
import { joinLines } from '#lib/pipeline/ner/join-lines.ts';
import type { LabelledSpan } from '#lib/pipeline/ner/viterbi.ts';

const at = (text: string, left: number, top: number): Word[] =>
  text.split(' ').map((word, index) => ({
    text: word,
    box: [left + index * 0.06, top, left + index * 0.06 + 0.05, top + 0.012],
    confidence: 1,
    source: 'text-layer',
    line: 0,
  }));

const span = (key: FieldKey, from: number, to: number): LabelledSpan => ({ key, from, to });
/** Two columns, as the reading order gives them: a line of the left one, a line of the right one, and so on. */
const columns = (...lines: [string, string]): Word[] => [
  ...at(lines[0], 0.1, 0.2),
  ...at('Amount due', 0.6, 0.2),
  ...at(lines[1], 0.1, 0.216),
];

describe('joinLines', () => {
  test('the lines of an address are one value when another column stands between them', () => {
    const words = columns('12 Elm Road', 'Erie, PA 16501');
    const [first, second] = [span('propertyAddress', 0, 3), span('propertyAddress', 5, 8)];
    expect(joinLines([first, second], words)).toEqual([[first, second]]);
  });

  test('a speck at the end of a line does not part it from the next', () => {
    const words = [
      ...at('12 Elm Road', 0.1, 0.2),
      ...at(';', 0.5, 0.23),
      ...at('Amount due', 0.6, 0.2),
      ...at('Erie, PA 16501', 0.1, 0.216),
    ];
    expect(joinLines([span('propertyAddress', 0, 4), span('propertyAddress', 6, 9)], words)).toHaveLength(1);
  });

  test('two addresses under each other stay two', () => {
    const words = columns('Erie, PA 16501', '12 Elm Road');
    expect(joinLines([span('borrowerAddress', 0, 3), span('borrowerAddress', 5, 8)], words)).toHaveLength(2);
  });

  test('two borrowers under each other stay two, the two lines of the one lender are joined', () => {
    const words = columns('Fern Valley', 'Bank N.A.');
    expect(joinLines([span('borrowerName', 0, 2), span('borrowerName', 4, 6)], words)).toHaveLength(2);
    expect(joinLines([span('lenderName', 0, 2), span('lenderName', 4, 6)], words)).toHaveLength(1);
  });

  test('a line of one word belongs to the name above it or below it', () => {
    const spans = (split: number) => [span('borrowerName', 0, split), span('borrowerName', split + 2, 5)];
    expect(joinLines(spans(2), columns('Elaine V.', 'Bradford'))).toHaveLength(1);
    expect(joinLines(spans(1), columns('Elaine', 'Vera Bradford'))).toHaveLength(1);
    expect(joinLines([span('borrowerName', 0, 2), span('borrowerName', 4, 6)], columns('Elaine Bradford', 'Bradford Jr.'))).toHaveLength(1);
    expect(joinLines([span('borrowerName', 0, 2), span('borrowerName', 4, 6)], columns('Elaine Bradford', 'Vera Bradford'))).toHaveLength(
      2,
    );
  });

  test('the name of a trust goes on over its lines, and another borrower begins a name of their own', () => {
    const spans = [span('borrowerName', 0, 6), span('borrowerName', 8, 11)];
    expect(joinLines(spans, columns('Ada Quill, Trustee of the Quill', 'Revocable Living Trust'))).toHaveLength(1);
    expect(joinLines(spans, columns('Ada Quill, as Trustee of the', 'Quill Living Trust'))).toHaveLength(1);
    expect(joinLines(spans, columns('Ada Quill, Trustee of Quill Trust', 'Vera Ann Bradford'))).toHaveLength(2);
  });

  test('of two names on a line the second one goes on below', () => {
    const words = [...at('Ada Quill and Elaine V.', 0.1, 0.2), ...at('Amount due', 0.6, 0.2), ...at('Bradford', 0.1, 0.216)];
    const [first, second, rest] = [span('borrowerName', 0, 2), span('borrowerName', 3, 5), span('borrowerName', 7, 8)];
    expect(joinLines([first, second, rest], words)).toEqual([[first], [second, rest]]);
  });

  test('a name that goes on in the very next word is its own neighbour’s, not that of the name before', () => {
    const words = [...at('Phyllis Payne; Twyla Armstrong', 0.1, 0.2), ...at('Bethers', 0.1, 0.216)];
    const [first, second, rest] = [span('borrowerName', 0, 2), span('borrowerName', 2, 4), span('borrowerName', 4, 5)];
    expect(joinLines([first, second, rest], words)).toEqual([[first], [second, rest]]);
  });

  test('a company that has a caption of its own is no second line of the one above', () => {
    const beside = [...at('Apex Bank', 0.2, 0.2), ...at('Holder:', 0.145, 0.216), ...at('Gateway Funding', 0.2, 0.216)];
    const above = [...at('Apex Bank', 0.1, 0.2), ...at('Holder', 0.1, 0.214), ...at('Gateway Funding', 0.1, 0.228)];
    for (const words of [beside, above]) expect(joinLines([span('lenderName', 0, 2), span('lenderName', 3, 5)], words)).toHaveLength(2);
  });

  test('what stands in another column or further down is another value', () => {
    const [first, second] = [span('propertyAddress', 0, 3), span('propertyAddress', 5, 8)];
    const right = [...at('12 Elm Road', 0.1, 0.2), ...at('Amount due', 0.6, 0.2), ...at('Erie, PA 16501', 0.6, 0.216)];
    const far = [...at('12 Elm Road', 0.1, 0.2), ...at('Amount due', 0.6, 0.2), ...at('Erie, PA 16501', 0.1, 0.3)];
    expect(joinLines([first, second], right)).toHaveLength(2);
    expect(joinLines([first, second], far)).toHaveLength(2);
  });
});
