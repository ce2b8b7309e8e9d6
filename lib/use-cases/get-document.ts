import { database } from '#lib/adapters/db/client.ts';
import { DETAIL_COLUMNS, type DocumentDetail, toDetail } from '#lib/adapters/db/document-detail.ts';
import { noSuchDocument, withinReach } from '#lib/adapters/db/document-row.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

export type { DocumentDetail, PageSummary } from '#lib/adapters/db/document-detail.ts';

/** One document with its pages, without their words. */
export async function getDocument({ actor, documentId }: { actor: Actor; documentId: string }): Promise<DocumentDetail> {
  const where = { id: documentId, ...withinReach(actor, authorise(actor, 'document.read')) };
  const row = await database().document.findFirst({ where, select: DETAIL_COLUMNS });
  if (!row) throw noSuchDocument();
  return toDetail(database(), row);
}
