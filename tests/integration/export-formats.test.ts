import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '#lib/adapters/db/client.ts';
import { InvalidInput, NotFound } from '#lib/domain/errors.ts';
import { EXPORT_FORMAT_TABLE, EXPORT_FORMATS, type ExportFormat } from '#lib/domain/export-format.ts';
import { NER_LABELS } from '#lib/domain/model-bundle.ts';
import { type TrainingExample, trainingExampleSchema } from '#lib/domain/training-example.ts';
import { buildDatasetVersion } from '#lib/use-cases/build-dataset-version.ts';
import { createDatasetVersion } from '#lib/use-cases/create-dataset-version.ts';
import { exportDataset } from '#lib/use-cases/export-dataset.ts';
import { withDatabase } from '#tests/support/database.ts';
import { bytesOf, textOf } from '#tests/support/exports.ts';
import { type People, seedPeople } from '#tests/support/people.ts';
import { seedReview } from '#tests/support/review.ts';

withDatabase();

const TELLING = /\b(?:mary|ann|stone|alder|elm|springfield|62701)\b/i;

describe('an export of approved documents', () => {
  let people: People;
  const bytes = async (format: ExportFormat): Promise<Buffer> =>
    Buffer.from(await bytesOf((await exportDataset({ actor: people.engineer, format })).chunks));
  const hidden = async (asked: { versionId?: string; documentIds?: string[] } = {}): Promise<TrainingExample[]> =>
    (await textOf((await exportDataset({ actor: people.engineer, deidentified: true, ...asked })).chunks))
      .trimEnd()
      .split('\n')
      .map((line) => trainingExampleSchema.parse(JSON.parse(line)));

  beforeAll(async () => {
    people = await seedPeople();
    for (let count = 0; count < 3; count++) await seedReview(people.borrower, { state: 'approved' });
  });

  test.each(EXPORT_FORMATS)('as %s is the same bytes twice, and keeps the name and type that the format has', async (format) => {
    const first = await bytes(format);
    expect(first.length).toBeGreaterThan(100);
    expect((await bytes(format)).equals(first)).toBe(true);
    const { fileName, mediaType, chunks } = await exportDataset({ actor: people.engineer, format });
    expect([fileName, mediaType]).toEqual([`deedlens-export${EXPORT_FORMAT_TABLE[format].ending}`, EXPORT_FORMAT_TABLE[format].mediaType]);
    await chunks[Symbol.asyncIterator]().return?.();
  });

  test('leaves nothing on disk, also when its reader goes away early', async () => {
    const left = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('deedlens-export-')).length;
    const before = await left();
    const { chunks } = await exportDataset({ actor: people.engineer, format: 'parquet' });
    for await (const _ of chunks) break;
    expect(await left()).toBe(before);
  });

  test('with surrogates holds no telling word, twice the same, and tells the loans apart', async () => {
    const examples = await hidden();
    expect(examples).toHaveLength(3);
    expect(JSON.stringify(examples.map(({ pages, fields, fileName }) => [pages, fields, fileName]))).not.toMatch(TELLING);
    expect(await hidden()).toEqual(examples);
    const borrowers = examples.map(({ fields }) => fields.find(({ key }) => key === 'borrowerName')?.text);
    expect(new Set(borrowers).size).toBe(3);
    const ids = await database().document.findMany({ where: { organisationId: people.organisationId }, select: { id: true } });
    for (const { id } of ids) expect(JSON.stringify(examples)).not.toContain(id);
  });

  test('with surrogates is the same for the papers of one loan, whether one of them is exported or all', async () => {
    const others = await seedPeople();
    const [one, two] = [await seedReview(others.borrower, { state: 'approved' }), await seedReview(others.borrower, { state: 'approved' })];
    const loan = await database().loan.create({ data: { organisationId: others.organisationId }, select: { id: true } });
    await database().document.updateMany({ where: { id: { in: [one.documentId, two.documentId] } }, data: { loanId: loan.id } });
    const names = async (documentIds: string[]): Promise<(string | undefined)[]> =>
      (await textOf((await exportDataset({ actor: others.engineer, deidentified: true, documentIds })).chunks))
        .trimEnd()
        .split('\n')
        .map((line) => trainingExampleSchema.parse(JSON.parse(line)).fields.find(({ key }) => key === 'borrowerName')?.text);
    const [first, second] = await names([one.documentId, two.documentId]);
    expect(second).toBe(first);
    expect(await names([two.documentId])).toEqual([first]);
  });

  test('of a frozen version carries its splits, and other surrogates than an export of what is approved', async () => {
    const { id } = await createDatasetVersion({ actor: people.engineer, name: 'Splits', filter: { together: 'loan' } });
    await expect(exportDataset({ actor: people.engineer, versionId: id })).rejects.toThrow(NotFound);
    await buildDatasetVersion({ versionId: id });
    const { fileName, chunks } = await exportDataset({ actor: people.engineer, versionId: id, format: 'csv' });
    expect(fileName).toBe('deedlens-splits-v1.csv');
    expect(
      (await textOf(chunks))
        .trimEnd()
        .split('\r\n')
        .slice(1)
        .every((row) => /,(?:train|validation|test)$/.test(row)),
    ).toBe(true);
    expect(await hidden({ versionId: id })).not.toEqual(await hidden());
    expect(JSON.stringify(await hidden({ versionId: id }))).not.toMatch(TELLING);
    await expect(exportDataset({ actor: (await seedPeople()).engineer, versionId: id })).rejects.toThrow(NotFound);
  });

  test('with surrogates is refused where the format shows the pages', async () => {
    await expect(exportDataset({ actor: people.engineer, format: 'label-studio', deidentified: true })).rejects.toThrow(InvalidInput);
    const file = await textOf((await exportDataset({ actor: people.engineer, format: 'coco', deidentified: true })).chunks);
    expect(file).not.toMatch(TELLING);
  });
});

test('deedlens export --format parquet writes what its numbers mean beside it', async () => {
  const { borrower, organisationId } = await seedPeople();
  await seedReview(borrower, { state: 'approved' });
  const { name } = await database().organisation.findUniqueOrThrow({ where: { id: organisationId }, select: { name: true } });
  const out = path.join(await mkdtemp(path.join(tmpdir(), 'deedlens-test-')), 'pages.parquet');
  const args = ['lib/cli/main.ts', 'export', '--organisation', name, '--format', 'parquet', '--out', out];
  await promisify(execFile)(process.execPath, args, { env: process.env });
  expect((await stat(out)).size).toBeGreaterThan(500);
  expect(JSON.parse(await readFile(`${out}.labels.json`, 'utf8')).ner).toEqual(NER_LABELS);
});
