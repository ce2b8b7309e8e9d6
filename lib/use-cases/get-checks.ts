import { findAnswers } from '#lib/adapters/db/answers.ts';
import { database } from '#lib/adapters/db/client.ts';
import { noSuchDocument, withinReach } from '#lib/adapters/db/document-row.ts';
import type { PlacedCheck } from '#lib/domain/placed-check.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

/** What the checks say about a file; nothing while it is being read. */
export async function getChecks({ actor, documentId }: { actor: Actor; documentId: string }): Promise<PlacedCheck[]> {
  const within = withinReach(actor, authorise(actor, 'document.read'));
  const db = database();
  const document = await db.document.findFirst({ where: { id: documentId, ...within }, select: { fileName: true, reading: true } });
  if (!document) throw noSuchDocument();
  const { fileName, reading } = document;
  const answers = await findAnswers(db, documentId, reading);
  return (answers?.result.checks ?? []).map((check) => ({
    ...check,
    values: check.values.map((value) => ({ ...value, documentId, fileName })),
  }));
}
