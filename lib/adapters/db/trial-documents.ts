import { type Correction, currentValues } from '#lib/domain/correction.ts';
import { type ExtractionResult, extractionResultSchema } from '#lib/domain/extraction.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import { slottedResult, typedRangesOf } from '#lib/domain/review.ts';
import { isChallenged, type ShadowAnswer, shadowAnswerSchema } from '#lib/domain/trial.ts';
import type { Truth } from '#lib/domain/truth.ts';
import { CORRECTION_COLUMNS, toCorrection } from './answers.ts';
import { database } from './client.ts';
import type { RunningTrial } from './trials.ts';
import { findWatchedDocuments } from './watched-documents.ts';

/** The newest so many documents of a trial are looked at. */
const DOCUMENTS_MAX = 2000;

/** A document of a canary, by who read it. */
export interface CanaryDocument {
  documentId: string;
  arm: 'challenger' | 'champion';
  /** Its model threw on it, and another or the rules alone answered. */
  failed: boolean;
  /** Values that were shown or added, and those of them that a person changed; null until it is approved. */
  reviewed: { values: number; changed: number } | null;
}

/** The documents that came while a canary ran. Each stays in the arm that its id chose, also where the model failed on it. */
export async function findCanaryDocuments(trial: RunningTrial & { stoppedAt: Date | null }): Promise<CanaryDocument[]> {
  const { organisationId, createdAt: from, stoppedAt } = trial;
  const to = stoppedAt ?? new Date(Date.now() + 60_000);
  const watched = await findWatchedDocuments(database(), { organisationId, from, to, limit: DOCUMENTS_MAX });
  const ids = watched.map(({ documentId }) => documentId);
  const extractions = await database().extraction.findMany({
    where: { documentId: { in: ids }, number: 1, createdAt: { gte: from, lte: to } },
    select: { documentId: true, modelVersionId: true },
  });
  const readBy = new Map(extractions.map(({ documentId, modelVersionId }) => [documentId, modelVersionId]));
  return watched.flatMap(({ documentId, changes }): CanaryDocument[] => {
    const model = readBy.get(documentId);
    if (model === undefined) return [];
    const reviewed = changes && { values: changes.length, changed: changes.filter(({ changed }) => changed).length };
    const arm = isChallenged(trial, documentId) ? 'challenger' : 'champion';
    return [{ documentId, arm, failed: model !== trial[arm === 'challenger' ? 'model' : 'champion'].id, reviewed }];
  });
}

/** A document that both read in a shadow run. */
export interface ShadowDocument {
  documentId: string;
  fileName: string;
  at: Date;
  champion: ExtractionResult;
  /** Null when the challenger failed on it. */
  challenger: ShadowAnswer | null;
  ms: number;
  championMs: number | null;
  /** What the reviewers answered since; null until it is approved. */
  truth: Truth | null;
}

const LATEST = { result: true, corrections: { select: CORRECTION_COLUMNS, orderBy: { sequence: 'asc' } } } as const;

/** The documents of a shadow run, newest first. */
export async function findShadowDocuments(trialId: string): Promise<ShadowDocument[]> {
  const rows = await database().shadowReading.findMany({
    where: { trialId },
    orderBy: { createdAt: 'desc' },
    take: DOCUMENTS_MAX,
    select: {
      documentId: true,
      answer: true,
      ms: true,
      championMs: true,
      createdAt: true,
      extraction: { select: { result: true } },
      document: {
        select: {
          fileName: true,
          state: true,
          extractions: { orderBy: [{ reading: 'desc' }, { number: 'desc' }], take: 1, select: LATEST },
        },
      },
    },
  });
  return rows.map(({ documentId, answer, ms, championMs, createdAt, extraction, document }) => {
    const [latest] = document.extractions;
    const isApproved = document.state === 'approved' && latest;
    return {
      ...{ documentId, fileName: document.fileName, at: createdAt, ms, championMs },
      champion: extractionResultSchema.parse(extraction.result),
      challenger: answer === null ? null : shadowAnswerSchema.parse(answer),
      truth: isApproved ? truthOf(extractionResultSchema.parse(latest.result), latest.corrections.map(toCorrection)) : null,
    };
  });
}

/** What counts in an approved file, as truth. A field that neither machine nor person gave is not labelled. */
function truthOf(result: ExtractionResult, corrections: readonly Correction[]): Truth {
  const values = currentValues(slottedResult(result), corrections);
  const documents = typedRangesOf(result).map(({ type, pages }, index) => {
    const own = values.filter(({ documentIndex }) => documentIndex === index);
    const fields: Partial<Record<FieldKey, string[]>> = {};
    for (const { fieldKey, value } of own) if (value !== undefined) fields[fieldKey] = [...(fields[fieldKey] ?? []), value];
    const absent = own.filter(({ fieldKey, status }) => status === 'absent' && !(fieldKey in fields)).map(({ fieldKey }) => fieldKey);
    return { pages, documentType: type, fields, absent: [...new Set(absent)] };
  });
  return { documents };
}
