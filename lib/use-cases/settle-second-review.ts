import { answerAgain } from '#lib/adapters/db/answer-again.ts';
import { findAnswers, lockDocument } from '#lib/adapters/db/answers.ts';
import { database } from '#lib/adapters/db/client.ts';
import { answeredOf, isCurrent, lockSecondReview } from '#lib/adapters/db/second-review.ts';
import { Conflict } from '#lib/domain/errors.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';
import { comparedAnswers } from '#lib/domain/second-review.ts';
import { type SettlementChoice, settlementOf } from '#lib/domain/settlement.ts';

/**
 * A third person, or an administrator, decides what counts where two readings differ. What is not the first reading is written
 * as this person's own answer: the approval is taken back and given anew in the same step. Throws `InvalidInput` when a difference
 * is left open, `Conflict` when one of the two readers asks, or the document has moved on.
 */
export async function settleSecondReview(input: {
  actor: Actor;
  id: string;
  choices: readonly SettlementChoice[];
  now?: Date;
}): Promise<{ changed: number }> {
  const { actor, id, choices, now = new Date() } = input;
  authorise(actor, 'second-review.settle');
  return database().$transaction(async (tx) => {
    const row = await lockSecondReview(tx, actor, id);
    if (row.state !== 'differing') throw new Conflict('There is nothing to decide here: the two readings agree, or somebody decided.');
    if ((row.firstById === actor.memberId || row.secondById === actor.memberId) && actor.role !== 'admin')
      throw new Conflict('You are one of the two readers. Somebody else decides.');
    if (!isCurrent(row)) throw new Conflict('This document was opened or split again since it was read twice. Approve it first.');
    const corrections = settlementOf(comparedAnswers(answeredOf(row.firstValues), answeredOf(row.secondValues)), choices);
    const { documentId } = row;
    if (corrections.length > 0) {
      const { reading } = await lockDocument(tx, actor, documentId);
      const answers = await findAnswers(tx, documentId, reading);
      const { lastSequence = 0, extraction = 1 } = answers ?? {};
      await answerAgain(tx, { actor, documentId, corrections, lastSequence, extraction, because: 'second-review', now });
    }
    await tx.secondReview.update({
      where: { id },
      data: { state: 'settled', settledById: actor.memberId, settledAt: now },
      select: { id: true },
    });
    const by = { organisationId: actor.organisationId, memberId: actor.memberId, actorName: actor.name };
    const detail = { changed: corrections.length, choices: choices.map(({ slot, pick }) => ({ slot, pick })) };
    const subject = { subjectType: 'document', subjectId: documentId };
    await tx.auditEvent.create({ data: { ...by, ...subject, event: 'second-review.settled', detail } });
    return { changed: corrections.length };
  });
}
