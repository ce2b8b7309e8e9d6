import { database } from '#lib/adapters/db/client.ts';
import { findWatchedDocuments } from '#lib/adapters/db/watched-documents.ts';
import { InvalidInput } from '#lib/domain/errors.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';
import { fitReference } from '#lib/learning/watching/fit.ts';

/** The newest so many of the period: more hardly sharpen the picture. */
const DOCUMENTS_MAX = 500;

/**
 * Freezes the documents uploaded from `from` until before `to` as what is usual; later ones are held against them. Throws
 * `InvalidInput` when there are too few.
 */
export async function setWatchReference(input: {
  actor: Actor;
  from: Date;
  to: Date;
}): Promise<{ id: string; documents: number; metrics: number }> {
  const { actor, from, to } = input;
  authorise(actor, 'watch.manage');
  if (from >= to) throw new InvalidInput('The period ends before it begins. Choose a later end.', 'period_empty');
  const { organisationId, memberId } = actor;
  const documents = await findWatchedDocuments(database(), { organisationId, from, to, limit: DOCUMENTS_MAX });
  const figures = fitReference(documents);
  const { id } = await database().$transaction(async (tx) => {
    const reference = await tx.watchReference.create({
      data: { organisationId, from, to, figures, createdById: memberId },
      select: { id: true },
    });
    const by = { organisationId, memberId, actorName: actor.name };
    const detail = { from: from.toISOString(), to: to.toISOString(), documents: String(figures.documents) };
    await tx.auditEvent.create({
      data: { ...by, event: 'watch.reference-set', subjectType: 'watch-reference', subjectId: reference.id, detail },
    });
    return reference;
  });
  return { id, documents: figures.documents, metrics: figures.metrics.length };
}
