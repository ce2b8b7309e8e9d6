import { database } from '#lib/adapters/db/client.ts';
import { answeredOf, lockSecondReview, secondReadingOf, toJson } from '#lib/adapters/db/second-review.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import { Conflict, InvalidInput } from '#lib/domain/errors.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';
import { answeredSlots, comparedAnswers, unanswered } from '#lib/domain/second-review.ts';

/**
 * Ends a second reading: its answers are frozen and compared with the first one's. Settled when they are alike, else somebody has
 * to decide. Throws `InvalidInput` naming what is not answered yet, `Conflict` when the reading is not the actor's or is done.
 */
export async function finishSecondReview(input: {
  actor: Actor;
  id: string;
  now?: Date;
}): Promise<{ state: 'settled' | 'differing'; differing: number }> {
  const { actor, id, now = new Date() } = input;
  authorise(actor, 'second-review.answer');
  return database().$transaction(async (tx) => {
    const row = await lockSecondReview(tx, actor, id);
    if (row.state !== 'waiting') throw new Conflict('This second reading is done already.');
    if (row.secondById !== actor.memberId) throw new Conflict('This second reading is not yours. Take it first.', 'claim_lost');
    const { types, values } = secondReadingOf(row);
    const missing = unanswered(types, values, (type) => DOCUMENT_TYPE_TABLE[type].core);
    if (missing.length > 0) {
      const names = [...new Set(missing.map(({ fieldKey }) => FIELDS[fieldKey].label))];
      throw new InvalidInput(`Answer these first: ${names.join(', ')}.`, 'fields_unanswered');
    }
    const second = answeredSlots(values, types);
    const differing = comparedAnswers(answeredOf(row.firstValues), second).filter(({ alike }) => !alike).length;
    const state = differing === 0 ? ('settled' as const) : ('differing' as const);
    const settled = state === 'settled' && { settledAt: now };
    await tx.secondReview.update({
      where: { id },
      data: { state, secondValues: toJson(second), finishedAt: now, claimExpiresAt: null, ...settled },
      select: { id: true },
    });
    const by = { organisationId: actor.organisationId, memberId: actor.memberId, actorName: actor.name };
    const subject = { subjectType: 'document', subjectId: row.documentId };
    await tx.auditEvent.create({ data: { ...by, ...subject, event: 'second-review.finished', detail: { state, differing } } });
    return { state, differing };
  });
}
