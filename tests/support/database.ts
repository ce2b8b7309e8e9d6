import { randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, inject } from 'vitest';
import { closeDatabase } from '#lib/adapters/db/client.ts';
import { closeSender } from '#lib/adapters/queue/queue.ts';
import { setEnv } from '#lib/env.ts';
import { administer, removeFolder, withName } from './test-server.ts';

/** An empty, migrated database and an empty folder for this test file alone; both are gone afterwards. */
export function withDatabase(): void {
  const drop: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    const template = inject('templateUrl');
    const name = `deedlens_test_${process.ppid}_${randomUUID().slice(0, 8)}`;
    await administer(template, `CREATE DATABASE ${name} TEMPLATE ${new URL(template).pathname.slice(1)}`);
    const folder = await mkdtemp(path.join(os.tmpdir(), 'deedlens-test-'));
    drop.push(
      () => removeFolder(folder),
      () => administer(template, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
    );
    setEnv({
      DATABASE_URL: withName(template, name),
      DATA_DIR: folder,
      // What comes with the product changes; a test that needs a model brings its own.
      MODEL_DIR: path.join(folder, 'no-model'),
      BETTER_AUTH_SECRET: 'a secret for tests only',
      LOG_LEVEL: 'silent',
    });
  });

  afterAll(async () => {
    await closeSender();
    await closeDatabase();
    for (const undo of drop.reverse()) await undo();
  });
}
