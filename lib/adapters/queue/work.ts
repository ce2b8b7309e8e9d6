import { PgBoss } from 'pg-boss';
import { TASK_PAYLOADS, type TaskName, type TaskPayload } from '#lib/domain/task.ts';
import { log } from '#lib/log.ts';
import { connectionString } from './queue.ts';

/** How one kind of background work is done. `stopping` is aborted when this worker is asked to end: finish what is in hand. */
export interface Task<T extends TaskName = TaskName> {
  name: T;
  run(payload: TaskPayload<T>, stopping: AbortSignal): Promise<void>;
  /** Each lane takes up one job at a time, of at least its priority; one lane for all jobs unless said. */
  lanes?: readonly Lane[];
}

export interface Lane {
  priorityMin?: number;
}

export interface RunningWorker {
  /** Takes no new jobs, lets the ones in hand come to a good end, and puts back what does not within `timeoutMs`. */
  stop(timeoutMs?: number): Promise<void>;
}

/** Takes up jobs until it is stopped: one at a time in each lane of each task. What a task throws is logged here and tried again later. */
export async function work(tasks: readonly Task[]): Promise<RunningWorker> {
  const boss = new PgBoss({
    connectionString: connectionString(),
    max: 4,
    schedule: false,
    migrate: false,
    useListenNotify: true,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
  });
  boss.on('error', (error) => log.warn({ err: error }, 'the queue lost its database'));
  await boss.start();
  const stopping = new AbortController();
  for (const task of tasks) for (const lane of task.lanes ?? [{}]) await takeUp(boss, task, lane, stopping.signal);
  return {
    async stop(timeoutMs = 25_000) {
      stopping.abort();
      await boss.stop({ graceful: true, timeout: timeoutMs });
    },
  };
}

async function takeUp(boss: PgBoss, task: Task, { priorityMin }: Lane, stopping: AbortSignal): Promise<void> {
  // Retries released by the supervision are not notified, so a worker looks for itself every two seconds.
  const often = { batchSize: 1, pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 2 };
  const options = { ...often, ...(priorityMin !== undefined && { minPriority: priorityMin }) };
  const workerId: string = await boss.work<object>(task.name, options, async ([job]) => {
    // Else the loop sleeps out its interval after a short job though more are waiting.
    boss.notifyWorker(workerId);
    if (!job) return;
    const started = performance.now();
    const about = { task: task.name, job: job.id, ...job.data };
    try {
      await task.run(TASK_PAYLOADS[task.name].parse(job.data) as TaskPayload<TaskName>, stopping);
      log.info({ ...about, ms: Math.round(performance.now() - started) }, 'task done');
    } catch (error) {
      log.error({ ...about, err: error, attempt: job.retryCount + 1 }, 'task failed');
      throw error;
    }
  });
}
