import { describe, expect, test } from 'vitest';
import { database } from '#lib/adapters/db/client.ts';
import { canonicalJson } from '#lib/domain/canonical-json.ts';
import type { CorrectionInput } from '#lib/domain/correction.ts';
import { Forbidden } from '#lib/domain/errors.ts';
import type { Actor } from '#lib/domain/rights.ts';
import type { SplitRange } from '#lib/domain/split.ts';
import { type TrainingExample, trainingExampleSchema } from '#lib/domain/training-example.ts';
import { approveDocument } from '#lib/use-cases/approve-document.ts';
import { correctField } from '#lib/use-cases/correct-field.ts';
import { correctSplit } from '#lib/use-cases/correct-split.ts';
import { exportDataset } from '#lib/use-cases/export-dataset.ts';
import { reopenDocument } from '#lib/use-cases/reopen-document.ts';
import { withDatabase } from '#tests/support/database.ts';
import { textOf } from '#tests/support/exports.ts';
import { type People, seedPeople } from '#tests/support/people.ts';
import { noteBoxes, seedReview } from '#tests/support/review.ts';

withDatabase();

const lender = { fieldKey: 'lenderName', documentType: 'note', slot: '0/lenderName/0' } as const;
const noteDate = { fieldKey: 'noteDate', documentType: 'note', slot: '0/noteDate/0' } as const;
const bank: CorrectionInput = {
  action: 'corrected',
  ...lender,
  value: 'Alder Bank, N.A.',
  text: 'Alder Bank, N.A.',
  page: 1,
  boxes: noteBoxes(15, 17),
};

async function exported(actor: Actor, documentIds?: string[]): Promise<string> {
  const { chunks } = await exportDataset({ actor, ...(documentIds && { documentIds }) });
  return textOf(chunks);
}
const examplesIn = (jsonl: string): TrainingExample[] =>
  jsonl
    .split('\n')
    .filter(Boolean)
    .map((line) => trainingExampleSchema.parse(JSON.parse(line)));

/** Approves a fresh document after these corrections. */
async function approved({ borrower, reviewer }: People, ...corrections: CorrectionInput[]): Promise<string> {
  const { documentId } = await seedReview(borrower);
  let lastSequence = 0;
  for (const correction of [...corrections, { action: 'absent', ...noteDate } as const])
    ({ sequence: lastSequence } = await correctField({ actor: reviewer, documentId, correction, lastSequence }));
  await approveDocument({ actor: reviewer, documentId, lastSequence });
  return documentId;
}

describe('an exported example', () => {
  test('holds a correction with its boxes and its span over the words, and the confirmed rest', async () => {
    const people = await seedPeople();
    const documentId = await approved(people, bank);
    const [example, ...others] = examplesIn(await exported(people.engineer));
    expect(others).toEqual([]);
    expect(example).toMatchObject({
      id: `${documentId}/0`,
      documentId,
      documentType: 'note',
      fileName: 'Note “Stone”.pdf',
      absent: ['noteDate'],
      unreadable: [],
    });
    const words = example?.pages.flatMap((page) => page.words.map(({ text }) => text)) ?? [];
    const shown = example?.fields.map(({ key, action, value, span }) => [key, action, value, span && words.slice(...span).join(' ')]);
    expect(shown).toEqual([
      ['lenderName', 'corrected', 'Alder Bank, N.A.', 'Alder Bank, N.A.'],
      ['borrowerName', 'confirmed', 'Mary Ann Stone', 'Mary Ann Stone'],
      ['noteAmount', 'confirmed', '211000.00', '$211,000.00'],
      ['noteRatePercent', 'confirmed', '4.125', '4.125'],
      ['propertyAddress', 'confirmed', '12 Elm Street, Springfield, IL 62701', '12 Elm Street, Springfield, IL 62701'],
    ]);
    expect(example?.fields[0]).toMatchObject({ page: 1, text: 'Alder Bank, N.A.', boxes: noteBoxes(15, 17) });
  });

  test('of a typed value has no place and no span', async () => {
    const people = await seedPeople();
    await approved(people, { action: 'corrected', ...lender, value: 'Alder Bank', text: 'Alder Bank' });
    const [example] = examplesIn(await exported(people.engineer));
    expect(example?.fields[0]).toEqual({
      key: 'lenderName',
      action: 'corrected',
      value: 'Alder Bank',
      text: 'Alder Bank',
      page: null,
      boxes: [],
      span: null,
    });
  });

  test('of a packet is one a document, each with its own pages and words', async () => {
    const people = await seedPeople();
    const { documentId } = await seedReview(people.borrower, { state: 'approved', coverPage: true });
    const examples = examplesIn(await exported(people.engineer));
    expect(examples.map(({ id, documentType }) => [id, documentType])).toEqual([
      [`${documentId}/0`, 'other'],
      [`${documentId}/1`, 'note'],
    ]);
    expect(examples.map(({ pages }) => pages.map(({ number }) => number))).toEqual([[1], [2]]);
    expect(examples[1]?.fields.find(({ key }) => key === 'lenderName')).toMatchObject({ page: 2, span: [15, 16] });
  });
});

