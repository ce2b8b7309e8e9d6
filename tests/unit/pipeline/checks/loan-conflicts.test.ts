import { describe, expect, test } from 'vitest';
import type { DocumentType } from '#lib/domain/document-types/key.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import { keptEvidenceOf } from '#lib/domain/loan-conflict.ts';
import type { LoanPaper, LoanValue } from '#lib/domain/loan-paper.ts';
import { changesSince, conflictsOf } from '#lib/pipeline/checks/loan-conflicts.ts';
import { factsOf } from '#lib/pipeline/checks/loan-facts.ts';

type Values = Partial<Record<FieldKey, string | readonly string[]>>;

const loanValueOf = (key: FieldKey, value: string, ordinal: number): LoanValue => ({
  slot: `0/${key}/${ordinal}`,
  value,
  text: value,
  page: 1,
  boxes: [[0, 0, 1, 0.1]],
  status: 'predicted',
  source: 'rules',
  confidence: 0.9,
  readAs: null,
});

/** A file of one document; what it does not name of its core fields it says nothing about. */
const paper = (type: DocumentType, values: Values, fileName = `${type}.pdf`): LoanPaper => ({
  documentId: fileName,
  fileName,
  documentIndex: 0,
  type,
  pages: [1, 2],
  values: new Map(
    Object.entries(values).map(([key, said]) => [
      key as FieldKey,
      [said].flat().map((value, ordinal) => loanValueOf(key as FieldKey, value, ordinal)),
    ]),
  ),
  without: new Map(),
});

const CORE = {
  lenderName: 'Bluestem Savings Bank',
  borrowerName: 'Marguerite Okonjo',
  noteAmount: '90000.00',
  noteRatePercent: '4',
  propertyAddress: '12 Kettle Creek Lane, Bend, OR 97702',
} as const satisfies Values;
const { noteRatePercent: _rate, ...DEED } = CORE;
const BOTH = ['Marguerite Okonjo', 'Desmond Kaminski'] as const;

/** What is told: field, kind, and the documents on each side with what they lack. */
const told = (...papers: readonly LoanPaper[]) =>
  conflictsOf(papers).map(({ fieldKey, kind, sides }) => [
    fieldKey,
    kind,
    sides.map(({ values, lacks, evidence }) => [values.join(' + '), lacks.join(' + '), evidence.map(({ fileName }) => fileName).join()]),
  ]);

describe('the documents of a loan', () => {
  test.each<[string, LoanPaper[], unknown[]]>([
    ['agree', [paper('note', CORE), paper('security-instrument', DEED)], []],
    ['are no conflict alone', [paper('note', { noteAmount: '1.00' })], []],
    [
      'differ in an amount, most of them first',
      [
        paper('note', { ...CORE, noteAmount: '1.00' }),
        paper('security-instrument', DEED),
        paper('closing-disclosure', { ...CORE, closingDate: '2024-01-02' }),
      ],
      [
        [
          'noteAmount',
          'differs',
          [
            ['90000.00', '', 'security-instrument.pdf,closing-disclosure.pdf'],
            ['1.00', '', 'note.pdf'],
          ],
        ],
      ],
    ],
    [
      'print a name in two ways without a conflict',
      [paper('note', CORE), paper('security-instrument', { ...DEED, lenderName: 'BLUESTEM SAVINGS BANK, N.A.' })],
      [],
    ],
    [
      'miss a borrower',
      [paper('note', { ...CORE, borrowerName: BOTH }), paper('security-instrument', DEED)],
      [
        [
          'borrowerName',
          'missing',
          [
            ['Marguerite Okonjo + Desmond Kaminski', '', 'note.pdf'],
            ['Marguerite Okonjo', 'Desmond Kaminski', 'security-instrument.pdf'],
          ],
        ],
      ],
    ],
    [
      'miss a whole field that is at the core of their type',
      [paper('note', CORE), paper('security-instrument', { ...DEED, noteAmount: [] })],
      [
        [
          'noteAmount',
          'missing',
          [
            ['90000.00', '', 'note.pdf'],
            ['', '90000.00', 'security-instrument.pdf'],
          ],
        ],
      ],
    ],
    [
      'need not say what is not at the core of their type',
      [paper('note', { ...CORE, loanNumber: '77' }), paper('security-instrument', DEED), paper('income', {})],
      [],
    ],
    [
      'need not name every borrower where borrowers are not at the core of their type',
      [paper('note', { ...CORE, borrowerName: BOTH }), paper('appraisal', { borrowerName: 'Desmond Kaminski' })],
      [],
    ],
    [
      'name different people: a difference, not a missing one',
      [paper('note', { ...CORE, borrowerName: BOTH }), paper('security-instrument', { ...DEED, borrowerName: 'Priscilla Halloway' })],
      [
        [
          'borrowerName',
          'differs',
          [
            ['Marguerite Okonjo + Desmond Kaminski', '', 'note.pdf'],
            ['Priscilla Halloway', '', 'security-instrument.pdf'],
          ],
        ],
      ],
    ],
    [
      'differ while a third one says nothing: one conflict, what says nothing last',
      [
        paper('note', CORE),
        paper('security-instrument', { ...DEED, noteAmount: [] }),
        paper('closing-disclosure', { ...CORE, noteAmount: '1.00' }),
      ],
      [
        [
          'noteAmount',
          'differs',
          [
            ['90000.00', '', 'note.pdf'],
            ['1.00', '', 'closing-disclosure.pdf'],
            ['', '90000.00 + 1.00', 'security-instrument.pdf'],
          ],
        ],
      ],
    ],
  ])('%s', (_title, papers, expected) => {
    const papersWithoutEmpty = papers.map((one) => ({ ...one, values: new Map([...one.values].filter(([, said]) => said.length > 0)) }));
    expect(told(...papersWithoutEmpty)).toEqual(expected);
  });

  test('tell differences before what is missing', () => {
    const kinds = conflictsOf([
      paper('note', { ...CORE, borrowerName: BOTH }),
      paper('security-instrument', { ...DEED, propertyAddress: '9 Other Street' }),
    ]);
    expect(kinds.map(({ kind }) => kind)).toEqual(['differs', 'missing']);
  });
});

