import { appendFile, cp, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { database } from '#lib/adapters/db/client.ts';
import { closeWarmClassifiers } from '#lib/adapters/inference/warm.ts';
import { modelKey, pathOf } from '#lib/adapters/storage/files.ts';
import { Conflict, InvalidInput, NotFound } from '#lib/domain/errors.ts';
import { toColumns } from '#lib/domain/page.ts';
import type { Actor } from '#lib/domain/rights.ts';
import { setEnv } from '#lib/env.ts';
import { correctSplit } from '#lib/use-cases/correct-split.ts';
import { extractDocument } from '#lib/use-cases/extract-document.ts';
import { findAuditEvents } from '#lib/use-cases/find-audit-events.ts';
import { findModels } from '#lib/use-cases/find-models.ts';
import { getExtraction } from '#lib/use-cases/get-extraction.ts';
import { importModel } from '#lib/use-cases/import-model.ts';
import { setAlias } from '#lib/use-cases/set-alias.ts';
import { withDatabase } from '#tests/support/database.ts';
import { replaceInBundle, withBundles } from '#tests/support/model-bundles.ts';
import { seedPeople } from '#tests/support/people.ts';
import { seedReview } from '#tests/support/review.ts';
import { typedPages } from '#tests/support/typed-pages.ts';

withDatabase();

const NOTE = `
NOTE
June 3, 2021
1. BORROWER'S PROMISE TO PAY
In return for a loan that I have received, I promise to pay U.S. $100,000.00 to the order of the Lender. The Lender is Brook Bank.
`;
const { folder, bundleOf } = withBundles();
afterAll(closeWarmClassifiers);

/** A note as it stands when its pages are read and nothing is extracted. */
async function readNote(actor: Actor): Promise<string> {
  const { documentId } = await seedReview(actor);
  const words = toColumns(typedPages(NOTE).flatMap((page) => page.words));
  await database().pageLayout.updateMany({ where: { page: { documentId } }, data: { words } });
  await database().extraction.deleteMany({ where: { documentId } });
  await database().document.update({ where: { id: documentId }, data: { state: 'reading' } });
  return documentId;
}

async function extracted(actor: Actor) {
  const documentId = await readNote(actor);
  await extractDocument({ documentId, reading: 1 });
  const result = await getExtraction({ actor, documentId });
  const row = await database().extraction.findFirstOrThrow({
    where: { documentId },
    select: { modelVersion: { select: { version: true } } },
  });
  return { documentId, result, version: row.modelVersion?.version ?? null };
}

describe('a model bundle', () => {
  test('is imported once, listed, and written down', async () => {
    const { engineer, admin } = await seedPeople();
    const first = await importModel({ actor: engineer, folder: await bundleOf('1.0.0') });
    expect(first).toMatchObject({ name: 'tiny', version: '1.0.0', isNew: true });
    expect(await importModel({ actor: admin, folder: await bundleOf('1.0.0') })).toMatchObject({ id: first.id, isNew: false });
    expect(await findModels({ actor: admin })).toMatchObject([
      { id: first.id, name: 'tiny', version: '1.0.0', aliases: [], extractions: 0 },
    ]);
    const { events } = await findAuditEvents({ actor: admin });
    expect(events.map(({ event, detail }) => [event, detail])).toEqual([
      ['model.imported', { model: 'tiny@1.0.0', sha256: expect.any(String) }],
    ]);
    expect(await findModels({ actor: (await seedPeople()).admin })).toEqual([]);
  });

  test('with other files under a name that is taken is refused, and taken under a version of its own', async () => {
    const { engineer } = await seedPeople();
    await importModel({ actor: engineer, folder: await bundleOf('1.1.0') });
    const other = await bundleOf('1.1.0');
    await replaceInBundle(other, 'MODEL_CARD.md', '# another card');
    await expect(importModel({ actor: engineer, folder: other })).rejects.toThrow(Conflict);
    expect(await importModel({ actor: engineer, folder: other, version: '1.1.1' })).toMatchObject({ version: '1.1.1', isNew: true });
  });

  test('that is not whole leaves no trace', async () => {
    const { engineer } = await seedPeople();
    const broken = await bundleOf('1.2.0');
    await appendFile(path.join(broken, 'tokenizer.json'), ' ');
    await expect(importModel({ actor: engineer, folder: broken })).rejects.toThrow(InvalidInput);
    expect(await findModels({ actor: engineer })).toEqual([]);
  });

  test('once imported never changes', async () => {
    const { engineer } = await seedPeople();
    const { id } = await importModel({ actor: engineer, folder: await bundleOf('1.3.0') });
    await expect(database().modelVersion.update({ where: { id }, data: { version: '9' } })).rejects.toThrow(/append-only/);
  });
});

describe('an alias', () => {
  test('names only what the organisation has, and says in the audit what it named before', async () => {
    const { engineer, admin } = await seedPeople();
    for (const version of ['2.0.0', '2.1.0']) await importModel({ actor: engineer, folder: await bundleOf(version) });
    const use = (version: string) => setAlias({ actor: engineer, alias: 'champion', model: { name: 'tiny', version }, reason: 'a trial' });
    await use('2.0.0');
    await use('2.0.0');
    const aroundTheGate = setAlias({ actor: engineer, alias: 'champion', model: { name: 'tiny', version: '2.1.0' } });
    await expect(aroundTheGate).rejects.toThrow(/through the gate .* --reason/);
    await use('2.1.0');
    await expect(use('9.0.0')).rejects.toThrow(NotFound);
    const stranger = (await seedPeople()).engineer;
    await expect(setAlias({ actor: stranger, alias: 'champion', model: { name: 'tiny', version: '2.0.0' } })).rejects.toThrow(NotFound);
    const { events } = await findAuditEvents({ actor: admin });
    expect(events.filter(({ event }) => event === 'model.alias-changed').map(({ detail }) => detail)).toEqual([
      { alias: 'champion', before: 'tiny@2.0.0', after: 'tiny@2.1.0', withoutGate: 'a trial' },
      { alias: 'champion', before: null, after: 'tiny@2.0.0' },
    ]);
    const models = await findModels({ actor: engineer });
    expect(models.map(({ version, aliases }) => [version, aliases])).toEqual([
      ['2.1.0', ['champion']],
      ['2.0.0', []],
    ]);
  });
});

describe('an extraction', () => {
  test('names the champion that read along, and the next one after a switch names the next', async () => {
    const { engineer, borrower } = await seedPeople();
    for (const version of ['3.0.0', '3.1.0', '3.2.0']) await importModel({ actor: engineer, folder: await bundleOf(version) });
    for (const version of ['3.0.0', '3.1.0', '3.2.0', '3.0.0']) {
      await setAlias({ actor: engineer, alias: 'champion', model: { name: 'tiny', version }, reason: 'a trial' });
      const answer = await extracted(borrower);
      expect([answer.version, answer.result.model.version]).toEqual([version, `tiny@${version}`]);
    }
    expect((await findModels({ actor: engineer })).map(({ extractions }) => extractions)).toEqual([1, 1, 2]);
  });

  test('is by rules alone where there is no model', async () => {
    const { borrower } = await seedPeople();
    const { version, result } = await extracted(borrower);
    expect([version, result.model.version, result.issues]).toEqual([null, null, []]);
    expect(result.fields.map(({ key }) => key)).toContain('noteAmount');
  });

  test('is by rules alone, with an issue that says so, when the files of the champion are gone', async () => {
    const { engineer, borrower } = await seedPeople();
    const { version } = await importModel({ actor: engineer, folder: await bundleOf('3.3.0') });
    await setAlias({ actor: engineer, alias: 'champion', model: { name: 'tiny', version }, reason: 'a trial' });
    const [model] = await findModels({ actor: engineer });
    await rm(pathOf(modelKey(model?.sha256 ?? '', 'labels.json')));
    const answer = await extracted(borrower);
    expect(answer.version).toBeNull();
    expect(answer.result.issues.map(({ code }) => code)).toEqual(['model_failed']);
    expect(answer.result.fields.map(({ key }) => key)).toContain('noteAmount');
    expect(await database().reviewItem.findFirst({ where: { documentId: answer.documentId } })).toMatchObject({ partial: true });
  });

  test('of an organisation without a champion is read by the newest model that comes with the product', async () => {
    const before = path.join(folder(), 'shipped');
    for (const version of ['9.0.0', '10.0.0']) await cp(await bundleOf(version), path.join(before, version), { recursive: true });
    setEnv({ MODEL_DIR: before });
    try {
      const { borrower, engineer } = await seedPeople();
      expect((await extracted(borrower)).version).toBe('10.0.0');
      expect((await extracted(borrower)).version).toBe('10.0.0');
      expect((await findModels({ actor: engineer })).map(({ version, extractions }) => [version, extractions])).toEqual([['10.0.0', 2]]);
    } finally {
      setEnv({ MODEL_DIR: path.join(folder(), 'none') });
    }
  });

  test('of a file split anew keeps the word of the model that read it', async () => {
    const { engineer, reviewer, borrower } = await seedPeople();
    await importModel({ actor: engineer, folder: await bundleOf('3.4.0') });
    await setAlias({ actor: engineer, alias: 'champion', model: { name: 'tiny', version: '3.4.0' }, reason: 'a trial' });
    const { documentId, result } = await extracted(borrower);
    const ranges = [{ type: 'rider' as const, pages: [1, 1] as [number, number] }];
    await correctSplit({ actor: reviewer, documentId, ranges, extraction: 1, lastSequence: 0 });
    const rows = await database().extraction.findMany({
      where: { documentId },
      orderBy: { number: 'asc' },
      select: { modelVersionId: true },
    });
    expect(rows[1]?.modelVersionId).toBe(rows[0]?.modelVersionId);
    expect((await getExtraction({ actor: reviewer, documentId })).model).toEqual(result.model);
  });
});
