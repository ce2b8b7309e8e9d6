import { database } from '#lib/adapters/db/client.ts';
import { readDatasetItems } from '#lib/adapters/db/dataset-items.ts';
import { ensureModelVersion } from '#lib/adapters/db/model-versions.ts';
import { readBundle } from '#lib/adapters/inference/bundle.ts';
import { openTokenClassifier } from '#lib/adapters/inference/token-classifier.ts';
import { readLines } from '#lib/adapters/storage/dataset-lines.ts';
import { isDelivered, withDelivered } from '#lib/adapters/storage/delivered-bundles.ts';
import { deleteObjects, trainingPrefix } from '#lib/adapters/storage/files.ts';
import { storeBundle } from '#lib/adapters/storage/model-bundles.ts';
import { InvalidInput } from '#lib/domain/errors.ts';
import { modelLabel } from '#lib/domain/model-version.ts';
import type { Actor } from '#lib/domain/rights.ts';
import { trainingExampleSchema } from '#lib/domain/training-example.ts';
import { type CandidateFigures, candidateFiguresSchema } from '#lib/domain/training-run.ts';
import { type Choice, choose, type Judged } from '#lib/learning/training/choose.ts';
import { countRules, figuresOf, type ValueCounts } from '#lib/learning/training/found-values.ts';

type Run = NonNullable<Awaited<ReturnType<typeof findRun>>>;

/**
 * Ends a run that a trainer delivered: lets the rules answer on the same documents where that was asked for, chooses a candidate, and makes its
 * bundle a model version, which no alias names. Does nothing when the run is not waiting for it; may run twice.
 */
export async function judgeTrainingRun({ runId }: { runId: string }): Promise<void> {
  const run = await findRun(runId);
  if (!run) return;
  for (const { id, kind, state } of run.candidates) if (kind === 'rules' && state !== 'done') await keep(id, await rulesFigures(run));
  const choice = choose(await judgedOf(runId));
  const outcome = choice.number === null ? { modelVersionId: null, choice } : await importChosen(run, choice);
  await database().$transaction(async (tx) => {
    await tx.trainingCandidate.updateMany({ where: { runId }, data: { chosen: false } });
    if (outcome.modelVersionId !== null)
      await tx.trainingCandidate.updateMany({
        where: { runId, number: outcome.choice.number ?? 0 },
        data: { chosen: true, modelVersionId: outcome.modelVersionId },
      });
    await tx.trainingRun.updateMany({
      where: { id: runId, state: 'judging' },
      data: { state: 'done', finishedAt: new Date(), choice: outcome.choice.reason, checkpointKey: null },
    });
  });
  await deleteObjects(trainingPrefix(runId));
}

const findRun = (id: string) =>
  database().trainingRun.findFirst({
    where: { id, state: 'judging' },
    include: {
      candidates: { orderBy: { number: 'asc' } },
      parent: { select: { id: true, name: true } },
      datasetVersion: { select: { id: true, storageKey: true } },
    },
  });

const keep = (id: string, figures: CandidateFigures) =>
  database().trainingCandidate.update({ where: { id }, data: { state: 'done', figures }, select: { id: true } });

async function rulesFigures({ datasetVersion }: Run): Promise<CandidateFigures> {
  const counted: Record<string, ValueCounts[]> = { validation: [], test: [] };
  const items = readDatasetItems(datasetVersion.id);
  const started = performance.now();
  for await (const line of readLines(datasetVersion.storageKey ?? '')) {
    const { value: item, done } = await items.next();
    if (done) break;
    const into = counted[item.split];
    if (into && item.documentId !== null) into.push(countRules(trainingExampleSchema.parse(JSON.parse(line))));
  }
  const pages = Object.values(counted)
    .flat()
    .reduce((total, document) => total + document.pages, 0);
  return {
    ...{ validation: figuresOf(counted.validation ?? []), test: figuresOf(counted.test ?? []), bytes: null, trainingSeconds: 0 },
    msPerPage: pages === 0 ? 0 : Math.round((10 * (performance.now() - started)) / pages) / 10,
  };
}

const KINDS = { rules: 'rules', linear: 'linear', fine_tuned: 'fine-tuned', from_scratch: 'from-scratch' } as const;

async function judgedOf(runId: string): Promise<Judged[]> {
  const rows = await database().trainingCandidate.findMany({ where: { runId, state: 'done' }, orderBy: { number: 'asc' } });
  const judged: Judged[] = [];
  for (const { number, kind, figures } of rows) {
    const parsed = candidateFiguresSchema.safeParse(figures);
    if (parsed.success) judged.push({ number, kind: KINDS[kind], figures: parsed.data, isDelivered: await isDelivered(runId, number) });
  }
  return judged;
}

/** A bundle that this product cannot run is no model: the run is done all the same, and says so. */
async function importChosen(run: Run, choice: Choice): Promise<{ modelVersionId: string | null; choice: Choice }> {
  const { organisationId, number, datasetVersionId, parent } = run;
  const candidate = run.candidates.find((one) => one.number === choice.number);
  const identity = { name: parent?.name ?? 'deedlens-ner', version: `run-${number}` };
  const system: Actor = { memberId: null, organisationId, role: 'system', name: 'system' };
  try {
    return await withDelivered({ runId: run.id, candidate: choice.number ?? 0, ...identity }, async (folder) => {
      const bundle = await readBundle(folder);
      const classifier = await openTokenClassifier(folder, modelLabel(identity));
      await classifier.close();
      await storeBundle(bundle);
      const { sha256, metrics } = bundle;
      const lineage = { trainingRunId: run.id, datasetVersionId, parentId: candidate?.kind === 'fine_tuned' ? (parent?.id ?? null) : null };
      const model = { ...identity, sha256, storageKey: `models/${sha256}`, metrics, lineage };
      const { id } = await database().$transaction((tx) => ensureModelVersion(tx, system, model));
      return { modelVersionId: id, choice };
    });
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return { modelVersionId: null, choice: { number: null, reason: `${choice.reason} It was not kept: ${error.message}` } };
  }
}
