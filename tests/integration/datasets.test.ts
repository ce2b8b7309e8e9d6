import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '#lib/adapters/db/client.ts';
import { hasDatasetPart } from '#lib/adapters/storage/dataset-parts.ts';
import { getObject } from '#lib/adapters/storage/files.ts';
import type { DatasetFilter } from '#lib/domain/dataset.ts';
import { Conflict, InvalidInput, NotFound } from '#lib/domain/errors.ts';
import { approveDocument } from '#lib/use-cases/approve-document.ts';
import { blankErasedLines } from '#lib/use-cases/blank-erased-lines.ts';
import { buildDatasetVersion } from '#lib/use-cases/build-dataset-version.ts';
import { correctField } from '#lib/use-cases/correct-field.ts';
import { countDataset } from '#lib/use-cases/count-dataset.ts';
import { createDatasetVersion } from '#lib/use-cases/create-dataset-version.ts';
import { deleteDocument } from '#lib/use-cases/delete-document.ts';
import { exportDataset } from '#lib/use-cases/export-dataset.ts';
import { failDatasetVersion } from '#lib/use-cases/fail-dataset-version.ts';
import { findDatasets } from '#lib/use-cases/find-datasets.ts';
import { findLabelIssues } from '#lib/use-cases/find-label-issues.ts';
import { findReviewItems } from '#lib/use-cases/find-review-items.ts';
import { getDatasetVersion } from '#lib/use-cases/get-dataset-version.ts';
import { openReviewBatch } from '#lib/use-cases/open-review-batch.ts';
import { settleLabelIssue } from '#lib/use-cases/settle-label-issue.ts';
import { withDatabase } from '#tests/support/database.ts';
import { type People, seedPeople } from '#tests/support/people.ts';
import { noteBoxes, seedReview } from '#tests/support/review.ts';

withDatabase();

const all: DatasetFilter = { together: 'loan' };

/** Approved copies of the same note, of as many loans. */
async function approvedNotes({ borrower, reviewer, organisationId }: People, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index++) {
    const { documentId } = await seedReview(borrower, { state: 'approved' });
    await database().document.update({
      where: { id: documentId },
      data: { loan: { create: { organisationId, reference: `L-${documentId}` } } },
    });
    await database().reviewItem.update({
      where: { documentId },
      data: { approvedById: reviewer.memberId, approvedAt: new Date(`2026-03-0${index + 1}T12:00:00Z`) },
    });
    ids.push(documentId);
  }
  return ids.sort();
}

async function frozen({ engineer }: People, name: string, filter: DatasetFilter = all): Promise<string> {
  const { id } = await createDatasetVersion({ actor: engineer, name, filter });
  await buildDatasetVersion({ versionId: id });
  return id;
}

const linesOf = async (versionId: string): Promise<string[]> =>
  new TextDecoder()
    .decode(await getObject(`datasets/${versionId}/lines.jsonl`))
    .split('\n')
    .filter(Boolean);

async function exported({ engineer }: People, versionId?: string): Promise<string> {
  let text = '';
  const { chunks } = await exportDataset({ actor: engineer, ...(versionId !== undefined && { versionId }) });
  for await (const chunk of chunks) text += chunk;
  return text;
}

