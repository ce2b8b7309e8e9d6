import { database } from '#lib/adapters/db/client.ts';
import { noSuchDocument, withinReach } from '#lib/adapters/db/document-row.ts';
import { dropUnsupported } from '#lib/adapters/db/keep-lessons.ts';
import { forgetDeadJobs } from '#lib/adapters/queue/dead-jobs.ts';
import { enqueue } from '#lib/adapters/queue/queue.ts';
import { deleteObjects, documentPrefix } from '#lib/adapters/storage/files.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

/**
 * Deletes a document with all that was read, answered and stored about it; only the audit remembers that it was there. What frozen
 * versions of data sets hold of it is taken out by a worker soon after, and is not handed out from now on.
 */
export async function deleteDocument({ actor, documentId }: { actor: Actor; documentId: string }): Promise<void> {
  const where = { id: documentId, ...withinReach(actor, authorise(actor, 'document.delete')) };
  await database().$transaction(async (tx) => {
    const document = await tx.document.findFirst({ where, select: { sha256: true } });
    if (!document) throw noSuchDocument();
    const versions = await tx.datasetItem.findMany({ where: { documentId }, distinct: ['versionId'], select: { versionId: true } });
    await tx.document.delete({ where: { id: documentId }, select: { id: true } });
    await dropUnsupported(tx, actor.organisationId);
    await forgetDeadJobs(tx, documentId);
    for (const { versionId } of versions) await enqueue(tx, 'blank-erased-lines', { versionId });
    const by = { organisationId: actor.organisationId, memberId: actor.memberId, actorName: actor.name };
    const subject = { subjectType: 'document', subjectId: documentId };
    await tx.auditEvent.create({ data: { ...by, event: 'document.deleted', ...subject, detail: { sha256: document.sha256 } } });
  });
  await deleteObjects(documentPrefix(documentId));
}
