import { database } from '#lib/adapters/db/client.ts';
import { findOwnCueWords } from '#lib/adapters/db/cue-words.ts';
import type { Prisma } from '#lib/adapters/db/generated/client.ts';
import { findKnownPages, findRememberedLayouts } from '#lib/adapters/db/remembered.ts';
import { findStoredPages } from '#lib/adapters/db/stored-pages.ts';
import { withWarmClassifier } from '#lib/adapters/inference/warm.ts';
import { unpackBundle } from '#lib/adapters/storage/model-bundles.ts';
import type { ExtractionResult } from '#lib/domain/extraction.ts';
import type { RememberedPage } from '#lib/domain/memory.ts';
import { modelLabel } from '#lib/domain/model-version.ts';
import type { ReadPage } from '#lib/domain/page.ts';
import type { ShadowAnswer } from '#lib/domain/trial.ts';
import { extract } from '#lib/pipeline/extract.ts';
import { matchPages, rememberedPages } from '#lib/pipeline/memory/match.ts';
import { modelReading } from '#lib/pipeline/ner/model-reading.ts';

/**
 * Lets the challenger of a shadow run read a document that was answered, and keeps what it would have said. The answer stays as it is.
 * Does nothing when the run was stopped, the document is gone, or this was done before.
 */
export async function shadowDocument({ trialId, extractionId }: { trialId: string; extractionId: string }): Promise<void> {
  const trial = await database().trial.findFirst({
    where: { id: trialId, mode: 'shadow', stoppedAt: null },
    select: { organisationId: true, modelVersion: { select: { name: true, version: true, sha256: true } } },
  });
  if (!trial) return;
  const { organisationId, modelVersion: model } = trial;
  const extraction = await database().extraction.findFirst({
    where: { id: extractionId, organisationId },
    select: { documentId: true, reading: true, result: true, document: { select: { fileName: true, sha256: true } } },
  });
  if (!extraction) return;
  const { documentId, reading, document, result } = extraction;
  const read = { ...document, pages: await findStoredPages(database(), { documentId, reading }) };
  const cueWords = await findOwnCueWords(database(), organisationId);
  // The champion has the same help.
  const memory = await findMemory(organisationId, read.pages);
  const wanted = { sha256: model.sha256, label: modelLabel(model), folder: () => unpackBundle(model.sha256) };
  const started = performance.now();
  const said = await withWarmClassifier(wanted, (classifier) => modelReading(read.pages, classifier));
  const answer = said.model ? shadowAnswerOf(extract(read, { cueWords, memory, model: said.model })) : null;
  const column: Prisma.InputJsonValue | null = answer && JSON.parse(JSON.stringify(answer));
  const row = { organisationId, trialId, documentId, extractionId, ms: performance.now() - started, championMs: championMsOf(result) };
  await database().shadowReading.createMany({
    data: { ...row, ...(column === null ? { failure: 'The challenger could not read it.' } : { answer: column }) },
    skipDuplicates: true,
  });
}

async function findMemory(organisationId: string, pages: readonly ReadPage[]): Promise<RememberedPage[]> {
  const matched = matchPages(pages, await findKnownPages(database(), organisationId));
  const ids = [...new Set(matched.map(({ layoutId }) => layoutId))];
  return rememberedPages(matched, await findRememberedLayouts(database(), organisationId, ids));
}

const shadowAnswerOf = ({ document, fields }: ExtractionResult): ShadowAnswer => ({
  types: document.types,
  fields: fields.map(({ key, documentType, value, text, page, boxes, confidence }) => ({
    key,
    documentType,
    value,
    text,
    page,
    boxes,
    confidence,
  })),
});

/** What the answer says it took, where it says so. */
function championMsOf(result: unknown): number | null {
  const timings = (result as { timings?: Record<string, unknown> }).timings ?? {};
  return typeof timings.answerMs === 'number' ? timings.answerMs : null;
}
