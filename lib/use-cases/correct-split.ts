import { setImmediate as pause } from 'node:timers/promises';
import { type Answers, findAnswers, lockDocument, refuseForeignClaim, refuseOldSplit, toCorrectionRow } from '#lib/adapters/db/answers.ts';
import { database, type Transaction } from '#lib/adapters/db/client.ts';
import { findNewLayouts } from '#lib/adapters/db/known-layouts.ts';
import { findKnownPages, findRememberedLayouts } from '#lib/adapters/db/remembered.ts';
import { toRiskColumns } from '#lib/adapters/db/review-queue.ts';
import { getStoredFile } from '#lib/adapters/db/split-file.ts';
import { findModelReading } from '#lib/adapters/storage/model-pages.ts';
import { type CarriedAnswers, carriedAnswers } from '#lib/domain/carried-answers.ts';
import { Conflict, InvalidInput } from '#lib/domain/errors.ts';
import type { ExtractionResult } from '#lib/domain/extraction.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { lowestCoreConfidence, typedRangesOf } from '#lib/domain/review.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';
import { assessRisk, layoutsOf, type Risk } from '#lib/domain/risk.ts';
import { acceptedSplit, isSameSplit, type SplitRange, splitWords } from '#lib/domain/split.ts';
import { extractSplit } from '#lib/pipeline/extract-split.ts';
import { matchPages, rememberedPages } from '#lib/pipeline/memory/match.ts';

interface Splitting {
  actor: Actor;
  documentId: string;
  /** The whole file, page 1 to the last. */
  ranges: readonly SplitRange[];
  /** The number of the extraction its author has seen. */
  extraction: number;
  /** The last correction its author has seen, those of their own apart; 0 before the first. */
  lastSequence: number;
  now?: Date;
}

/**
 * Cuts a file into documents as a person says: the stored pages are extracted once more with this split, and people's
 * answers go to the documents that now hold their pages. What was there before stays. Throws `InvalidInput` when a page lies in
 * no document or in two, `Conflict` when the file is not in review, is claimed by somebody else, or changed since it was seen.
 */
export async function correctSplit(input: Splitting): Promise<{ extraction: number }> {
  const { actor, documentId, ranges, now = new Date() } = input;
  authorise(actor, 'document.review');
  const { answers, cueWords, file, reading } = await getStoredFile(database(), actor, documentId);
  refuseUnseen(answers, input);
  const types = acceptedSplit(ranges, file.pages.length);
  if (isSameSplit(types, typedRangesOf(answers.result))) throw new InvalidInput('The file is split like this already.', 'split_unchanged');
  // Extracting takes its time on a large file, so no lock is held meanwhile; who was quicker is found out below.
  const model = await findModelReading(documentId, reading);
  const matched = matchPages(file.pages, await findKnownPages(database(), actor.organisationId));
  const layouts = await findRememberedLayouts(database(), actor.organisationId, [...new Set(matched.map(({ layoutId }) => layoutId))]);
  const memory = rememberedPages(matched, layouts);
  const result = await extractSplit({ file, types, cueWords, before: answers.result, model, memory, pause });
  const carried = carriedAnswers(answers.result, answers.corrections, result);
  const newLayouts = await findNewLayouts(database(), actor.organisationId, layoutsOf(result));
  const risk = assessRisk({ result, pages: file.pages, newLayouts });
  await database().$transaction(async (tx) => {
    const { state, reading: current } = await lockDocument(tx, actor, documentId);
    if (state !== 'in-review') throw new Conflict('This document is not in review, so it cannot be split anew.');
    await refuseForeignClaim(tx, actor, documentId, now);
    const latest = await findAnswers(tx, documentId, current);
    if (latest?.extractionId !== answers.extractionId || latest.lastSequence !== answers.lastSequence)
      throw new Conflict('A field was answered while the file was split. Try once more.');
    await save(tx, { actor, documentId, reading: current, before: answers, result, risk, carried });
  });
  return { extraction: answers.extraction + 1 };
}

function refuseUnseen(answers: Answers, { actor, extraction, lastSequence }: Splitting): void {
  refuseOldSplit(answers, extraction);
  const unseen = answers.corrections.some(({ sequence }, index) => sequence > lastSequence && answers.memberIds[index] !== actor.memberId);
  if (unseen)
    throw new Conflict('Somebody else changed a field in the meantime. Reload the page and look again before you split the file.');
}

interface NewSplit {
  actor: Actor;
  documentId: string;
  reading: number;
  before: Answers;
  result: ExtractionResult;
  risk: Risk;
  carried: CarriedAnswers;
}

async function save(tx: Transaction, { actor, documentId, reading, before, result, risk, carried }: NewSplit): Promise<void> {
  const { organisationId, memberId, name: actorName } = actor;
  const ranges = result.document.types.map((range) => ({ ...range }));
  const subject = { organisationId, documentId };
  await tx.splitCorrection.create({ data: { ...subject, extractionId: before.extractionId, memberId, ranges }, select: { id: true } });
  const { modelVersionId } = await tx.extraction.findUniqueOrThrow({
    where: { id: before.extractionId },
    select: { modelVersionId: true },
  });
  const model = result.model.version === null ? null : modelVersionId;
  const answer = {
    number: before.extraction + 1,
    result: structuredClone(result),
    rulesVersion: result.model.rules,
    modelVersionId: model,
  };
  const { id: extractionId } = await tx.extraction.create({ data: { ...subject, reading, ...answer }, select: { id: true } });
  await tx.correction.createMany({
    data: carried.kept.map(({ from, answer: kept }) => ({
      ...toCorrectionRow(kept),
      ...subject,
      extractionId,
      memberId: authorOf(before, from.correction?.sequence),
    })),
  });
  await tx.reviewItem.updateMany({ where: { documentId }, data: { confidenceMin: lowestCoreConfidence(result), ...toRiskColumns(risk) } });
  // Everybody who looks at the document is told by its row.
  await tx.document.update({ where: { id: documentId }, data: { state: 'in_review' }, select: { id: true } });
  const detail = {
    before: splitWords(typedRangesOf(before.result)),
    after: splitWords(result.document.types),
    kept: carried.kept.length,
    lost: carried.lost.map(({ fieldKey, text, status }) => `${FIELDS[fieldKey].label}: ${text ?? status}`),
  };
  await tx.auditEvent.create({
    data: { organisationId, memberId, actorName, event: 'document.split', subjectType: 'document', subjectId: documentId, detail },
  });
}

/** An answer that is kept stays the answer of the person who gave it. */
const authorOf = ({ corrections, memberIds }: Answers, sequence: number | undefined): string | null =>
  memberIds[corrections.findIndex((correction) => correction.sequence === sequence)] ?? null;
