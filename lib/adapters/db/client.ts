import { PrismaPg } from '@prisma/adapter-pg';
import { env } from '#lib/env.ts';
import { PrismaClient } from './generated/client.ts';

export type Database = PrismaClient;
/** A client inside `$transaction`. */
export type Transaction = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>;

// Next.js loads modules anew in development; one pool a process survives that.
const kept = globalThis as typeof globalThis & { deedlensDatabase?: PrismaClient | undefined };

/** The one client of this process, opened on first use. Throws when DATABASE_URL is not set. */
export function database(): PrismaClient {
  if (!kept.deedlensDatabase) {
    const { DATABASE_URL } = env();
    if (!DATABASE_URL)
      throw new Error('DATABASE_URL is not set. Start the product with `npm start`, which brings its own database, or set it.');
    kept.deedlensDatabase = new PrismaClient({
      adapter: new PrismaPg({ connectionString: DATABASE_URL, max: 10 }),
      // Prisma's own (2 s and 5 s) give up on a busy machine.
      transactionOptions: { maxWait: 15_000, timeout: 30_000 },
    });
  }
  return kept.deedlensDatabase;
}

export async function closeDatabase(): Promise<void> {
  await kept.deedlensDatabase?.$disconnect();
  kept.deedlensDatabase = undefined;
}
