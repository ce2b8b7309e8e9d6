import { database } from '#lib/adapters/db/client.ts';
import { oldestWaitingSeconds } from '#lib/adapters/queue/oldest-waiting.ts';
import { log } from '#lib/log.ts';

export interface Health {
  database: 'up' | 'down';
  /** How long the oldest job that could run has been waiting: the number to scale workers on. Null without a database. */
  queueAgeSeconds: number | null;
}

/** Whether the product can work now. Asked by machines without signing in, so it says nothing about anybody. */
export async function checkHealth(): Promise<Health> {
  try {
    return { database: 'up', queueAgeSeconds: await oldestWaitingSeconds(database()) };
  } catch (error) {
    log.warn({ err: error }, 'the database does not answer');
    return { database: 'down', queueAgeSeconds: null };
  }
}
