import { toCorrectionRow } from '#lib/adapters/db/answers.ts';
import { database } from '#lib/adapters/db/client.ts';
import { lockSecondReview, secondReadingOf } from '#lib/adapters/db/second-review.ts';
import { acceptedAnswer } from '#lib/domain/answer.ts';
import { type CorrectionInput, type CurrentValue, currentValues } from '#lib/domain/correction.ts';
import { Conflict } from '#lib/domain/errors.ts';
import { slottedResult } from '#lib/domain/review.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

interface AnsweringAsSecond {
  actor: Actor;
  id: string;
  /** In the order given: one, or all that were confirmed together. */
  corrections: readonly CorrectionInput[];
  now?: Date;
}

/**
 * Keeps what the second reader answers, apart from what counts: the document stays as the first one left it. Throws `InvalidInput`
 * when a value is not one of its kind, `Conflict` when the reading is not the actor's or is done.
 */
export async function answerSecondReview(input: AnsweringAsSecond): Promise<{ values: CurrentValue[] }> {
  const { actor, id, corrections, now = new Date() } = input;
  authorise(actor, 'second-review.answer');
  return database().$transaction(async (tx) => {
    const row = await lockSecondReview(tx, actor, id);
    if (row.state !== 'waiting') throw new Conflict('This second reading is done, so its answers cannot be changed.');
    if (row.secondById !== actor.memberId || !row.claimExpiresAt || row.claimExpiresAt <= now)
      throw new Conflict('Your ten minutes for this document have run out. Take it again.', 'claim_lost');
    const { result, corrections: before } = secondReadingOf(row);
    const predictions = slottedResult(result);
    const accepted = corrections.map((correction) => acceptedAnswer(correction, result, predictions));
    const known = [...before];
    for (const answer of accepted) {
      const data = { ...toCorrectionRow(answer), secondReviewId: id };
      const { sequence } = await tx.secondAnswer.create({ data, select: { sequence: true } });
      known.push({ ...answer, sequence });
    }
    return { values: currentValues(predictions, known) };
  });
}
