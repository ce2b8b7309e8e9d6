import { describe, expect, test } from 'vitest';
import { type DataSheet, dataSheetSchema, type Split } from '#lib/domain/dataset.ts';
import { dataSheetOf } from '#lib/learning/dataset/data-sheet.ts';
import type { ExampleFacts } from '#lib/learning/dataset/facts.ts';
import { groupsOf } from '#lib/learning/dataset/groups.ts';
import { keeps } from '#lib/learning/dataset/keeps.ts';
import { issuesOfCopies, issuesOfFindings } from '#lib/learning/dataset/label-issues.ts';
import { factsOfPaper } from '#tests/support/dataset-examples.ts';

const paper = (id: string, more: Partial<ExampleFacts> = {}): ExampleFacts => ({
  ...factsOfPaper({ id, words: ['note', id], loan: id, lender: 'Alder Bank' }),
  ...more,
});

/** Each paper in the split that its name begins with. */
function sheetOf(papers: readonly ExampleFacts[], more: Partial<Parameters<typeof dataSheetOf>[0]> = {}): DataSheet {
  const { groups, copies } = groupsOf(papers, 'loan');
  const split = ({ id }: ExampleFacts): Split => (id.startsWith('test') ? 'test' : id.startsWith('validation') ? 'validation' : 'train');
  const placed = groups.map((group) => ({ ...group, split: group.members[0] ? split(group.members[0]) : 'train', from: [] }) as const);
  return dataSheetOf({ groups: placed, copies, agreement: null, leftOut: 0, ...more });
}

const many = (prefix: string, count: number, more: Partial<ExampleFacts> = {}): ExampleFacts[] =>
  Array.from({ length: count }, (_, index) => paper(`${prefix} ${index}`, { sketch: [], ...more }));

describe('a data sheet', () => {
  test('counts documents, types, sources, lenders and labels by split', () => {
    const papers = [
      paper('train 1', { sketch: [] }),
      paper('train 2', {
        sketch: [],
        values: [{ key: 'lenderName', value: 'ALDER BANK, N.A.', text: 'ALDER BANK, N.A.', changed: true }],
        lender: 'ALDER BANK, N.A.',
      }),
      paper('test 1', { sketch: [], documentType: 'rider', source: 'ocr', absent: ['noteDate'], unreadable: ['noteAmount'] }),
    ];
    const sheet = sheetOf(papers);
    expect(dataSheetSchema.parse(JSON.parse(JSON.stringify(sheet)))).toEqual(sheet);
    expect(sheet).toMatchObject({
      ...{ files: 3, documents: 3, loans: 3, pages: 3, words: 6, copies: 0 },
      documentsBy: { train: 2, validation: 0, test: 1 },
      types: [
        { type: 'note', train: 2, validation: 0, test: 0 },
        { type: 'rider', train: 0, validation: 0, test: 1 },
      ],
      sources: [
        { source: 'text-layer', train: 2 },
        { source: 'ocr', test: 1 },
      ],
      lenders: [{ lender: 'ALDER BANK, N.A.', train: 2, validation: 0, test: 1 }],
    });
    const label = (key: string): unknown => sheet.labels.find((row) => row.key === key);
    expect(label('lenderName')).toMatchObject({ train: 2, test: 1, changed: 1, absent: 0 });
    expect(label('noteDate')).toMatchObject({ train: 0, test: 0, absent: 1 });
    expect(label('noteAmount')).toMatchObject({ unreadable: 1 });
    expect(label('borrowerName')).toBeUndefined();
  });

  test('of enough of everything lacks nothing', () => {
    const values = [{ key: 'lenderName' as const, value: 'Alder Bank', text: 'Alder Bank', changed: false }];
    expect(sheetOf([...many('train', 20, { values }), ...many('validation', 3, { values }), ...many('test', 5, { values })]).gaps).toEqual(
      [],
    );
  });

  test.each<[string, ExampleFacts[], RegExp]>([
    ['an empty split', many('train', 30), /^There is no test document\.$/],
    ['an untested type', [...many('train', 20, { documentType: 'rider' }), ...many('test', 5)], /^No test document of: Rider/],
    ['an unlearnt type', [...many('train', 20), ...many('test', 5, { documentType: 'rider' })], /^No training document of: Rider/],
    ['few labels to learn from', [...many('train', 19), ...many('test', 5)], /^Fewer than 20 training labels: Lender\.$/],
    ['few labels to test on', [...many('train', 20), ...many('test', 4)], /^Fewer than 5 test labels: Lender\.$/],
    [
      'one group that is most',
      [...many('train', 20, { sha256: 'f'.repeat(64) }), ...many('test', 5)],
      /^One group of related documents is 80 % of all\./,
    ],
  ])('says what is missing: %s', (_name, papers, sentence) => {
    expect(sheetOf(papers).gaps).toContainEqual(expect.stringMatching(sentence));
  });
});

