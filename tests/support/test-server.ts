import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { EmbeddedPostgres } from '#lib/adapters/db/embedded-postgres.ts';
import { migrate } from '#lib/adapters/db/migrate.ts';
import { installQueue } from '#lib/adapters/queue/queue.ts';
import { env } from '#lib/env.ts';

const FOLDER = path.resolve('.cache/test-postgres');
/** Names carry the process that made them, so that the leftovers of a killed run can be told from a run beside this one. */
const NAME = /^deedlens_test_(\d+)_/;

export interface TestServer {
  /** A migrated database that nobody is connected to: clone it. */
  templateUrl: string;
  close(): Promise<void>;
}

export const withName = (url: string, name: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).href;

/** Runs statements on the server's maintenance database. */
export async function administer(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: withName(url, 'postgres') });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** One Postgres for a test run: DATABASE_URL if set, else the embedded one in .cache; with a migrated template database. */
export async function openTestServer(): Promise<TestServer> {
  const { DATABASE_URL } = env();
  const server = DATABASE_URL === undefined ? new EmbeddedPostgres(FOLDER) : undefined;
  await server?.attach();
  const url = DATABASE_URL ?? server?.url() ?? '';
  await dropLeftovers(url);
  const name = `deedlens_test_${process.pid}_${randomUUID().slice(0, 8)}`;
  await administer(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`, `CREATE DATABASE ${name}`);
  const templateUrl = withName(url, name);
  await migrate(templateUrl);
  await installQueue(templateUrl);
  return {
    templateUrl,
    async close() {
      await administer(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await server?.release();
    },
  };
}

async function dropLeftovers(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: withName(url, 'postgres') });
  await client.connect();
  try {
    const { rows } = await client.query<{ datname: string }>("SELECT datname FROM pg_database WHERE datname LIKE 'deedlens_test_%'");
    for (const { datname } of rows) {
      const pid = Number(NAME.exec(datname)?.[1]);
      if (isAlive(pid)) continue;
      await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(datname)} WITH (FORCE)`);
    }
  } finally {
    await client.end();
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Removes a folder a test made, if it is there. */
export const removeFolder = async (folder: string): Promise<void> => {
  if (existsSync(folder)) await rm(folder, { recursive: true, force: true, maxRetries: 3 });
};
