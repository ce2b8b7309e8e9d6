import { z } from 'zod';
import { type Correction, currentValues } from '#lib/domain/correction.ts';
import { Conflict, NotFound } from '#lib/domain/errors.ts';
import { extractionResultSchema } from '#lib/domain/extraction.ts';
import { slottedResult, typedRangesOf } from '#lib/domain/review.ts';
import type { Actor } from '#lib/domain/rights.ts';
import { type AnsweredSlot, answeredSlotSchema, answeredSlots, isSampled } from '#lib/domain/second-review.ts';
import { type Answers, toCorrection } from './answers.ts';
import type { Prisma } from './generated/client.ts';

/**
 * Puts an approved document before a second reader when it is drawn, with the first one's values as they are now. A document that
 * is approved anew before anybody began to read it again is frozen anew.
 */
export async function sampleForSecondReview(
  tx: Prisma.TransactionClient,
  { actor, documentId, answers }: { actor: Actor; documentId: string; answers: Pick<Answers, 'extractionId' | 'result' | 'corrections'> },
): Promise<void> {
  const { organisationId, memberId } = actor;
  if (memberId === null) return;
  const { secondReviewShare } = await tx.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: { secondReviewShare: true },
  });
  const { extractionId, result, corrections } = answers;
  const first = answeredSlots(currentValues(slottedResult(result), corrections), typedRangesOf(result));
  const firstValues = toJson(first);
  const where = { documentId, extractionId };
  const { count } = await tx.secondReview.updateMany({
    where: { ...where, state: 'waiting', secondById: null },
    data: { firstById: memberId, firstValues },
  });
  if (count > 0 || !isSampled(documentId, secondReviewShare)) return;
  await tx.secondReview.createMany({ data: [{ ...where, organisationId, firstById: memberId, firstValues }], skipDuplicates: true });
}

/** Refuses to show people's answers to whoever reads the document again and is not done: the second reading is blind. */
export async function refuseBlindReader(
  db: Pick<Prisma.TransactionClient, 'secondReview'>,
  actor: Actor,
  documentId: string,
): Promise<void> {
  if (actor.memberId === null) return;
  const where = { documentId, organisationId: actor.organisationId, secondById: actor.memberId, state: 'waiting' } as const;
  if ((await db.secondReview.count({ where, take: 1 })) === 0) return;
  throw new Conflict(
    'You are reading this document again, without seeing what the first reader answered. Finish your reading; then you see it.',
    'reading_blind',
  );
}

/** Frozen answers as a JSON column takes them. */
export const toJson = (answers: readonly AnsweredSlot[]): Prisma.InputJsonValue => JSON.parse(JSON.stringify(answers));

/** Frozen answers from their column. */
export const answeredOf = (column: Prisma.JsonValue): AnsweredSlot[] => z.array(answeredSlotSchema).parse(column ?? []);

export const SECOND_ANSWER_COLUMNS = {
  sequence: true,
  slot: true,
  fieldKey: true,
  documentType: true,
  action: true,
  value: true,
  text: true,
  page: true,
  boxes: true,
} as const satisfies Prisma.SecondAnswerSelect;

const NAME = { select: { id: true, user: { select: { name: true } } } } as const;

export const SECOND_REVIEW_COLUMNS = {
  id: true,
  documentId: true,
  extractionId: true,
  state: true,
  firstById: true,
  firstBy: NAME,
  firstValues: true,
  secondById: true,
  secondBy: NAME,
  secondValues: true,
  claimExpiresAt: true,
  finishedAt: true,
  settledAt: true,
  settledBy: NAME,
  createdAt: true,
  extraction: { select: { result: true, reading: true, number: true } },
  answers: { orderBy: { sequence: 'asc' }, select: SECOND_ANSWER_COLUMNS },
  document: {
    select: {
      fileName: true,
      state: true,
      reading: true,
      extractions: { orderBy: [{ reading: 'desc' }, { number: 'desc' }], take: 1, select: { id: true } },
    },
  },
} as const satisfies Prisma.SecondReviewSelect;
export type SecondReviewRow = Prisma.SecondReviewGetPayload<{ select: typeof SECOND_REVIEW_COLUMNS }>;

/** Whether the document is still approved, and its slots are those that both people answered. */
export const isCurrent = ({ document, extractionId }: Pick<SecondReviewRow, 'document' | 'extractionId'>): boolean =>
  document.state === 'approved' && document.extractions[0]?.id === extractionId;

/** A second reading as the domain knows it: the machine's answers with the second person's over them. */
export function secondReadingOf({ extraction, answers }: Pick<SecondReviewRow, 'extraction' | 'answers'>) {
  const result = extractionResultSchema.parse(extraction.result);
  const corrections: Correction[] = answers.map((answer) => toCorrection({ ...answer, memberId: null }));
  return { result, types: typedRangesOf(result), values: currentValues(slottedResult(result), corrections), corrections };
}

/** Locks a second review of the actor's organisation until the transaction ends, and answers it. */
export async function lockSecondReview(tx: Prisma.TransactionClient, actor: Actor, id: string): Promise<SecondReviewRow> {
  await tx.$executeRaw`SELECT 1 FROM "SecondReview" WHERE "id" = ${id} AND "organisationId" = ${actor.organisationId} FOR UPDATE`;
  const row = await tx.secondReview.findFirst({ where: { id, organisationId: actor.organisationId }, select: SECOND_REVIEW_COLUMNS });
  if (!row) throw noSuchSecondReview();
  return row;
}

export const noSuchSecondReview = (): NotFound => new NotFound('There is no such second review. The document may have been deleted.');
