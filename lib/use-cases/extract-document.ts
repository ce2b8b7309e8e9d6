import { database } from '#lib/adapters/db/client.ts';
import { findOwnCueWords } from '#lib/adapters/db/cue-words.ts';
import { toRowState } from '#lib/adapters/db/document-row.ts';
import { findNewLayouts } from '#lib/adapters/db/known-layouts.ts';
import { ensureModelVersion, findAliased, type StoredModel } from '#lib/adapters/db/model-versions.ts';
import { findKnownPages, findRememberedLayouts } from '#lib/adapters/db/remembered.ts';
import { toRiskColumns } from '#lib/adapters/db/review-queue.ts';
import { findStoredPages } from '#lib/adapters/db/stored-pages.ts';
import { findRunningTrial } from '#lib/adapters/db/trials.ts';
import type { Bundle } from '#lib/adapters/inference/bundle.ts';
import { shippedBundle } from '#lib/adapters/inference/shipped.ts';
import { withWarmClassifier } from '#lib/adapters/inference/warm.ts';
import { enqueue } from '#lib/adapters/queue/queue.ts';
import { storeBundle, unpackBundle } from '#lib/adapters/storage/model-bundles.ts';
import { putModelReading } from '#lib/adapters/storage/model-pages.ts';
import type { CueWord } from '#lib/domain/cue-words.ts';
import { statesBefore } from '#lib/domain/document.ts';
import type { ExtractionResult } from '#lib/domain/extraction.ts';
import { isPartial, issueOf } from '#lib/domain/issue.ts';
import type { RememberedPage } from '#lib/domain/memory.ts';
import { modelLabel } from '#lib/domain/model-version.ts';
import type { ReadPage } from '#lib/domain/page.ts';
import { lowestCoreConfidence } from '#lib/domain/review.ts';
import type { Actor } from '#lib/domain/rights.ts';
import { assessRisk, layoutsOf } from '#lib/domain/risk.ts';
import { isChallenged } from '#lib/domain/trial.ts';
import { signalsOf } from '#lib/learning/active-learning.ts';
import { log } from '#lib/log.ts';
import { extract } from '#lib/pipeline/extract.ts';
import { matchPages, rememberedPages } from '#lib/pipeline/memory/match.ts';
import { modelReading, type ReadByModel } from '#lib/pipeline/ner/model-reading.ts';

interface Read {
  organisationId: string;
  fileName: string;
  sha256: string;
  pages: ReadPage[];
  cueWords: CueWord[];
  memory: RememberedPage[];
}

/**
 * Extracts the fields of a document whose pages are all read, and hands it to the reviewers. The organisation's champion reads
 * along, or else the model that comes with the product; one that fails is an issue, and the rules answer alone. A canary's share of the
 * documents is read by the challenger, and by the champion where that fails. Without a readable word on any page it is `failed: unreadable`.
 * Does nothing when this reading was extracted before or is history.
 */
export async function extractDocument({ documentId, reading }: { documentId: string; reading: number }): Promise<void> {
  const read = await findRead(documentId, reading);
  if (!read) return;
  if (read.pages.every(({ words }) => words.length === 0)) return await failUnreadable(documentId, reading, read.pages);
  const started = performance.now();
  const { model, issues, modelVersionId } = await readByChosen(documentId, read);
  const result = extract(read, { cueWords: read.cueWords, memory: read.memory, ...(model && { model }) });
  if (model) await putModelReading(documentId, reading, model);
  const timings = { ...result.timings, answerMs: Math.round(performance.now() - started) };
  await save(documentId, reading, { ...read, modelVersionId }, { ...result, timings, issues: [...result.issues, ...issues] });
}

type ByModel = Pick<ReadByModel, 'model' | 'issues'> & { modelVersionId: string | null };

async function readByChosen(documentId: string, read: Read): Promise<ByModel> {
  const trial = await findRunningTrial(database(), read.organisationId);
  if (trial?.mode === 'canary' && isChallenged(trial, documentId)) {
    const byChallenger = await readBy(trial.model, read);
    if (byChallenger.modelVersionId !== null) return byChallenger;
  }
  return readByChampion(read);
}

function failed(organisationId: string, error: unknown): ByModel {
  log.error({ err: error, organisationId }, 'the model failed; another or rules alone answer');
  return { issues: [issueOf('model_failed')], modelVersionId: null };
}

async function readByChampion(read: Read): Promise<ByModel> {
  const { organisationId } = read;
  const aliased = await findAliased(database(), organisationId, 'champion');
  const shipped = aliased ? undefined : await shippedBundle().catch((error: unknown) => failed(organisationId, error));
  if (shipped && 'issues' in shipped) return shipped;
  const runs = aliased ?? (shipped && (await importShipped(organisationId, shipped)));
  return runs ? readBy(runs, read) : { issues: [], modelVersionId: null };
}

