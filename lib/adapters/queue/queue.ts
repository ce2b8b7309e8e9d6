import { fromPrisma, PgBoss, type Queue, type SendOptions } from 'pg-boss';
import { TASK_PAYLOADS, type TaskName, type TaskPayload } from '#lib/domain/task.ts';
import { env } from '#lib/env.ts';
import { log } from '#lib/log.ts';

const DEAD_LETTERS: TaskName = 'fail-document';

/** A worker that says nothing for `heartbeatSeconds` is dead, and its job is taken up by another. */
const patient = { retryLimit: 3, retryDelay: 2, retryBackoff: true, retryDelayMax: 60, notify: true } as const;
const QUEUES: Readonly<Record<TaskName, Omit<Queue, 'name'>>> = Object.freeze({
  'fail-document': { ...patient, retryLimit: 20, heartbeatSeconds: 30 },
  watch: { ...patient, heartbeatSeconds: 30, expireInSeconds: 600 },
  // Whoever listens there may be away for a day.
  'send-alert': { ...patient, retryLimit: 12, retryDelay: 30, retryDelayMax: 7200, heartbeatSeconds: 30, expireInSeconds: 60 },
  'open-document': { ...patient, heartbeatSeconds: 10, expireInSeconds: 300, deadLetter: DEAD_LETTERS },
  'read-pages': { ...patient, heartbeatSeconds: 10, expireInSeconds: 1800, deadLetter: DEAD_LETTERS },
  // Pure computation over a whole file can keep a process from saying that it lives; a model takes a second a page on a small machine.
  'extract-document': { ...patient, heartbeatSeconds: 30, expireInSeconds: 3600, deadLetter: DEAD_LETTERS },
  'remember-document': { ...patient, heartbeatSeconds: 30, expireInSeconds: 600 },
  'fail-dataset-version': { ...patient, retryLimit: 20, heartbeatSeconds: 30 },
  'blank-erased-lines': { ...patient, retryLimit: 20, heartbeatSeconds: 30, expireInSeconds: 900 },
  'fail-evaluation': { ...patient, retryLimit: 20, heartbeatSeconds: 30 },
  // A thousand documents at a second a page.
  'run-evaluation': { ...patient, heartbeatSeconds: 60, expireInSeconds: 6 * 3600, deadLetter: 'fail-evaluation' },
  'shadow-document': { ...patient, heartbeatSeconds: 30, expireInSeconds: 3600 },
  'build-dataset-version': { ...patient, heartbeatSeconds: 30, expireInSeconds: 3600, deadLetter: 'fail-dataset-version' },
  'fail-training-run': { ...patient, retryLimit: 20, heartbeatSeconds: 30 },
  // A day: the trainer is a process of its own, and the worker only waits for it. A killed one is begun anew, from the last checkpoint.
  'train-here': { ...patient, heartbeatSeconds: 30, expireInSeconds: 86_000 },
  'judge-training-run': { ...patient, heartbeatSeconds: 60, expireInSeconds: 3600, deadLetter: 'fail-training-run' },
});

type PrismaTransaction = Parameters<typeof fromPrisma>[0];

export function connectionString(): string {
  const { DATABASE_URL } = env();
  if (!DATABASE_URL) throw new Error('DATABASE_URL is not set, and the queue lies in the database.');
  return DATABASE_URL;
}

// Next.js loads modules anew in development; one sender a process survives that.
const kept = globalThis as typeof globalThis & { deedlensSender?: Promise<PgBoss> | undefined };

/** The part of the queue that only sends; opened on first use. */
export function sender(): Promise<PgBoss> {
  kept.deedlensSender ??= openSender();
  return kept.deedlensSender;
}

async function openSender(): Promise<PgBoss> {
  const boss = new PgBoss({ connectionString: connectionString(), max: 2, supervise: false, schedule: false, migrate: false });
  boss.on('error', (error) => log.warn({ err: error }, 'the queue lost its database'));
  try {
    return await boss.start();
  } catch (error) {
    kept.deedlensSender = undefined;
    throw error;
  }
}

/** Lets a process end: closes what `sender` opened. */
export async function closeSender(): Promise<void> {
  const open = kept.deedlensSender;
  kept.deedlensSender = undefined;
  await (await open)?.stop({ graceful: false });
}

/** Makes the queue's tables and queues, and brings them up to date; safe to repeat. */
export async function installQueue(url = connectionString()): Promise<void> {
  const boss = new PgBoss({ connectionString: url, max: 2, supervise: false, schedule: false });
  boss.on('error', (error) => log.warn({ err: error }, 'the queue lost its database'));
  await boss.start();
  try {
    const known = new Set((await boss.getQueues()).map(({ name }) => name));
    for (const [name, { notify, ...options }] of Object.entries(QUEUES)) {
      if (known.has(name)) await boss.updateQueue(name, { ...options, notify: notify ?? false });
      else await boss.createQueue(name, { ...options, notify: notify ?? false });
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}

/** Puts a job into the queue within a transaction: it exists if and only if the rows it is about do. Answers the job's id. */
export async function enqueue<T extends TaskName>(
  tx: PrismaTransaction,
  task: T,
  payload: TaskPayload<T>,
  options: Pick<SendOptions, 'priority' | 'singletonKey' | 'singletonSeconds'> = {},
): Promise<string | null> {
  const boss = await sender();
  return boss.send(task, TASK_PAYLOADS[task].parse(payload), { ...options, db: fromPrisma(tx) });
}
