import { expect, test } from 'vitest';
import { database } from '#lib/adapters/db/client.ts';
import { work } from '#lib/adapters/queue/work.ts';
import { promotionGateSchema } from '#lib/domain/promotion.ts';
import { getExtraction } from '#lib/use-cases/get-extraction.ts';
import { getTrial } from '#lib/use-cases/get-trial.ts';
import { importModel } from '#lib/use-cases/import-model.ts';
import { promoteModel } from '#lib/use-cases/promote-model.ts';
import { requestEvaluation } from '#lib/use-cases/request-evaluation.ts';
import { rollBackModel } from '#lib/use-cases/roll-back-model.ts';
import { setPromotionGate } from '#lib/use-cases/set-promotion-gate.ts';
import { startTrial } from '#lib/use-cases/start-trial.ts';
import { extractDocumentTask } from '#lib/worker/tasks/extract-document.ts';
import { openDocumentTask } from '#lib/worker/tasks/open-document.ts';
import { readPagesTask } from '#lib/worker/tasks/read-pages.ts';
import { runEvaluationTask } from '#lib/worker/tasks/run-evaluation.ts';
import { shadowDocumentTask } from '#lib/worker/tasks/shadow-document.ts';
import { withDatabase } from '#tests/support/database.ts';
import { bornDigitalPdf } from '#tests/support/documents.ts';
import { upload } from '#tests/support/factories.ts';
import { frozenSplit } from '#tests/support/frozen-test-split.ts';
import { withBundles } from '#tests/support/model-bundles.ts';
import { seedPeople } from '#tests/support/people.ts';
import { approveAsRead, readNote } from '#tests/support/read-notes.ts';
import { until } from '#tests/support/until.ts';

withDatabase();
const { bundleOf } = withBundles();

test('a worker evaluates, takes up a promoted model with the next document and the former one after a rollback, without a restart', async () => {
  const { borrower, engineer, admin, organisationId } = await seedPeople();
  const paper = await readNote(borrower);
  await approveAsRead(paper);
  const datasetVersionId = await frozenSplit(organisationId, [paper]);
  await setPromotionGate({ actor: admin, gate: promotionGateSchema.parse({ documentsMin: 1, msPerPageMax: 60_000 }) });
  const worker = await work([openDocumentTask, readPagesTask, extractDocumentTask, runEvaluationTask, shadowDocumentTask]);
  const promoted = async (version: string): Promise<string> => {
    const { id: modelVersionId } = await importModel({ actor: engineer, folder: await bundleOf(version) });
    const { id: evaluationId } = await requestEvaluation({ actor: engineer, wanted: { modelVersionId, datasetVersionId, split: 'test' } });
    await until(async () => (await database().evaluation.findUniqueOrThrow({ where: { id: evaluationId } })).state === 'done');
    const outcome = await promoteModel({ actor: engineer, evaluationId, approver: 'Ada Byron', reason: 'As good.' });
    expect(outcome.criteria.filter(({ met }) => !met)).toEqual([]);
    return modelVersionId;
  };
  const readBy = async (): Promise<string | null> => {
    const documentId = await upload(borrower, await bornDigitalPdf({ pages: 1 }));
    await until(async () => (await database().document.findUniqueOrThrow({ where: { id: documentId } })).state === 'in_review');
    return (await getExtraction({ actor: borrower, documentId })).model.version;
  };
  try {
    await promoted('1.0.0');
    expect(await readBy()).toBe('tiny@1.0.0');
    const second = await promoted('2.0.0');
    expect(await readBy()).toBe('tiny@2.0.0');
    await rollBackModel({ actor: admin, championId: second, reason: 'Only to see that it works.' });
    expect(await readBy()).toBe('tiny@1.0.0');
    const { id: trialId } = await startTrial({ actor: engineer, trial: { modelVersionId: second, mode: 'shadow', share: 1 } });
    expect(await readBy()).toBe('tiny@1.0.0');
    await until(async () => ((await getTrial({ actor: engineer, trialId })).shadow?.documents ?? 0) === 1);
  } finally {
    await worker.stop();
  }
});
