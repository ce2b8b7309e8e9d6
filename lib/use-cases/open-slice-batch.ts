import { database } from '#lib/adapters/db/client.ts';
import { type EvaluatedItem, getEvaluationRow, readEvaluatedItems } from '#lib/adapters/db/evaluations.ts';
import { askForReview } from '#lib/adapters/db/review-batch.ts';
import { REVIEW_BATCH_MAX } from '#lib/domain/dataset.ts';
import { InvalidInput } from '#lib/domain/errors.ts';
import type { Dimension } from '#lib/domain/evaluation.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { addressOfFilter } from '#lib/domain/review-queue.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';
import { countsOfField } from '#lib/learning/evaluated.ts';
import { NO_LENDER, sliceNameOf } from '#lib/learning/slices.ts';

interface Wanted {
  actor: Actor;
  evaluationId: string;
  dimension: Dimension;
  /** As the slice is named in the report. */
  name: string;
}

/**
 * Sends the documents of a slice in which something went wrong back into review, the worst first, at most a hundred: a labelling batch.
 * Their labels are looked at anew by the page; what the model said is not shown as an answer. Throws `NotFound`, and `InvalidInput` when none of
 * them can be reviewed.
 */
export async function openSliceBatch({
  actor,
  evaluationId,
  dimension,
  name,
}: Wanted): Promise<{ documents: number; reopened: number; address: string }> {
  authorise(actor, 'evaluation.run');
  await getEvaluationRow(actor.organisationId, evaluationId);
  const errors = new Map<string, { count: number; keys: Set<keyof typeof FIELDS> }>();
  for await (const item of readEvaluatedItems(evaluationId))
    for (const [key, count] of errorsIn(item, dimension, name)) {
      const known = errors.get(item.documentId) ?? { count: 0, keys: new Set() };
      errors.set(item.documentId, { count: known.count + count, keys: known.keys.add(key) });
    }
  const worst = [...errors].sort(([, a], [, b]) => b.count - a.count).slice(0, REVIEW_BATCH_MAX);
  const wanted = worst.map(([documentId, { keys }]) => ({
    documentId,
    reason: {
      code: 'model-mistake' as const,
      sentence: `A model and the labels differ: ${namesOf([...keys])}. Look at the page once more.`,
    },
  }));
  const opened = await database().$transaction((tx) => askForReview(tx, { actor, wanted, because: 'model-mistake' }));
  if (opened.documents === 0)
    throw new InvalidInput('No document of this slice can be reviewed: nothing is wrong in it, or its documents are gone.', 'batch_empty');
  return { ...opened, address: addressOfFilter({ reason: 'model-mistake' }) };
}

function errorsIn({ judged }: EvaluatedItem, dimension: Dimension, name: string): [keyof typeof FIELDS, number][] {
  if (dimension !== 'field' && !isOf(judged, dimension, name)) return [];
  return judged.by.combined.fields
    .filter(({ key }) => dimension !== 'field' || key === name)
    .map((field): [keyof typeof FIELDS, number] => {
      const { fp, fn } = countsOfField(field);
      return [field.key, fp + fn];
    })
    .filter(([, count]) => count > 0);
}

/** A lender is spelled in several ways; the report has one of them. */
const isOf = (judged: EvaluatedItem['judged'], dimension: Exclude<Dimension, 'field'>, name: string): boolean =>
  sliceNameOf(judged, dimension) ===
  (dimension === 'lender' && name !== NO_LENDER ? sliceNameOf({ ...judged, lender: name }, 'lender') : name);

const NAMED_MAX = 3;

function namesOf(keys: readonly (keyof typeof FIELDS)[]): string {
  const rest = keys.length - NAMED_MAX;
  const named = keys.slice(0, NAMED_MAX).map((key) => FIELDS[key].label);
  return `${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
