import { afterAll, describe, expect, test } from 'vitest';
import { database } from '#lib/adapters/db/client.ts';
import { closeWarmClassifiers } from '#lib/adapters/inference/warm.ts';
import { work } from '#lib/adapters/queue/work.ts';
import { getExtraction } from '#lib/use-cases/get-extraction.ts';
import { importModel } from '#lib/use-cases/import-model.ts';
import { setAlias } from '#lib/use-cases/set-alias.ts';
import { extractDocumentTask } from '#lib/worker/tasks/extract-document.ts';
import { openDocumentTask } from '#lib/worker/tasks/open-document.ts';
import { readPagesTask } from '#lib/worker/tasks/read-pages.ts';
import { withDatabase } from '#tests/support/database.ts';
import { bornDigitalPdf } from '#tests/support/documents.ts';
import { upload } from '#tests/support/factories.ts';
import { withBundles } from '#tests/support/model-bundles.ts';
import { seedPeople } from '#tests/support/people.ts';
import { until } from '#tests/support/until.ts';

withDatabase();
const { bundleOf } = withBundles();
afterAll(closeWarmClassifiers);

describe('a worker', () => {
  test('reads the next document with the new champion, without a restart', async () => {
    const { borrower, engineer } = await seedPeople();
    const worker = await work([openDocumentTask, readPagesTask, extractDocumentTask]);
    const readBy = async (): Promise<string | null> => {
      const documentId = await upload(borrower, await bornDigitalPdf({ pages: 1 }));
      await until(async () => (await database().document.findUniqueOrThrow({ where: { id: documentId } })).state === 'in_review');
      return (await getExtraction({ actor: borrower, documentId })).model.version;
    };
    const use = async (version: string): Promise<void> => {
      await importModel({ actor: engineer, folder: await bundleOf(version) });
      await setAlias({ actor: engineer, alias: 'champion', model: { name: 'tiny', version }, reason: 'a trial' });
    };
    try {
      expect(await readBy()).toBeNull();
      await use('1.0.0');
      expect(await readBy()).toBe('tiny@1.0.0');
      await use('2.0.0');
      expect(await readBy()).toBe('tiny@2.0.0');
    } finally {
      await worker.stop();
    }
  });
});
