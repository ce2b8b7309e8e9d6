import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#lib/domain/canonical-json.ts';
import type { CorrectionInput, CurrentValue } from '#lib/domain/correction.ts';
import type { TypedRange } from '#lib/domain/extraction.ts';
import { documentIndexOfPage, missingAnswers, parseSlot, slotProblem } from '#lib/domain/review.ts';
import { selectionOf } from '#lib/domain/selection.ts';

const packet: TypedRange[] = [
  { type: 'note', pages: [1, 3], confidence: 1 },
  { type: 'rider', pages: [4, 4], confidence: 1 },
];

describe('a page of a packet', () => {
  test.each([
    [1, 0],
    [3, 0],
    [4, 1],
    // Beyond every range: the first document, as there is no better answer.
    [9, 0],
  ])('%i lies in document %i', (page, index) => {
    expect(documentIndexOfPage(packet, page)).toBe(index);
  });
});

describe('a slot', () => {
  test('is taken apart into document, key and ordinal', () => {
    expect(parseSlot('1/borrowerName/2')).toEqual({ documentIndex: 1, fieldKey: 'borrowerName', ordinal: 2 });
  });

  test.each([
    '',
    '0/borrowerName',
    '0/borrowerName/0/0',
    '0/nothing/0',
    '-1/borrowerName/0',
    '0/borrowerName/x',
    '00/borrowerName/0',
    '0/borrowerName/1e3',
  ])('“%s” is none', (slot) => {
    expect(parseSlot(slot)).toBeUndefined();
  });

  const absent = (slot: string, documentType: CorrectionInput['documentType'] = 'note'): CorrectionInput => ({
    action: 'absent',
    fieldKey: 'noteDate',
    documentType,
    slot,
  });

  test('must name a document of the file, its type and the field it answers', () => {
    expect(slotProblem(absent('0/noteDate/0'), packet, 4)).toBeUndefined();
    expect(slotProblem(absent('0/noteAmount/0'), packet, 4)).toMatch(/not a slot of noteDate/);
    expect(slotProblem(absent('2/noteDate/0'), packet, 4)).toMatch(/no document number 3/);
    expect(slotProblem(absent('1/noteDate/0'), packet, 4)).toMatch(/is a rider, not a note/);
    expect(slotProblem({ ...absent('0/noteDate/0'), action: 'unreadable', page: 5 }, packet, 4)).toMatch(/no page 5/);
  });
});

describe('missing answers', () => {
  const coreOf = () => ['lenderName', 'noteDate'] as const;
  const value = (slot: string, more: Partial<CurrentValue>): CurrentValue => ({
    slot,
    fieldKey: slot.includes('lenderName') ? 'lenderName' : 'noteDate',
    documentIndex: Number(slot[0]),
    status: 'predicted',
    ...more,
  });

  test('are the core fields of every document that nobody and nothing answered', () => {
    const answered = [
      value('0/lenderName/0', { value: 'Alder Bank' }),
      value('0/noteDate/0', {
        status: 'absent',
        correction: { action: 'absent', fieldKey: 'noteDate', documentType: 'note', slot: '0/noteDate/0', sequence: 1 },
      }),
      value('1/lenderName/0', { value: 'Alder Bank' }),
    ];
    expect(missingAnswers(packet, answered, coreOf)).toEqual([{ documentIndex: 1, documentType: 'rider', fieldKey: 'noteDate' }]);
    expect(missingAnswers(packet, [], coreOf)).toHaveLength(4);
  });
});

describe('canonical JSON', () => {
  test('does not depend on the order in which an object was made', () => {
    expect(canonicalJson({ b: [{ d: 1, c: undefined }], a: null })).toBe('{"a":null,"b":[{"d":1}]}');
    expect(canonicalJson({ a: null, b: [{ d: 1 }] })).toBe(canonicalJson({ b: [{ d: 1 }], a: null }));
  });
});

describe('a selection of words', () => {
  test('is their text and one box a line', () => {
    const word = (text: string, left: number, line: number) => ({
      text,
      box: [left, line / 10, left + 0.1, line / 10 + 0.05] as const,
      confidence: 1,
      source: 'ocr' as const,
      line,
    });
    expect(selectionOf([word('Mary', 0.8, 0), word('Ann', 0.1, 1), word('Stone', 0.2, 1)])).toEqual({
      text: 'Mary Ann Stone',
      boxes: [
        [0.8, 0, 0.9, 0.05],
        [0.1, 0.1, expect.closeTo(0.3), expect.closeTo(0.15)],
      ],
    });
  });
});
