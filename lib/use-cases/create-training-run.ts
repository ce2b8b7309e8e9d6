import { database } from '#lib/adapters/db/client.ts';
import { findFrozenVersion } from '#lib/adapters/db/dataset-items.ts';
import { ensureModelVersion, findAliased } from '#lib/adapters/db/model-versions.ts';
import { shippedBundle } from '#lib/adapters/inference/shipped.ts';
import { enqueue } from '#lib/adapters/queue/queue.ts';
import { storeBundle } from '#lib/adapters/storage/model-bundles.ts';
import { canTrainHere } from '#lib/adapters/trainer/local.ts';
import { InvalidInput } from '#lib/domain/errors.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';
import type { NewTrainingRun } from '#lib/domain/training-run.ts';

/**
 * Asks for a training on a frozen dataset version; a trainer takes it up. Throws `NotFound` for a version that is not there or not
 * frozen, `InvalidInput` where there is no model to fine-tune, or nothing trains on this machine though it was asked to.
 */
export async function createTrainingRun({ actor, run }: { actor: Actor; run: NewTrainingRun }): Promise<{ id: string; number: number }> {
  authorise(actor, 'training.manage');
  const { organisationId, memberId, name: actorName } = actor;
  const { datasetVersionId, config, here } = run;
  const dataset = await findFrozenVersion(organisationId, datasetVersionId);
  if (here && !canTrainHere()) throw new InvalidInput(NOT_HERE, 'no_trainer_here');
  const parentId = config.candidates.some(({ kind }) => kind === 'fine-tuned') ? await championOf(actor) : null;
  return database().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Organisation" WHERE "id" = ${organisationId} FOR UPDATE`;
    const last = await tx.trainingRun.findFirst({ where: { organisationId }, orderBy: { number: 'desc' }, select: { number: true } });
    const number = (last?.number ?? 0) + 1;
    const candidates = config.candidates.map((settings, index) => ({
      organisationId,
      number: index + 1,
      kind: kindOf(settings.kind),
      settings,
    }));
    const { id } = await tx.trainingRun.create({
      data: { organisationId, number, datasetVersionId, parentId, config, createdById: memberId, candidates: { create: candidates } },
      select: { id: true },
    });
    if (here) await enqueue(tx, 'train-here', { runId: id });
    const subject = { subjectType: 'training-run', subjectId: id };
    const detail = { number, dataset: dataset.name, version: dataset.number, candidates: config.candidates.map(({ kind }) => kind) };
    await tx.auditEvent.create({ data: { organisationId, memberId, actorName, event: 'training-run.asked', ...subject, detail } });
    return { id, number };
  });
}

const NOT_HERE = 'Nothing trains on this machine: TRAINING_PYTHON is not set. Attach a trainer with a key instead.';
const KINDS = { rules: 'rules', linear: 'linear', 'fine-tuned': 'fine_tuned', 'from-scratch': 'from_scratch' } as const;
const kindOf = (kind: keyof typeof KINDS) => KINDS[kind];

/** The champion's row; without one that of the model that comes with the product, as when a document is read. */
async function championOf(actor: Actor): Promise<string> {
  const champion = await findAliased(database(), actor.organisationId, 'champion');
  if (champion) return champion.id;
  const bundle = await shippedBundle();
  if (!bundle) throw new InvalidInput('There is no champion to fine-tune. Train one from scratch, or import a model first.', 'no_champion');
  await storeBundle(bundle);
  const row = { ...bundle, storageKey: `models/${bundle.sha256}` };
  return (await database().$transaction((tx) => ensureModelVersion(tx, actor, row))).id;
}
