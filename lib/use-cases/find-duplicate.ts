import { database } from '#lib/adapters/db/client.ts';
import { withinReach } from '#lib/adapters/db/document-row.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

export interface Duplicate {
  documentId: string;
  fileName: string;
  createdAt: string;
}

/** The first document within reach with these bytes, asked before they are sent; null when there is none. */
export async function findDuplicate({ actor, sha256 }: { actor: Actor; sha256: string }): Promise<Duplicate | null> {
  const where = { sha256, ...withinReach(actor, authorise(actor, 'document.read')) };
  const row = await database().document.findFirst({
    where,
    orderBy: { createdAt: 'asc' },
    select: { id: true, fileName: true, createdAt: true },
  });
  return row && { documentId: row.id, fileName: row.fileName, createdAt: row.createdAt.toISOString() };
}