describe('a document of a file', () => {
  const facts = { documentType: 'note', lender: 'Alder Bank, N.A.' } as const;
  test.each([
    [{}, true],
    [{ types: [] }, true],
    [{ types: ['note' as const] }, true],
    [{ types: ['rider' as const] }, false],
    [{ lenders: ['alder bank'] }, true],
    [{ lenders: ['Alder'] }, false],
    [{ types: ['note' as const], lenders: ['Birch', 'Alder Bank'] }, true],
  ])('that is asked for by %j is kept: %s', (filter, kept) => {
    expect(keeps({ together: 'loan', ...filter }, facts)).toBe(kept);
  });

  test('without a lender is not a lender’s', () => {
    expect(keeps({ together: 'loan', lenders: ['Alder'] }, { ...facts, lender: null })).toBe(false);
  });
});

describe('doubtful labels', () => {
  const label = (documentId: string, fieldKey: 'lenderName' | 'servicerName') => ({
    ...{ documentId, slot: `0/${fieldKey}/0`, fieldKey, documentType: 'note' as const, value: 'Alder' },
  });

  test('are the fewer ones where the same print says two things, and all of those that break a rule', () => {
    const sides = [
      { said: 'value' as const, fieldKey: 'lenderName' as const, labels: ['a', 'b', 'c'].map((id) => label(id, 'lenderName')) },
      { said: 'value' as const, fieldKey: 'servicerName' as const, labels: [label('d', 'servicerName')] },
    ];
    const finding = { kind: 'other-field', documentType: 'note', sentence: 'So it is.', shared: 'Alder', sides } as const;
    expect(issuesOfFindings([finding])).toMatchObject([
      { documentId: 'd', fieldKey: 'servicerName', kind: 'consistency', score: 0.75, message: 'Servicer is “Alder”. So it is.' },
    ]);
    const rule = issuesOfFindings([{ ...finding, kind: 'rule', sides: sides.slice(0, 1) }]);
    expect(rule.map(({ documentId, score }) => [documentId, score])).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 1],
    ]);
  });

  test('are on the later of two copies that both print what either is labelled with; another month’s statement is no copy', () => {
    const labelled = (id: string, amount: string, words: readonly string[]) => ({
      ...factsOfPaper({ id, words, lender: 'Alder Bank' }),
      values: [
        { key: 'lenderName' as const, value: 'Alder Bank', text: 'Alder Bank', changed: false },
        { key: 'noteAmount' as const, value: `${amount}.00`, text: `$${amount}`, changed: false },
      ],
    });
    const words = ['Alder', 'Bank', '$1000', '$2000'];
    const papers = [
      labelled('first', '1000', words),
      labelled('later', '2000', words),
      labelled('next', '3000', ['Alder', 'Bank', '$3000']),
    ];
    const found = issuesOfCopies(
      papers,
      new Map([
        ['later/0', 'first/0'],
        ['next/0', 'first/0'],
      ]),
    );
    expect(found).toMatchObject([{ documentId: 'later', fieldKey: 'noteAmount', kind: 'duplicate', slot: '0/noteAmount/0' }]);
    expect(found[0]?.message).toContain('“2000.00” here, and “1000.00” on a copy');
  });
});