describe('a version of a data set', () => {
  let people: People;
  let ids: string[];
  beforeAll(async () => {
    people = await seedPeople();
    ids = await approvedNotes(people, 4);
  });

  test('is frozen with the bytes of the export, their hash, a line for each document, and a data sheet', async () => {
    const id = await frozen(people, 'Bytes');
    const version = await getDatasetVersion({ actor: people.engineer, versionId: id });
    expect(version).toMatchObject({ state: 'frozen', number: 1, parent: null, exampleCount: 4, erased: 0, labelRulesVersion: '1' });
    expect((await exported(people, id)).replaceAll(/"split":"\w+",/g, '') === (await exported(people))).toBe(true);
    const jobs = await database().$queryRaw`SELECT 1 FROM pgboss.job WHERE name = 'build-dataset-version' AND data->>'versionId' = ${id}`;
    expect(jobs).toHaveLength(1);
    expect(version.sha256).toBe(
      createHash('sha256')
        .update(await exported(people))
        .digest('hex'),
    );
    const items = await database().datasetItem.findMany({ where: { versionId: id }, orderBy: { line: 'asc' } });
    expect(items.map(({ documentId, line }) => [documentId, line])).toEqual(ids.map((one, index) => [one, index]));
    const lines = await linesOf(id);
    expect(items.map(({ exampleSha256 }) => exampleSha256)).toEqual(
      lines.map((line) => createHash('sha256').update(`${line}\n`).digest('hex')),
    );
    expect(version.sheet).toMatchObject({ files: 4, documents: 4, loans: 4, copies: 3, types: [{ type: 'note' }], leftOut: 0 });
    expect(version.sheet?.time).toEqual({ from: '2026-03-01', to: '2026-03-04' });
    expect(version.sheet?.gaps).not.toEqual([]);
    // The four are copies of one note: they stay together.
    expect(new Set(items.map(({ split, groupKey }) => `${split} ${groupKey}`)).size).toBe(1);
    expect(new Set(items.map(({ duplicateOf }) => duplicateOf))).toEqual(new Set([null, `${ids[0]}/0`]));
  });

  test('has the same bytes when it is built again from the same answers, and knows its parent', async () => {
    const [first, second] = [await frozen(people, 'Twice'), await frozen(people, 'Twice')];
    const [a, b] = await Promise.all([first, second].map((versionId) => getDatasetVersion({ actor: people.engineer, versionId })));
    expect(b).toMatchObject({ number: 2, sha256: a?.sha256, parent: { id: first, number: 1 } });
    expect(await linesOf(second)).toEqual(await linesOf(first));
    const splits = await database().datasetItem.findMany({
      where: { versionId: { in: [first, second] } },
      select: { documentId: true, split: true },
    });
    for (const id of ids) expect(new Set(splits.filter(({ documentId }) => documentId === id).map(({ split }) => split)).size).toBe(1);
  });

  test('keeps what it holds when the answers change afterwards; no statement thaws it', async () => {
    const id = await frozen(people, 'Cold');
    const before = await linesOf(id);
    await database().document.update({ where: { id: ids[0] ?? '' }, data: { fileName: 'renamed.pdf' } });
    await buildDatasetVersion({ versionId: id });
    expect(await linesOf(id)).toEqual(before);
    await expect(database().datasetVersion.update({ where: { id }, data: { sha256: 'other' } })).rejects.toThrow(/append-only/);
    // Another split than the one that was drawn: a statement that changes nothing is let through.
    const { split } = await database().datasetItem.findFirstOrThrow({ where: { versionId: id } });
    const other = split === 'test' ? 'train' : 'test';
    await expect(database().datasetItem.updateMany({ where: { versionId: id }, data: { split: other } })).rejects.toThrow(/append-only/);
  });

  test('goes on where its building stopped, and then keeps nothing beside its lines', async () => {
    const { id } = await createDatasetVersion({ actor: people.engineer, name: 'Stopped', filter: all });
    const stopping = {
      get aborted() {
        return reads++ >= 2;
      },
    } as unknown as AbortSignal;
    let reads = 0;
    await buildDatasetVersion({ versionId: id, stopping });
    expect(await Promise.all(ids.map((one) => hasDatasetPart(id, one)))).toEqual([true, true, false, false]);
    expect(await getDatasetVersion({ actor: people.engineer, versionId: id })).toMatchObject({ state: 'building', sheet: null });
    await buildDatasetVersion({ versionId: id });
    expect(await getDatasetVersion({ actor: people.engineer, versionId: id })).toMatchObject({ state: 'frozen', exampleCount: 4 });
    expect(await hasDatasetPart(id, ids[0] ?? '')).toBe(false);
  });

  test('is the only one of its data set that is being built, and says when it could not be', async () => {
    const { id } = await createDatasetVersion({ actor: people.engineer, name: 'Busy', filter: all });
    const another = createDatasetVersion({ actor: people.engineer, name: 'Busy', filter: all });
    await expect(another).rejects.toThrow(Conflict);
    await failDatasetVersion({ versionId: id });
    expect(await getDatasetVersion({ actor: people.engineer, versionId: id })).toMatchObject({
      state: 'failed',
      failure: /stopped several times/,
    });
    await expect(createDatasetVersion({ actor: people.engineer, name: 'Busy', filter: all })).resolves.toMatchObject({ number: 2 });
  });

  test('belongs to its organisation', async () => {
    const id = await frozen(people, 'Ours');
    const { engineer } = await seedPeople();
    await expect(getDatasetVersion({ actor: engineer, versionId: id })).rejects.toThrow(NotFound);
    await expect(findLabelIssues({ actor: engineer, versionId: id })).rejects.toThrow(NotFound);
    expect(await findDatasets({ actor: engineer })).toEqual([]);
  });
});

