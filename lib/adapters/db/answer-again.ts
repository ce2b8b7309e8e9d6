import type { CorrectionInput } from '#lib/domain/correction.ts';
import { Conflict } from '#lib/domain/errors.ts';
import type { Actor } from '#lib/domain/rights.ts';
import { lockDocument } from './answers.ts';
import type { Prisma } from './generated/client.ts';
import { saveAnswers } from './save-answers.ts';

interface AnsweringAgain {
  actor: Actor;
  documentId: string;
  corrections: readonly CorrectionInput[];
  /** The last correction that the person has seen. */
  lastSequence: number;
  extraction: number;
  /** Why, for the history. */
  because: string;
  now: Date;
}

/**
 * Keeps answers for a document that may be approved: then the approval is taken back, the answers are written and the person
 * vouches for the document anew, in one transaction, each step with its event. In review the answers are written, no more.
 * Throws `Conflict` in every other state, and what `saveAnswers` throws.
 */
export async function answerAgain(tx: Prisma.TransactionClient, asked: AnsweringAgain): Promise<void> {
  const { actor, documentId, corrections, because, now } = asked;
  const { state } = await lockDocument(tx, actor, documentId);
  if (state !== 'approved' && state !== 'in-review')
    throw new Conflict('This document is neither in review nor approved, so its fields cannot be changed.', 'not_in_review');
  if (state === 'approved') await reopen(tx, asked);
  await saveAnswers(tx, asked);
  if (state !== 'approved') return;
  await tx.document.update({ where: { id: documentId }, data: { state: 'approved' }, select: { id: true } });
  await tx.reviewItem.updateMany({ where: { documentId }, data: { approvedById: actor.memberId, approvedAt: now } });
  const event = { ...eventOf(actor, documentId), event: 'document.approved' };
  await tx.auditEvent.create({ data: { ...event, detail: { because, corrections: corrections.length } } });
}

async function reopen(tx: Prisma.TransactionClient, { actor, documentId, because }: AnsweringAgain): Promise<void> {
  await tx.document.update({ where: { id: documentId }, data: { state: 'in_review' }, select: { id: true } });
  await tx.reviewItem.updateMany({ where: { documentId }, data: { approvedById: null, approvedAt: null } });
  await tx.auditEvent.create({ data: { ...eventOf(actor, documentId), event: 'document.reopened', detail: { because } } });
}

const eventOf = ({ organisationId, memberId, name: actorName }: Actor, subjectId: string) => ({
  organisationId,
  memberId,
  actorName,
  subjectType: 'document',
  subjectId,
});
