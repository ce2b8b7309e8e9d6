import path from 'node:path';
import { closeDatabase } from '#lib/adapters/db/client.ts';
import { EmbeddedPostgres } from '#lib/adapters/db/embedded-postgres.ts';
import { migrate } from '#lib/adapters/db/migrate.ts';
import { installQueue } from '#lib/adapters/queue/queue.ts';

export interface PreparedDatabase {
  url: string;
  embedded: boolean;
  /** Names of the migrations applied just now. */
  applied: string[];
  /** Closes this process's connections and lets go of the database; the last to let go of the embedded one stops it. */
  close(): Promise<void>;
}

/** The database at `url`, or else the embedded one under `dataDir`, with all migrations applied and the queue in place. */
export async function prepareDatabase({ url, dataDir }: { url?: string | undefined; dataDir: string }): Promise<PreparedDatabase> {
  const database = url === undefined ? await embedded(path.resolve(dataDir)) : { url, embedded: false, close: async () => undefined };
  try {
    const applied = await migrate(database.url);
    await installQueue(database.url);
    return { ...database, applied, close: () => closeDatabase().then(database.close) };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function embedded(root: string): Promise<Omit<PreparedDatabase, 'applied'>> {
  const server = new EmbeddedPostgres(root);
  await server.attach();
  return { url: server.url(), embedded: true, close: () => server.release() };
}
