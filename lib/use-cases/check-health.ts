import { database } from '#lib/adapters/db/client.ts';
import { log } from '#lib/log.ts';

/** Whether the database answers; the web can do nothing without it. */
export async function checkHealth(): Promise<{ database: 'up' | 'down' }> {
  try {
    await database().$queryRaw`SELECT 1`;
    return { database: 'up' };
  } catch (error) {
    log.warn({ err: error }, 'the database does not answer');
    return { database: 'down' };
  }
}
