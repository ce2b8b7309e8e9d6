import { setImmediate as pause } from 'node:timers/promises';
import { refuseOldSplit } from '#lib/adapters/db/answers.ts';
import { database } from '#lib/adapters/db/client.ts';
import { getStoredFile } from '#lib/adapters/db/split-file.ts';
import { findModelReading } from '#lib/adapters/storage/model-pages.ts';
import { carriedAnswers } from '#lib/domain/carried-answers.ts';
import type { CorrectionAction } from '#lib/domain/correction.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';
import { acceptedSplit, type SplitRange } from '#lib/domain/split.ts';
import { extractSplit } from '#lib/pipeline/extract-split.ts';

export interface SplitPreview {
  /** How many values the machine would read. */
  fields: number;
  /** How many answers of people would stay. */
  kept: number;
  /** The answers that would have no place; they stay in the history. */
  lost: { fieldKey: FieldKey; action: CorrectionAction; text: string | null }[];
}

/** What a new split of a file would do to the answers given so far; nothing is written. Throws as `correctSplit` does. */
export async function previewSplit(input: {
  actor: Actor;
  documentId: string;
  ranges: readonly SplitRange[];
  extraction: number;
}): Promise<SplitPreview> {
  const { actor, documentId, ranges, extraction } = input;
  authorise(actor, 'document.review');
  const { answers, cueWords, file, reading } = await getStoredFile(database(), actor, documentId);
  refuseOldSplit(answers, extraction);
  const types = acceptedSplit(ranges, file.pages.length);
  const model = await findModelReading(documentId, reading);
  const result = await extractSplit({ file, types, cueWords, before: answers.result, model, pause });
  const { kept, lost } = carriedAnswers(answers.result, answers.corrections, result);
  return {
    fields: result.fields.length,
    kept: kept.length,
    lost: lost.flatMap(({ fieldKey, correction, text }) =>
      correction && correction.action !== 'withdrawn' ? [{ fieldKey, action: correction.action, text: text ?? null }] : [],
    ),
  };
}
