import type { Actor } from '#lib/domain/rights.ts';
import { env, setEnv } from '#lib/env.ts';

/** Runs with the database open, as the system inside the organisation. */
export async function withActor(organisation: string | undefined, run: (actor: Actor) => Promise<void>): Promise<void> {
  // Loaded here, so that the commands without a database start without it.
  const { getSystemActor } = await import('#lib/use-cases/get-system-actor.ts');
  const { prepareDatabase } = await import('#lib/use-cases/prepare-database.ts');
  const { DATABASE_URL, DATA_DIR } = env();
  const database = await prepareDatabase({ url: DATABASE_URL, dataDir: DATA_DIR });
  try {
    setEnv({ DATABASE_URL: database.url });
    await run(await getSystemActor(organisation === undefined ? {} : { organisation }));
  } finally {
    // What was put into the queue keeps a connection open.
    const { closeSender } = await import('#lib/adapters/queue/queue.ts');
    await closeSender();
    await database.close();
  }
}