describe('a filter', () => {
  let people: People;
  beforeAll(async () => {
    people = await seedPeople();
    await approvedNotes(people, 3);
  });

  test.each<[string, Partial<DatasetFilter>, number]>([
    ['nothing asked for', {}, 3],
    ['a type that is there', { types: ['note', 'rider'] }, 3],
    ['a type that is not', { types: ['rider'] }, 0],
    ['days from', { approvedFrom: '2026-03-02' }, 2],
    ['days to, the day included', { approvedTo: '2026-03-02' }, 2],
    ['a lender, whatever its spelling', { lenders: ['ALDER'] }, 3],
    ['another lender', { lenders: ['Birch Bank'] }, 0],
    ['pages with a text layer', { textSource: 'text-layer' }, 3],
    ['pages read by OCR', { textSource: 'ocr' }, 0],
    ['files that two people read', { doubleReviewed: true }, 0],
  ])('with %s counts what it finds', async (_name, filter, files) => {
    expect(await countDataset({ actor: people.engineer, filter: { ...all, ...filter } })).toEqual({ files, of: 3 });
  });

  test('of reviewers finds what they approved', async () => {
    const { reviewer, admin, engineer } = people;
    expect(await countDataset({ actor: engineer, filter: { ...all, reviewers: [reviewer.memberId] } })).toMatchObject({ files: 3 });
    expect(await countDataset({ actor: engineer, filter: { ...all, reviewers: [admin.memberId] } })).toMatchObject({ files: 0 });
  });

  test('that finds nothing makes no version', async () => {
    const asked = createDatasetVersion({ actor: people.engineer, name: 'None', filter: { ...all, types: ['rider'] } });
    await expect(asked).rejects.toThrow(InvalidInput);
    expect(await findDatasets({ actor: people.engineer })).toEqual([]);
  });
});

