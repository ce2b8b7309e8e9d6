import { READING_TASKS, type TaskName } from '#lib/domain/task.ts';

/** The part of a Prisma client (or transaction) that runs SQL. */
interface RawSql {
  $queryRaw<T = unknown>(query: TemplateStringsArray, ...values: unknown[]): PromiseLike<T>;
  $executeRaw(query: TemplateStringsArray, ...values: unknown[]): PromiseLike<number>;
}

export interface DeadJob {
  id: string;
  task: TaskName;
  documentId: string;
  fileName: string;
  failedAt: Date;
  error: string;
  attempts: number;
}

/** Jobs that failed for good and whose document still waits for someone to do something about it, newest first. */
export function findDeadJobsOf(db: RawSql, organisationId: string): PromiseLike<DeadJob[]> {
  return db.$queryRaw<DeadJob[]>`
    SELECT j.id::text AS "id", j.name AS "task", d.id AS "documentId", d."fileName", j.completed_on AS "failedAt",
           coalesce(j.output->>'message', j.output->>'value', j.output::text, '') AS "error", j.retry_count + 1 AS "attempts"
    FROM pgboss.job j JOIN "Document" d ON d.id = j.data->>'documentId'
    WHERE j.state = 'failed' AND j.name = ANY(${[...READING_TASKS]}) AND d."organisationId" = ${organisationId}
      AND d.state = 'failed' AND d.reading = (j.data->>'reading')::int
    ORDER BY j.completed_on DESC LIMIT 200`;
}

/** Forgets the dead jobs of a document: someone took care of it. */
export function forgetDeadJobs(tx: RawSql, documentId: string): PromiseLike<number> {
  return tx.$executeRaw`
    DELETE FROM pgboss.job WHERE state = 'failed' AND name = ANY(${[...READING_TASKS]}) AND data->>'documentId' = ${documentId}`;
}