async function readBy(runs: StoredModel, { organisationId, pages }: Read): Promise<ByModel> {
  try {
    const wanted = { sha256: runs.sha256, label: modelLabel(runs), folder: () => unpackBundle(runs.sha256) };
    const said = await withWarmClassifier(wanted, (classifier) => modelReading(pages, classifier));
    return said.failure === undefined ? { ...said, modelVersionId: runs.id } : failed(organisationId, said.failure);
  } catch (error) {
    return failed(organisationId, error);
  }
}

/** The model that comes with the product is imported with the first document of an organisation that it reads. */
async function importShipped(organisationId: string, bundle: Bundle): Promise<StoredModel> {
  await storeBundle(bundle);
  const system: Actor = { memberId: null, organisationId, role: 'system', name: 'system' };
  const row = { ...bundle, storageKey: `models/${bundle.sha256}` };
  return database().$transaction((tx) => ensureModelVersion(tx, system, row));
}

async function findRead(documentId: string, reading: number): Promise<Read | undefined> {
  const document = await database().document.findFirst({
    where: { id: documentId, reading, state: 'reading', pages: { none: { state: 'waiting' } } },
    select: { organisationId: true, fileName: true, sha256: true },
  });
  if (!document) return undefined;
  const pages = await findStoredPages(database(), { documentId, reading });
  const { organisationId } = document;
  return {
    ...document,
    pages,
    cueWords: await findOwnCueWords(database(), organisationId),
    memory: await findMemory(organisationId, pages),
  };
}

async function findMemory(organisationId: string, pages: readonly ReadPage[]): Promise<RememberedPage[]> {
  const matched = matchPages(pages, await findKnownPages(database(), organisationId));
  const ids = [...new Set(matched.map(({ layoutId }) => layoutId))];
  return rememberedPages(matched, await findRememberedLayouts(database(), organisationId, ids));
}

async function failUnreadable(documentId: string, reading: number, pages: readonly ReadPage[]): Promise<void> {
  const issue = issueOf('unreadable');
  // Pages that failed may do better next time; pages without words will not.
  const retryable = pages.some(({ issues }) => issues.some(isPartial));
  await database().document.updateMany({
    where: { id: documentId, reading, state: { in: statesBefore('failed').map(toRowState) } },
    data: { state: 'failed', failureCode: issue.code, issues: [{ ...issue }], retryable },
  });
}

type Answered = Read & { modelVersionId: string | null };

async function save(documentId: string, reading: number, answered: Answered, result: ExtractionResult): Promise<void> {
  const { organisationId, pages, memory, modelVersionId } = answered;
  const partial = [...result.issues, ...pages.flatMap(({ issues }) => issues)].some(isPartial);
  const newLayouts = await findNewLayouts(database(), organisationId, layoutsOf(result));
  const assessed = assessRisk({ result, pages, newLayouts });
  await database().$transaction(async (tx) => {
    const { count } = await tx.document.updateMany({
      where: { id: documentId, reading, state: 'reading' },
      data: { state: 'in_review', issues: result.issues.filter(({ page }) => page === undefined).map((issue) => ({ ...issue })) },
    });
    if (count === 0) return;
    const answer = { result: structuredClone(result), rulesVersion: result.model.rules, modelVersionId };
    const { id: extractionId } = await tx.extraction.create({
      data: { organisationId, documentId, reading, ...answer },
      select: { id: true },
    });
    const trial = await findRunningTrial(tx, organisationId);
    if (trial?.mode === 'shadow' && isChallenged(trial, documentId))
      await enqueue(tx, 'shadow-document', { trialId: trial.id, extractionId });
    const signals = signalsOf(result, pages, Math.max(0, ...memory.map(({ similarity }) => similarity)));
    const queued = { confidenceMin: lowestCoreConfidence(result), partial, signals, ...toRiskColumns(assessed), createdAt: new Date() };
    const free = { claimedById: null, claimExpiresAt: null, approvedById: null, approvedAt: null };
    await tx.reviewItem.upsert({
      where: { documentId },
      create: { organisationId, documentId, ...queued },
      update: { ...queued, ...free },
      select: { id: true },
    });
    const subject = { subjectType: 'document', subjectId: documentId };
    const detail = { reading, fields: result.fields.length, rules: result.model.rules, model: result.model.version };
    await tx.auditEvent.create({ data: { organisationId, actorName: 'system', event: 'document.extracted', ...subject, detail } });
  });
}
