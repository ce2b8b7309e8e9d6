import { findAnswers } from '#lib/adapters/db/answers.ts';
import { database } from '#lib/adapters/db/client.ts';
import { noSuchDocument, withinReach } from '#lib/adapters/db/document-row.ts';
import { currentValues } from '#lib/domain/correction.ts';
import { InvalidInput } from '#lib/domain/errors.ts';
import type { OpinionInput } from '#lib/domain/opinion.ts';
import { slottedResult } from '#lib/domain/review.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

/**
 * Keeps what a borrower thinks of a value: it changes nothing by itself, reviewers see it. Throws `InvalidInput`
 * (slot_unknown) where the document has no such value.
 */
export async function giveOpinion(input: { actor: Actor; documentId: string; opinion: OpinionInput }): Promise<void> {
  const { actor, documentId, opinion } = input;
  const where = { id: documentId, ...withinReach(actor, authorise(actor, 'document.opine')) };
  const document = await database().document.findFirst({ where, select: { reading: true } });
  if (!document) throw noSuchDocument();
  const answers = await findAnswers(database(), documentId, document.reading);
  const values = answers ? currentValues(slottedResult(answers.result), answers.corrections) : [];
  const value = values.find(({ slot }) => slot === opinion.slot);
  if (!value) throw new InvalidInput('This value is not there any more. Reload the page to see what was read.', 'slot_unknown');
  const { organisationId, memberId } = actor;
  const { fieldKey } = value;
  await database().valueOpinion.create({
    data: { organisationId, documentId, memberId, fieldKey, ...opinion },
    select: { id: true },
  });
}
