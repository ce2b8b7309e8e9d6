import { type Answers, findAnswers, lockDocument, refuseForeignClaim, refuseOldSplit, toCorrectionRow } from '#lib/adapters/db/answers.ts';
import { database } from '#lib/adapters/db/client.ts';
import { acceptedAnswer } from '#lib/domain/answer.ts';
import { type CorrectionInput, type CurrentValue, currentValues } from '#lib/domain/correction.ts';
import { Conflict } from '#lib/domain/errors.ts';
import { slottedResult } from '#lib/domain/review.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

interface Answering {
  actor: Actor;
  documentId: string;
  correction: CorrectionInput;
  /** The last correction its author has seen, those of their own apart; 0 before the first. */
  lastSequence: number;
  /** The number of the extraction whose slots its author has seen; the first without it. */
  extraction?: number;
  now?: Date;
}

/**
 * Keeps one answer of a person for one slot; what was answered before stays. Throws `InvalidInput` when the value is not
 * one of its kind, `Conflict` when the document is not in review, is claimed by somebody else, or the slot was answered
 * by somebody else since `lastSequence`, or the file was split anew.
 */
export async function correctField(input: Answering): Promise<{ sequence: number; value: CurrentValue }> {
  const { actor, documentId, lastSequence, extraction = 1, now = new Date() } = input;
  authorise(actor, 'document.review');
  return database().$transaction(async (tx) => {
    const document = await lockDocument(tx, actor, documentId);
    if (document.state !== 'in-review') throw new Conflict('This document is not in review, so its fields cannot be changed.');
    await refuseForeignClaim(tx, actor, documentId, now);
    const answers = await findAnswers(tx, documentId, document.reading);
    if (!answers) throw new Conflict('Nothing has been read from this document yet. Wait until it is in review.');
    refuseOldSplit(answers, extraction);
    const predictions = slottedResult(answers.result);
    const answer = acceptedAnswer(input.correction, answers.result, predictions);
    refuseUnseen(answers, answer.slot, lastSequence, actor);
    const valueIn = (corrections: Answers['corrections']) =>
      currentValues(predictions, corrections).find(({ slot }) => slot === answer.slot);
    const { organisationId, memberId } = actor;
    const { sequence } = await tx.correction.create({
      data: { ...toCorrectionRow(answer), organisationId, memberId, documentId, extractionId: answers.extractionId },
      select: { sequence: true },
    });
    const before = valueIn(answers.corrections);
    const value = valueIn([...answers.corrections, { ...answer, sequence }]);
    if (!value) throw new Error(`slot ${answer.slot} has no value after it was answered`);
    const detail = { fieldKey: answer.fieldKey, slot: answer.slot, action: answer.action, before: shown(before), after: shown(value) };
    await tx.auditEvent.create({
      data: {
        organisationId,
        memberId,
        actorName: actor.name,
        event: `field.${answer.action}`,
        subjectType: 'document',
        subjectId: documentId,
        detail,
      },
    });
    return { sequence, value };
  });
}

/** A value in the history: as printed, or what a person said instead. */
const shown = (value: CurrentValue | undefined): string | null => value?.text ?? (value?.correction ? value.status : null);

function refuseUnseen(answers: Answers, slot: string, lastSequence: number, actor: Actor): void {
  const unseen = answers.corrections.some(
    (correction, index) => correction.slot === slot && correction.sequence > lastSequence && answers.memberIds[index] !== actor.memberId,
  );
  if (unseen) throw new Conflict('Somebody else answered this field in the meantime. Reload the page to see their answer.');
}
