import { database } from '#lib/adapters/db/client.ts';
import { type SavedAnswer, saveAnswers } from '#lib/adapters/db/save-answers.ts';
import type { CorrectionInput } from '#lib/domain/correction.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

interface Answering {
  actor: Actor;
  documentId: string;
  /** In the order in which they were given. */
  corrections: readonly CorrectionInput[];
  /** The last correction their author has seen, those of their own apart; 0 before the first. */
  lastSequence: number;
  extraction: number;
  now?: Date;
}

/** Keeps several answers of a person at once, all or none: many values confirmed together, or taken back together. Throws what `saveAnswers` throws. */
export async function correctFields({ now = new Date(), ...asked }: Answering): Promise<{ answers: SavedAnswer[] }> {
  authorise(asked.actor, 'document.review');
  return { answers: await database().$transaction((tx) => saveAnswers(tx, { ...asked, now })) };
}
