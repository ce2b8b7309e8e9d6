import { database } from '#lib/adapters/db/client.ts';
import { type SavedAnswer, saveAnswers } from '#lib/adapters/db/save-answers.ts';
import type { CorrectionInput } from '#lib/domain/correction.ts';
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
 * Keeps one answer of a person for one slot; what was answered before stays, also when the answer takes it back
 * (`withdrawn`). Throws what `saveAnswers` throws.
 */
export async function correctField(input: Answering): Promise<Omit<SavedAnswer, 'slot'>> {
  const { actor, documentId, correction, lastSequence, extraction = 1, now = new Date() } = input;
  authorise(actor, 'document.review');
  const asked = { actor, documentId, corrections: [correction], lastSequence, extraction, now };
  const [saved] = await database().$transaction((tx) => saveAnswers(tx, asked));
  if (!saved) throw new Error(`the answer for ${correction.slot} was not saved`);
  return { sequence: saved.sequence, value: saved.value };
}
