import { acceptedAnswer } from '#lib/domain/answer.ts';
import { type Correction, type CorrectionInput, type CurrentValue, currentValues } from '#lib/domain/correction.ts';
import { Conflict } from '#lib/domain/errors.ts';
import { slottedResult } from '#lib/domain/review.ts';
import type { Actor } from '#lib/domain/rights.ts';
import { type Answers, findAnswers, lockDocument, refuseForeignClaim, refuseOldSplit, toCorrectionRow } from './answers.ts';
import type { Transaction } from './client.ts';

export interface Answering {
  actor: Actor;
  documentId: string;
  corrections: readonly CorrectionInput[];
  /** The last correction their author has seen, those of their own apart; 0 before the first. */
  lastSequence: number;
  /** The number of the extraction whose slots their author has seen. */
  extraction: number;
  now: Date;
}

export interface SavedAnswer {
  slot: string;
  sequence: number;
  /** Null when nothing was read there and the answer was taken back. */
  value: CurrentValue | null;
}

/**
 * Keeps a person's answers in the order given, each with its event; all of them or, when one is refused, none. Throws
 * `InvalidInput` when a value is not one of its kind, `Conflict` when the document is not in review (`not_in_review`), is
 * claimed by somebody else (`claimed_by_other`), a slot was answered by somebody else since `lastSequence`
 * (`answered_by_other`), or the file was split anew (`split_anew`).
 */
export async function saveAnswers(tx: Transaction, asked: Answering): Promise<SavedAnswer[]> {
  const { actor, documentId, lastSequence, extraction, now } = asked;
  const document = await lockDocument(tx, actor, documentId);
  if (document.state !== 'in-review')
    throw new Conflict('This document is not in review, so its fields cannot be changed.', 'not_in_review');
  await refuseForeignClaim(tx, actor, documentId, now);
  const answers = await findAnswers(tx, documentId, document.reading);
  if (!answers) throw new Conflict('Nothing has been read from this document yet. Wait until it is in review.', 'not_in_review');
  refuseOldSplit(answers, extraction);
  const predictions = slottedResult(answers.result);
  const accepted = asked.corrections.map((correction) => acceptedAnswer(correction, answers.result, predictions));
  for (const { slot } of accepted) refuseUnseen(answers, slot, lastSequence, actor);
  const known: Correction[] = [...answers.corrections];
  const valueAt = (slot: string) => currentValues(predictions, known).find((value) => value.slot === slot);
  const saved: SavedAnswer[] = [];
  for (const answer of accepted) {
    const before = valueAt(answer.slot);
    const sequence = await saveOne(tx, asked, answers.extractionId, answer);
    known.push({ ...answer, sequence });
    const value = valueAt(answer.slot);
    await tx.auditEvent.create({ data: eventOf(asked, answer, before, value) });
    saved.push({ slot: answer.slot, sequence, value: value ?? null });
  }
  return saved;
}

async function saveOne(tx: Transaction, { actor, documentId }: Answering, extractionId: string, answer: CorrectionInput): Promise<number> {
  const { organisationId, memberId } = actor;
  const data = { ...toCorrectionRow(answer), organisationId, memberId, documentId, extractionId };
  return (await tx.correction.create({ data, select: { sequence: true } })).sequence;
}

function eventOf({ actor, documentId }: Answering, answer: CorrectionInput, before?: CurrentValue, after?: CurrentValue) {
  const { organisationId, memberId, name: actorName } = actor;
  const { fieldKey, slot, action } = answer;
  const detail = { fieldKey, slot, action, before: shown(before), after: shown(after) };
  return { organisationId, memberId, actorName, event: `field.${action}`, subjectType: 'document', subjectId: documentId, detail };
}

/** A value in the history: as printed, or what a person said instead. */
const shown = (value: CurrentValue | undefined): string | null => value?.text ?? (value?.correction ? value.status : null);

function refuseUnseen(answers: Answers, slot: string, lastSequence: number, actor: Actor): void {
  const unseen = answers.corrections.some(
    (correction, index) => correction.slot === slot && correction.sequence > lastSequence && answers.memberIds[index] !== actor.memberId,
  );
  if (unseen)
    throw new Conflict('Somebody else answered this field in the meantime. Reload the page to see their answer.', 'answered_by_other');
}
