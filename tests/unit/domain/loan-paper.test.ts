import { describe, expect, test } from 'vitest';
import type { Correction } from '#lib/domain/correction.ts';
import type { ExtractedField, TypedRange } from '#lib/domain/extraction.ts';
import { papersOf } from '#lib/domain/loan-paper.ts';

const TYPES: readonly TypedRange[] = [
  { type: 'note', pages: [1, 2], confidence: 1 },
  { type: 'security-instrument', pages: [3, 9], confidence: 1 },
];

const field = (page: number, value: string, text = value): ExtractedField => ({
  key: 'noteAmount',
  value,
  text,
  page,
  box: [0, 0, 0.5, 0.1],
  boxes: [[0, 0, 0.5, 0.1]],
  confidence: 0.8,
  source: 'rules',
  agreement: false,
  documentType: 'note',
  foundBy: 'test',
});

const FIELDS = [field(1, '90000.00', '$90,000.00'), field(4, '91000.00')];
const on = (slot: string) => ({ slot, fieldKey: 'noteAmount' as const, documentType: 'note' as const, sequence: 1 });

/** What the documents of a file say about the amount. */
const amounts = (...corrections: readonly Correction[]) =>
  papersOf({ documentId: 'id', fileName: 'Packet.pdf', types: TYPES, fields: FIELDS, corrections }).map(({ type, values, without }) => ({
    type,
    said: values.get('noteAmount') ?? without.get('noteAmount'),
  }));

describe('the papers of a file', () => {
  test('are its documents one by one, each with the values on its own pages', () => {
    expect(amounts()).toMatchObject([
      { type: 'note', said: [{ value: '90000.00', page: 1, status: 'predicted', confidence: 0.8, readAs: null }] },
      { type: 'security-instrument', said: [{ value: '91000.00', page: 4 }] },
    ]);
  });

  test('show a typed value at the place where the machine read another one', () => {
    const typed = { ...on('0/noteAmount/0'), action: 'corrected' as const, value: '92000.00', text: '$92,000.00' };
    expect(amounts(typed)[0]?.said).toMatchObject([
      { value: '92000.00', page: 1, boxes: [[0, 0, 0.5, 0.1]], source: 'person', confidence: null, readAs: '$90,000.00' },
    ]);
  });

  test('tell a value without any place', () => {
    const added = { ...on('0/noteAmount/1'), action: 'added' as const, value: '1.00', text: '1' };
    expect(amounts(added)[0]?.said).toMatchObject([{ value: '90000.00' }, { value: '1.00', page: null, boxes: [], readAs: null }]);
  });

  test.each(['absent', 'unreadable'] as const)('tell that a person called a value %s', (action) => {
    expect(amounts({ ...on('1/noteAmount/0'), action })[1]?.said).toBe(action);
  });

  test('are as the machine read them after an answer was taken back', () => {
    const absent = { ...on('0/noteAmount/0'), action: 'absent' as const };
    expect(amounts(absent, { ...absent, action: 'withdrawn', sequence: 2 })).toEqual(amounts());
  });
});
