/** Applies prisma/migrations exactly as `prisma migrate deploy` would, without the Prisma CLI. */
import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { log } from '#lib/log.ts';

/** The advisory lock that Prisma Migrate itself takes: whoever comes second waits. */
const PRISMA_LOCK = 72_707_369;
const FOLDER = path.resolve(import.meta.dirname, '../../../prisma/migrations');

const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`;

interface Row {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
}

/** Applies what is pending and answers the names. Throws when a migration fails, or one failed before and was not resolved. */
export async function migrate(url: string, folder = FOLDER): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  try {
    await db.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK]);
    await db.query(TABLE);
    const { rows } = await db.query<Row>(
      'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
    );
    const failed = rows.find((row) => !row.finished_at);
    if (failed)
      throw new Error(`Migration ${failed.migration_name} failed before. Mend the database, then run "npx prisma migrate resolve".`);
    const done = new Map(rows.map((row) => [row.migration_name, row.checksum]));
    const applied: string[] = [];
    for (const name of names) if (await applyOne(db, folder, name, done.get(name))) applied.push(name);
    return applied;
  } finally {
    await db.end(); // frees the lock too
  }
}

async function applyOne(db: pg.Client, folder: string, name: string, before: string | undefined): Promise<boolean> {
  const file = await readFile(path.join(folder, name, 'migration.sql'));
  const checksum = createHash('sha256').update(file).digest('hex');
  if (before !== undefined) {
    if (before !== checksum) log.warn({ migration: name }, 'migration was changed after it was applied');
    return false;
  }
  const id = randomUUID();
  await db.query('INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)', [id, checksum, name]);
  try {
    await db.query(file.toString('utf8')); // one simple-protocol message is one implicit transaction
  } catch (cause) {
    await db.query('UPDATE _prisma_migrations SET logs = $2 WHERE id = $1', [id, String(cause)]);
    throw new Error(`Migration ${name} failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
  await db.query('UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1 WHERE id = $1', [id]);
  return true;
}
