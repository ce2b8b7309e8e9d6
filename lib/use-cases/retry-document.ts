import { database } from '#lib/adapters/db/client.ts';
import { noSuchDocument, withinReach } from '#lib/adapters/db/document-row.ts';
import { forgetDeadJobs } from '#lib/adapters/queue/dead-jobs.ts';
import { enqueue } from '#lib/adapters/queue/queue.ts';
import { readerVersion } from '#lib/adapters/settings/limits.ts';
import { Conflict } from '#lib/domain/errors.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

/** Reads a failed document once more; pages that were read by what reads them now are kept. Throws `Conflict` when it did not fail, or trying again cannot help. */
export async function retryDocument({ actor, documentId }: { actor: Actor; documentId: string }): Promise<{ reading: number }> {
  const where = { id: documentId, ...withinReach(actor, authorise(actor, 'document.retry')) };
  return database().$transaction(async (tx) => {
    const document = await tx.document.findFirst({ where, select: { reading: true } });
    if (!document) throw noSuchDocument();
    const reading = document.reading + 1;
    const { count } = await tx.document.updateMany({
      where: { ...where, reading: document.reading, state: 'failed', retryable: true },
      data: { state: 'uploaded', reading, issues: [], failureCode: null, retryable: false, pageCount: null },
    });
    if (count === 0) throw new Conflict('This document cannot be read again: it has not failed, or its file would fail the same way.');
    // The words go with the rows; what was answered about them stays.
    const version = readerVersion();
    const stale = [{ state: { not: 'read' as const } }, { readerVersion: null }, { readerVersion: { not: version } }];
    await tx.page.deleteMany({ where: { documentId, OR: stale } });
    await forgetDeadJobs(tx, documentId);
    await enqueue(tx, 'open-document', { documentId, reading });
    const by = { organisationId: actor.organisationId, memberId: actor.memberId, actorName: actor.name };
    const subject = { subjectType: 'document', subjectId: documentId };
    await tx.auditEvent.create({ data: { ...by, event: 'document.retried', ...subject, detail: { reading } } });
    return { reading };
  });
}
