import { database } from '#lib/adapters/db/client.ts';
import { askForReview } from '#lib/adapters/db/review-batch.ts';
import { REVIEW_BATCH_MAX } from '#lib/domain/dataset.ts';
import { InvalidInput } from '#lib/domain/errors.ts';
import { fieldKeySchema } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { addressOfFilter } from '#lib/domain/review-queue.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';
import type { RiskReason } from '#lib/domain/risk.ts';

export interface ReviewBatch {
  /** Documents of the batch that wait for a reviewer now. */
  documents: number;
  /** Of these, those whose approval was taken back for it. */
  reopened: number;
  /** Where a reviewer finds them. */
  address: string;
}

/**
 * Sends the documents of doubtful labels back into review: approvals are taken back, with all answers kept, and each says in the
 * queue which labels are doubted. At most a hundred documents. Throws `InvalidInput` when none of the labels can be looked at again.
 */
export async function openReviewBatch({ actor, issueIds }: { actor: Actor; issueIds: readonly string[] }): Promise<ReviewBatch> {
  authorise(actor, 'review.batch');
  return database().$transaction(async (tx) => {
    const issues = await tx.labelIssue.findMany({
      where: { id: { in: [...new Set(issueIds)] }, organisationId: actor.organisationId, state: 'open' },
      orderBy: [{ score: 'desc' }, { id: 'asc' }],
      select: { documentId: true, fieldKey: true },
    });
    const byDocument = [...Map.groupBy(issues, ({ documentId }) => documentId)].slice(0, REVIEW_BATCH_MAX);
    const wanted = byDocument.map(([documentId, doubts]) => ({ documentId, reason: reasonOf(doubts.map(({ fieldKey }) => fieldKey)) }));
    const opened = await askForReview(tx, { actor, wanted, because: 'label-doubt' });
    if (opened.documents === 0)
      throw new InvalidInput('None of these labels can be looked at again: they are settled, or their documents are gone.', 'batch_empty');
    return { ...opened, address: addressOfFilter({ reason: 'label-doubt' }) };
  });
}

/** Names the fields, not what was labelled or what speaks against it: whoever looks again decides by the page. */
function reasonOf(keys: readonly (string | null)[]): RiskReason {
  const named = [...new Set(keys)].flatMap((key) => fieldKeySchema.safeParse(key).data ?? []).map((key) => FIELDS[key].label);
  const fields = named.length > 3 ? `${named.slice(0, 3).join(', ')} and ${named.length - 3} more` : named.join(', ');
  return { code: 'label-doubt', sentence: `Look again, a label is doubted: ${fields || 'the whole document'}.` };
}