describe('a doubtful label', () => {
  const lender = { fieldKey: 'lenderName', documentType: 'note', slot: '0/lenderName/0' } as const;

  /** Six notes of which one names another lender than its copies, with its legal form inside. */
  async function doubted(name = 'Alder Bank, N.A., a national association') {
    const people = await seedPeople();
    const ids = await approvedNotes(people, 6);
    const { documentId } = await seedReview(people.borrower);
    const answer = { actor: people.reviewer, documentId };
    await correctField({
      ...answer,
      correction: { action: 'corrected', ...lender, value: name, text: name, page: 1, boxes: noteBoxes(15, 17) },
      lastSequence: 0,
    });
    const noteDate = { fieldKey: 'noteDate', documentType: 'note', slot: '0/noteDate/0' } as const;
    const { sequence } = await correctField({ ...answer, correction: { action: 'absent', ...noteDate }, lastSequence: 99 });
    await approveDocument({ ...answer, lastSequence: sequence });
    return { people, ids, documentId, sequence, versionId: await frozen(people, 'Doubted') };
  }

  test('is found by rule and by the chances, and leads into review and out of the list', async () => {
    const { people, documentId, sequence, versionId } = await doubted();
    const { engineer, reviewer } = people;
    const { issues, counts } = await findLabelIssues({ actor: engineer, versionId });
    const about = issues.filter((issue) => issue.slot === lender.slot && issue.documentId === documentId);
    expect(new Set(about.map(({ kind }) => kind))).toEqual(new Set(['consistency', 'likely-error']));
    expect(counts).toMatchObject({ open: issues.length, changed: 0 });
    expect((await findDatasets({ actor: engineer }))[0]?.versions[0]?.openIssues).toBe(issues.length);

    const batch = await openReviewBatch({ actor: engineer, issueIds: about.map(({ id }) => id) });
    expect(batch).toEqual({ documents: 1, reopened: 1, address: '/review?reason=label-doubt' });
    const queue = await findReviewItems({ actor: reviewer, filter: { reason: 'label-doubt' } });
    expect(queue.items.map((item) => [item.documentId, item.reasons[0]])).toEqual([
      [documentId, { code: 'label-doubt', sentence: 'Look again, a label is doubted: Lender.' }],
    ]);

    const correction = { action: 'corrected', ...lender, value: 'Alder', text: 'Alder', page: 1, boxes: noteBoxes(15, 15) } as const;
    const again = await correctField({ actor: reviewer, documentId, correction, lastSequence: sequence });
    await approveDocument({ actor: reviewer, documentId, lastSequence: again.sequence });
    const after = await findLabelIssues({ actor: engineer, versionId, state: 'changed' });
    expect(after.issues.map(({ id }) => id).sort()).toEqual(about.map(({ id }) => id).sort());
    const next = await findLabelIssues({ actor: engineer, versionId: await frozen(people, 'Doubted') });
    expect(next.issues.filter((issue) => issue.documentId === documentId && issue.slot === lender.slot)).toEqual([]);
  });

  test('is found beside a copy that prints both values', async () => {
    const { people, documentId, versionId } = await doubted('Alder Bank, N.A.');
    const { issues } = await findLabelIssues({ actor: people.engineer, versionId, kind: 'duplicate' });
    const others = issues.filter(({ slot }) => slot === lender.slot).map((issue) => issue.message);
    expect(issues.some((issue) => issue.documentId === documentId) || others.length === 6).toBe(true);
    expect(others[0]).toMatch(/^Lender is “Alder.*” here, and “Alder.*” on a copy of the same paper\.$/);
  });

  test('is not shown to whoever reads the document a second time, until that reading is done', async () => {
    const { people, documentId, versionId } = await doubted();
    const { extractionId } = await database().correction.findFirstOrThrow({ where: { documentId }, select: { extractionId: true } });
    const { organisationId, reviewer } = people;
    const shown = async () =>
      (await findLabelIssues({ actor: reviewer, versionId })).issues.filter((issue) => issue.documentId === documentId);
    expect(await shown()).not.toEqual([]);
    const second = { organisationId, documentId, extractionId, firstValues: [], secondById: reviewer.memberId };
    const { id } = await database().secondReview.create({ data: second, select: { id: true } });
    expect(await shown()).toEqual([]);
    await database().secondReview.update({ where: { id }, data: { state: 'settled' } });
    expect(await shown()).not.toEqual([]);
  });

  test('that stands is not asked about again by the next version', async () => {
    const { people, versionId } = await doubted();
    const { issues } = await findLabelIssues({ actor: people.engineer, versionId });
    for (const { id } of issues) await settleLabelIssue({ actor: people.reviewer, issueId: id, state: 'stands' });
    const next = await findLabelIssues({ actor: people.engineer, versionId: await frozen(people, 'Doubted') });
    expect(next.counts).toMatchObject({ open: 0, stands: issues.length });
    await expect(openReviewBatch({ actor: people.engineer, issueIds: issues.map(({ id }) => id) })).rejects.toThrow(InvalidInput);
  });

  test('goes with its document, whose line is taken out of the version while all others stay', async () => {
    const { people, documentId, versionId } = await doubted();
    const before = await exported(people, versionId);
    await deleteDocument({ actor: people.admin, documentId });
    const { issues } = await findLabelIssues({ actor: people.engineer, versionId });
    expect(issues.filter((issue) => issue.documentId === documentId)).toEqual([]);
    const handedOut = before.replace(/.*\n/g, (line) => (line.includes(documentId) ? '' : line));
    expect(await exported(people, versionId)).toBe(handedOut);
    const asked = await database()
      .$queryRaw`SELECT 1 FROM pgboss.job WHERE name = 'blank-erased-lines' AND data->>'versionId' = ${versionId}`;
    expect(asked).toHaveLength(2);
    for (const _ of [1, 2]) await blankErasedLines({ versionId });
    expect(new TextDecoder().decode(await getObject(`datasets/${versionId}/lines.jsonl`))).not.toContain(documentId);
    expect(await linesOf(versionId)).toHaveLength(6);
    expect(await exported(people, versionId)).toBe(handedOut);
    expect(await getDatasetVersion({ actor: people.engineer, versionId })).toMatchObject({ exampleCount: 7, erased: 1 });
  });
});