describe('the types of the pages', () => {
  const predicted = [
    { documentType: 'other', opens: true },
    { documentType: 'note', opens: true },
  ];

  test('are the rules’ where nobody split the file otherwise', async () => {
    const people = await seedPeople();
    await seedReview(people.borrower, { state: 'approved', coverPage: true });
    const examples = examplesIn(await exported(people.engineer));
    expect(examples.flatMap(({ pageTypes }) => pageTypes)).toEqual(
      predicted.map((said, index) => ({ page: index + 1, ...said, source: 'rules', predicted: said })),
    );
  });

  test('are a person’s where one split it, beside what the rules had said', async () => {
    const people = await seedPeople();
    const { documentId } = await seedReview(people.borrower, { coverPage: true });
    const ranges: SplitRange[] = [{ type: 'rider', pages: [1, 2] }];
    await correctSplit({ actor: people.reviewer, documentId, ranges, extraction: 1, lastSequence: 0 });
    await database().document.update({ where: { id: documentId }, data: { state: 'approved' } });
    const [example, ...others] = examplesIn(await exported(people.engineer));
    expect(others).toEqual([]);
    expect(example).toMatchObject({ documentType: 'rider', pages: [{ number: 1 }, { number: 2 }] });
    expect(example?.pageTypes).toEqual([
      { page: 1, documentType: 'rider', opens: true, source: 'person', predicted: predicted[0] },
      { page: 2, documentType: 'rider', opens: false, source: 'person', predicted: predicted[1] },
    ]);
  });
});

describe('an export', () => {
  test('is byte for byte the same each time, sorted, with sorted keys and a line feed at the end', async () => {
    const people = await seedPeople();
    const ids = [await approved(people, bank), await approved(people)].sort();
    const first = await exported(people.engineer);
    expect(await exported(people.admin)).toBe(first);
    expect(examplesIn(first).map(({ documentId }) => documentId)).toEqual(ids);
    expect(first.endsWith('}\n')).toBe(true);
    for (const line of first.trimEnd().split('\n')) expect(canonicalJson(JSON.parse(line))).toBe(line);
  });

  test('holds approved documents of the organisation only, and of those the ones asked for', async () => {
    const people = await seedPeople();
    const [kept, reopened] = [await approved(people, bank), await approved(people)];
    const foreign = await approved(await seedPeople());
    await seedReview(people.borrower);
    await reopenDocument({ actor: people.reviewer, documentId: reopened });
    expect(examplesIn(await exported(people.engineer)).map(({ documentId }) => documentId)).toEqual([kept]);
    expect(await exported(people.engineer, [foreign, reopened])).toBe('');
    expect(examplesIn(await exported(people.engineer, [kept]))).toHaveLength(1);
  });

  test('is refused at once to those who may not, before the first line', async () => {
    const { reviewer } = await seedPeople();
    await expect(exportDataset({ actor: reviewer })).rejects.toThrow(Forbidden);
  });
});
