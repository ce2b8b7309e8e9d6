import { database } from '#lib/adapters/db/client.ts';
import { type DeadJob, findDeadJobsOf } from '#lib/adapters/queue/dead-jobs.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

/** Work that failed for good and waits for a person, newest first. */
export async function findDeadJobs({ actor }: { actor: Actor }): Promise<(Omit<DeadJob, 'failedAt'> & { failedAt: string })[]> {
  authorise(actor, 'job.read');
  const jobs = await findDeadJobsOf(database(), actor.organisationId);
  return jobs.map((job) => ({ ...job, failedAt: job.failedAt.toISOString() }));
}
