import { type Answers, findAnswers, lockDocument, refuseForeignClaim, refuseOldSplit } from '#lib/adapters/db/answers.ts';
import { database } from '#lib/adapters/db/client.ts';
import { sampleForSecondReview } from '#lib/adapters/db/second-review.ts';
import { enqueue } from '#lib/adapters/queue/queue.ts';
import { currentValues } from '#lib/domain/correction.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import { Conflict, InvalidInput } from '#lib/domain/errors.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { missingAnswers, slottedResult, typedRangesOf } from '#lib/domain/review.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

/**
 * A person vouches for every value as it is shown. Throws `InvalidInput` naming the core fields that nobody and nothing
 * answered, `Conflict` when somebody else answered since `lastSequence`, holds a claim, or the document is not in review.
 */
export async function approveDocument(input: {
  actor: Actor;
  documentId: string;
  lastSequence: number;
  /** The number of the extraction its author has seen; the first without it. */
  extraction?: number;
  now?: Date;
}): Promise<{ approvedAt: string }> {
  const { actor, documentId, lastSequence, extraction = 1, now = new Date() } = input;
  authorise(actor, 'document.approve');
  await database().$transaction(async (tx) => {
    const document = await lockDocument(tx, actor, documentId);
    if (document.state !== 'in-review') throw new Conflict('This document is not in review, so it cannot be approved.');
    await refuseForeignClaim(tx, actor, documentId, now);
    const answers = await findAnswers(tx, documentId, document.reading);
    if (!answers) throw new Conflict('Nothing has been read from this document yet. Wait until it is in review.');
    refuseOldSplit(answers, extraction);
    refuseUnseen(answers, lastSequence, actor);
    refuseIncomplete(answers);
    // The row is locked, and it was found in review.
    await tx.document.update({ where: { id: documentId }, data: { state: 'approved' }, select: { id: true } });
    await tx.reviewItem.updateMany({
      where: { documentId },
      data: { approvedById: actor.memberId, approvedAt: now, ...LET_GO },
    });
    const by = { organisationId: actor.organisationId, memberId: actor.memberId, actorName: actor.name };
    const detail = { lastSequence: answers.lastSequence, corrections: answers.corrections.length };
    await tx.auditEvent.create({ data: { ...by, event: 'document.approved', subjectType: 'document', subjectId: documentId, detail } });
    await enqueue(tx, 'remember-document', { documentId });
    await sampleForSecondReview(tx, { actor, documentId, answers });
  });
  return { approvedAt: now.toISOString() };
}

/** Whoever held it is done, and what was asked about it is answered; both stay in the history. */
const LET_GO = { claimedById: null, claimExpiresAt: null, escalatedAt: null, escalatedById: null, escalationNote: null } as const;

function refuseUnseen(answers: Answers, lastSequence: number, actor: Actor): void {
  const unseen = answers.corrections.some(({ sequence }, index) => sequence > lastSequence && answers.memberIds[index] !== actor.memberId);
  if (unseen) throw new Conflict('Somebody else changed a field in the meantime. Reload the page and look again before you approve.');
}

function refuseIncomplete({ result, corrections }: Answers): void {
  const values = currentValues(slottedResult(result), corrections);
  const missing = missingAnswers(typedRangesOf(result), values, (type) => DOCUMENT_TYPE_TABLE[type].core);
  if (missing.length === 0) return;
  const names = missing.map(({ documentType, fieldKey }) => `${FIELDS[fieldKey].label} (${DOCUMENT_TYPE_TABLE[documentType].label})`);
  throw new InvalidInput(`Give a value, absent or unreadable first for: ${names.join(', ')}.`, 'core_fields_missing');
}
