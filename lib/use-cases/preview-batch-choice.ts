import { database } from '#lib/adapters/db/client.ts';
import { findWaiting } from '#lib/adapters/db/waiting-signals.ts';
import type { BatchChoice, ChosenDocument } from '#lib/domain/batch-choice.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';
import { chooseBatch, reasonOf } from '#lib/learning/active-learning.ts';

/** Which of the waiting documents would be chosen, the best first, each with its reason; and of how many. Nothing is changed. */
export async function previewBatchChoice({
  actor,
  choice,
}: {
  actor: Actor;
  choice: BatchChoice;
}): Promise<{ waiting: number; chosen: ChosenDocument[] }> {
  authorise(actor, 'review.batch');
  const waiting = await findWaiting(database(), actor.organisationId);
  const names = new Map(waiting.map(({ documentId, fileName }) => [documentId, fileName]));
  const chosen = chooseBatch(waiting, choice).map(({ documentId, score, signals }): ChosenDocument => {
    const { fingerprint: _, ...shown } = signals;
    return { documentId, fileName: names.get(documentId) ?? '', score, signals: shown, reason: reasonOf(choice.strategy, signals) };
  });
  return { waiting: waiting.length, chosen };
}
