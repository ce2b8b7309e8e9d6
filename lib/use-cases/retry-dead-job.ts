import { database } from '#lib/adapters/db/client.ts';
import { findDeadJobsOf, forgetDeadJobs } from '#lib/adapters/queue/dead-jobs.ts';
import { enqueue } from '#lib/adapters/queue/queue.ts';
import { Conflict, NotFound } from '#lib/domain/errors.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

/** Goes on with a document whose job failed for good; pages that are read stay read. Throws `NotFound` for a job that is not dead (any more). */
export async function retryDeadJob({ actor, jobId }: { actor: Actor; jobId: string }): Promise<{ documentId: string }> {
  authorise(actor, 'job.retry');
  return database().$transaction(async (tx) => {
    const dead = (await findDeadJobsOf(tx, actor.organisationId)).find(({ id }) => id === jobId);
    if (!dead) throw new NotFound('There is no such dead job. Somebody may have retried it already.');
    const { documentId } = dead;
    const failed = await tx.document.updateManyAndReturn({
      where: { id: documentId, state: 'failed' },
      data: { state: 'uploaded', issues: [], failureCode: null, retryable: false },
      select: { reading: true },
    });
    const [document] = failed;
    if (!document) throw new Conflict('Somebody retried this document just now.');
    await tx.page.updateMany({ where: { documentId, state: 'waiting' }, data: { attempts: 0 } });
    await forgetDeadJobs(tx, documentId);
    await enqueue(tx, 'open-document', { documentId, reading: document.reading });
    const by = { organisationId: actor.organisationId, memberId: actor.memberId, actorName: actor.name };
    const subject = { subjectType: 'document', subjectId: documentId };
    await tx.auditEvent.create({ data: { ...by, event: 'job.retried', ...subject, detail: { task: dead.task, jobId } } });
    return { documentId };
  });
}
