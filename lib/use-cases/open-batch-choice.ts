import { database } from '#lib/adapters/db/client.ts';
import { askForReview } from '#lib/adapters/db/review-batch.ts';
import { findWaiting } from '#lib/adapters/db/waiting-signals.ts';
import type { Strategy } from '#lib/domain/batch-choice.ts';
import { InvalidInput } from '#lib/domain/errors.ts';
import { addressOfFilter } from '#lib/domain/review-queue.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';
import { reasonOf } from '#lib/learning/active-learning.ts';

interface Opening {
  actor: Actor;
  strategy: Strategy;
  documentIds: readonly string[];
}

/**
 * Puts chosen documents to the top of the review queue, each with the reason why it was chosen. Those that somebody took meanwhile are left out; throws
 * `InvalidInput` when none is left.
 */
export async function openBatchChoice({ actor, strategy, documentIds }: Opening): Promise<{ documents: number; address: string }> {
  authorise(actor, 'review.batch');
  const { organisationId, memberId, name: actorName } = actor;
  const asked = new Set(documentIds);
  const waiting = (await findWaiting(database(), organisationId)).filter(({ documentId }) => asked.has(documentId));
  const wanted = waiting.map(({ documentId, signals }) => ({
    documentId,
    reason: { code: 'worth-learning' as const, sentence: `Worth learning from: ${reasonOf(strategy, signals)}` },
  }));
  if (wanted.length === 0)
    throw new InvalidInput('None of these documents waits any more: somebody took them, or they are done. Choose anew.', 'batch_empty');
  const { documents } = await database().$transaction(async (tx) => {
    const opened = await askForReview(tx, { actor, wanted, because: 'worth-learning' });
    const detail = { strategy, documents: opened.documents };
    const subject = { subjectType: 'organisation', subjectId: organisationId };
    await tx.auditEvent.create({ data: { organisationId, memberId, actorName, event: 'batch.opened', ...subject, detail } });
    return opened;
  });
  return { documents, address: addressOfFilter({ reason: 'worth-learning' }) };
}
