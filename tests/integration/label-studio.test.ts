import { describe, expect, test } from 'vitest';
import { database } from '#lib/adapters/db/client.ts';
import { type LabelStudioTask, labelStudioTasksSchema } from '#lib/domain/label-studio.ts';
import type { Actor } from '#lib/domain/rights.ts';
import { trainingExampleSchema } from '#lib/domain/training-example.ts';
import { exportDataset } from '#lib/use-cases/export-dataset.ts';
import { importLabelStudio } from '#lib/use-cases/import-label-studio.ts';
import { withDatabase } from '#tests/support/database.ts';
import { textOf } from '#tests/support/exports.ts';
import { type People, seedPeople } from '#tests/support/people.ts';
import { noteWords, seedReview } from '#tests/support/review.ts';

withDatabase();

interface Region {
  id: string;
  type: string;
  value: { x: number; y: number; width: number; height: number; rectanglelabels?: string[]; text?: string[] };
}

async function exported(actor: Actor): Promise<LabelStudioTask[]> {
  const { chunks } = await exportDataset({ actor, format: 'label-studio' });
  return labelStudioTasksSchema.parse(JSON.parse(await textOf(chunks)));
}

/** A note that was approved, exported, and changed in Label Studio. */
async function changed(change: (regions: Region[]) => Region[]): Promise<{ people: People; documentId: string; tasks: LabelStudioTask[] }> {
  const people = await seedPeople();
  const { documentId } = await seedReview(people.borrower, { state: 'approved' });
  const tasks = await exported(people.engineer);
  for (const { annotations } of tasks)
    for (const one of annotations) one.result = change(one.result as unknown as Region[]).map((region) => ({ ...region }));
  return { people, documentId, tasks };
}

async function answersOf(people: People, documentId: string): Promise<unknown[][]> {
  await database().document.update({ where: { id: documentId }, data: { state: 'approved' } });
  const { chunks } = await exportDataset({ actor: people.engineer });
  const { fields, absent } = trainingExampleSchema.parse(JSON.parse(await textOf(chunks)));
  return [...fields.map(({ key, action, value, boxes }) => [key, action, value, boxes.length]), ...absent.map((key) => [key, 'absent'])];
}

const rectangle = (id: string, label: string, first: number, last: number): Region => {
  const [from, to] = [noteWords[first]?.box ?? [0, 0, 0, 0], noteWords[last]?.box ?? [0, 0, 0, 0]];
  const value = { x: from[0] * 100, y: from[1] * 100, width: (to[2] - from[0]) * 100, height: (to[3] - from[1]) * 100 };
  return { id, type: 'rectanglelabels', value: { ...value, rectanglelabels: [label] } };
};

test('a task carries the picture of its page, for those who are not signed in here', async () => {
  const people = await seedPeople();
  await seedReview(people.borrower, { state: 'approved' });
  const [task] = await exported(people.engineer);
  const [, picture = ''] = /^data:image\/webp;base64,(.+)$/.exec(String(task?.data.image)) ?? [];
  expect(Buffer.from(picture, 'base64').toString()).toBe('a page');
});

describe('what comes back from Label Studio', () => {
  test('changes nothing where nobody changed anything', async () => {
    const { people, documentId, tasks } = await changed((regions) => regions);
    expect(await importLabelStudio({ actor: people.reviewer, tasks })).toEqual({ tasks: 1, files: [], unplaced: [] });
    expect(await database().document.findUniqueOrThrow({ where: { id: documentId } })).toMatchObject({ state: 'approved' });
    expect(await database().correction.count({ where: { documentId } })).toBe(0);
  });

  test('is taken over by slot: a moved box, a new text, a removed and a new value, with the approval taken back', async () => {
    const lender = rectangle('value-0-0', 'lenderName', 15, 17);
    const { people, documentId, tasks } = await changed((regions) => [
      ...regions
        .filter(({ id }) => id !== 'value-0-0' && id !== 'value-3-0')
        .map((region) =>
          region.type === 'textarea' && region.id === 'value-1-0'
            ? { ...region, value: { ...region.value, text: ['Mary Ann Stone Jr'] } }
            : region,
        ),
      lender,
      { ...lender, type: 'textarea', value: { ...lender.value, text: ['Alder Bank, N.A.'] } },
      rectangle('fresh', 'noteDate', 1, 3),
    ]);
    const { files, unplaced } = await importLabelStudio({ actor: people.reviewer, tasks });
    expect(unplaced).toEqual([]);
    expect(files).toEqual([{ documentId, fileName: 'Note “Stone”.pdf', answers: 4, reopened: true }]);
    expect(await database().document.findUniqueOrThrow({ where: { id: documentId } })).toMatchObject({ state: 'in_review' });
    expect(await answersOf(people, documentId)).toEqual([
      ['lenderName', 'corrected', 'Alder Bank, N.A.', 1],
      ['borrowerName', 'corrected', 'Mary Ann Stone Jr', 1],
      ['noteAmount', 'confirmed', '211000.00', 1],
      ['noteDate', 'added', '2024-11-03', 1],
      ['propertyAddress', 'confirmed', '12 Elm Street, Springfield, IL 62701', 1],
      ['noteRatePercent', 'absent'],
    ]);
  });

  test('a value drawn anew instead of the old one is a correction of it', async () => {
    const { people, documentId, tasks } = await changed((regions) => [
      ...regions.filter(({ id }) => id !== 'value-0-0'),
      rectangle('fresh', 'lenderName', 15, 17),
    ]);
    await importLabelStudio({ actor: people.reviewer, tasks });
    expect((await answersOf(people, documentId))[0]).toEqual(['lenderName', 'corrected', 'Alder Bank, N.A.', 1]);
  });

  test('has no place where the value was answered otherwise since, is none of its kind, or its label is not ours: each is told', async () => {
    const { people, documentId, tasks } = await changed((regions) => [
      ...regions.filter(({ id }) => id !== 'value-2-0'),
      rectangle('one', 'noteDate', 6, 8),
      rectangle('two', 'signature', 6, 8),
      rectangle('three', 'lenderName', 6, 8),
    ]);
    for (const task of tasks) for (const was of Object.values(task.data.exported)) if (was.key === 'noteAmount') was.value = '9.00';
    const { files, unplaced } = await importLabelStudio({ actor: people.reviewer, tasks });
    expect(files).toEqual([]);
    expect(unplaced.map(({ field, reason }) => [field, reason])).toEqual([
      ['noteAmount', expect.stringContaining('otherwise since')],
      ['signature', expect.stringContaining('no field of ours')],
      ['lenderName', expect.stringContaining('already')],
      ['noteDate', expect.stringContaining('cannot be read')],
    ]);
    expect(await database().document.findUniqueOrThrow({ where: { id: documentId } })).toMatchObject({ state: 'approved' });
  });

  test('of another organisation’s document, or of none, is refused without saying which', async () => {
    const { tasks } = await changed((regions) => regions.slice(2));
    const { reviewer } = await seedPeople();
    const { files, unplaced } = await importLabelStudio({ actor: reviewer, tasks });
    expect(files).toEqual([]);
    expect(unplaced).toEqual([expect.objectContaining({ fileName: null, reason: 'There is no such document here.' })]);
  });
});
