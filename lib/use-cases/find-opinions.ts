import { database } from '#lib/adapters/db/client.ts';
import { noSuchDocument, withinReach } from '#lib/adapters/db/document-row.ts';
import { latestOpinions, type Opinion } from '#lib/domain/opinion.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

/** What the borrower thinks of the values of a document now: the last opinion of each slot that has one. */
export async function findOpinions({ actor, documentId }: { actor: Actor; documentId: string }): Promise<Opinion[]> {
  const where = { id: documentId, ...withinReach(actor, authorise(actor, 'document.read')) };
  const document = await database().document.findFirst({
    where,
    select: { valueOpinions: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: OPINION_COLUMNS } },
  });
  if (!document) throw noSuchDocument();
  return latestOpinions(
    document.valueOpinions.map(({ slot, opinion, note, member, createdAt }) => ({
      slot,
      opinion,
      note,
      by: member?.user.name ?? null,
      at: createdAt.toISOString(),
    })),
  );
}

const OPINION_COLUMNS = {
  slot: true,
  opinion: true,
  note: true,
  createdAt: true,
  member: { select: { user: { select: { name: true } } } },
} as const;