describe('a decision', () => {
  const note = paper('note', CORE);
  const deed = (noteAmount: string, fileName?: string) => paper('security-instrument', { ...DEED, noteAmount }, fileName);
  const conflictIn = (...papers: readonly LoanPaper[]) => {
    const conflict = conflictsOf(papers).find(({ fieldKey }) => fieldKey === 'noteAmount');
    if (!conflict) throw new Error('no conflict on the amount');
    return conflict;
  };
  const kept = keptEvidenceOf(conflictIn(note, deed('1.00')));

  test.each<[string, LoanPaper[], unknown[]]>([
    ['holds while every document says what it said', [note, deed('1.00')], []],
    ['holds when a document comes and says what one of them said', [note, deed('1.00'), paper('closing-disclosure', CORE)], []],
    [
      'is asked anew when a document says something else',
      [note, deed('2.00')],
      [{ fileName: 'security-instrument.pdf', documentType: 'security-instrument', before: ['1.00'], after: ['2.00'] }],
    ],
    [
      'is asked anew when a document comes and says what none of them said',
      [note, deed('1.00'), deed('3.00', 'new.pdf')],
      [{ fileName: 'new.pdf', documentType: 'security-instrument', before: null, after: ['3.00'] }],
    ],
    [
      'is asked anew when a document takes the other side',
      [deed('90000.00'), deed('1.00', 'x.pdf'), paper('note', { ...CORE, noteAmount: '1.00' })],
      [
        { fileName: 'note.pdf', documentType: 'note', before: ['90000.00'], after: ['1.00'] },
        { fileName: 'security-instrument.pdf', documentType: 'security-instrument', before: ['1.00'], after: ['90000.00'] },
      ],
    ],
  ])('%s', (_title, papers, expected) => {
    expect(changesSince(kept, conflictIn(...papers))).toEqual(expected);
  });
});

describe('the facts of a loan', () => {
  const papers = [paper('note', CORE), paper('security-instrument', { ...DEED, noteAmount: '1.00' })];
  const factOn = (key: FieldKey, counts?: readonly string[] | null) =>
    factsOf(
      papers,
      conflictsOf(papers).map((conflict) => ({ ...conflict, counts })),
    ).find(({ fieldKey }) => fieldKey === key);

  test('count once where documents agree', () => {
    expect(factOn('lenderName')).toMatchObject({ origin: 'agreed', answers: [['Bluestem Savings Bank']], others: 0 });
    expect(factOn('lenderName')?.where).toHaveLength(2);
    expect(factOn('closingDate')).toBeUndefined();
  });

  test.each<[string, readonly string[] | null | undefined, unknown]>([
    ['stay open with every answer until somebody decides', undefined, { origin: 'open', answers: [['90000.00'], ['1.00']] }],
    ['are what somebody decided', ['1.00'], { origin: 'decided', answers: [['1.00']], others: 1 }],
    ['are all answers where each document is right as it is', null, { origin: 'decided', answers: [['90000.00'], ['1.00']], others: 0 }],
  ])('%s', (_title, counts, expected) => {
    expect(factOn('noteAmount', counts)).toMatchObject(expected as object);
  });

  test('stay open while a paper misses somebody, and name everybody', () => {
    const ones = [paper('security-instrument', DEED), paper('note', { ...CORE, borrowerName: BOTH })];
    const found = factsOf(
      ones,
      conflictsOf(ones).map((conflict) => ({ ...conflict, counts: undefined })),
    );
    expect(found.find(({ fieldKey }) => fieldKey === 'borrowerName')).toMatchObject({ origin: 'open', answers: [[...BOTH]] });
  });

  test('that need not agree are what most documents say, a person before a machine', () => {
    const noted = (noteDate: string, fileName: string, status: LoanValue['status'] = 'predicted'): LoanPaper => ({
      ...paper('note', {}, fileName),
      values: new Map([['noteDate', [{ ...loanValueOf('noteDate', noteDate, 0), status }]]]),
    });
    const answer = (...ones: readonly LoanPaper[]) => factsOf(ones, [])[0];
    const [a, b, c] = [noted('2024-01-01', 'a'), noted('2024-02-02', 'b'), noted('2024-02-02', 'c')];
    expect(answer(a, b, c)).toMatchObject({ answers: [['2024-02-02']], origin: 'most', others: 1 });
    expect(answer(b, noted('2024-01-01', 'd', 'confirmed'))).toMatchObject({ answers: [['2024-01-01']] });
  });
});
