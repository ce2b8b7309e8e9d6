import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { database } from '#lib/adapters/db/client.ts';
import { env } from '#lib/env.ts';
import { exportDataset } from '#lib/use-cases/export-dataset.ts';
import { withDatabase } from '#tests/support/database.ts';
import { textOf } from '#tests/support/exports.ts';
import { seedPeople } from '#tests/support/people.ts';
import { seedReview } from '#tests/support/review.ts';

withDatabase();

/** Runs `deedlens export` in a process of its own, on the database of this test. */
const run = (...args: string[]) => promisify(execFile)(process.execPath, ['lib/cli/main.ts', 'export', ...args], { env: process.env });

describe('deedlens export', () => {
  test('writes what the app exports, to the standard output or to a file, and ends at once', async () => {
    const { borrower, admin } = await seedPeople();
    await seedReview(borrower, { state: 'approved' });
    const expected = await textOf((await exportDataset({ actor: admin })).chunks);
    expect(expected).toContain('"documentType":"note"');
    const started = performance.now();
    expect((await run()).stdout).toBe(expected);
    // An open connection would hold the process for ten seconds more.
    expect(performance.now() - started).toBeLessThan(9000);
    const file = path.join(env().DATA_DIR, 'export.jsonl');
    await run('--out', file);
    expect(await readFile(file, 'utf8')).toBe(expected);
    expect(await readdir(env().DATA_DIR)).not.toContainEqual(expect.stringContaining('draft'));
  });

  test('asks for the organisation where there are several, and says when there is none of that name', async () => {
    const [one] = [await seedPeople(), await seedPeople()];
    const { name } = await database().organisation.findUniqueOrThrow({ where: { id: one.organisationId }, select: { name: true } });
    await expect(run()).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('--organisation') });
    await expect(run('--organisation', 'Nobody')).rejects.toMatchObject({ stderr: expect.stringContaining('“Nobody”') });
    expect((await run('--organisation', name)).stdout).toBe('');
  });
});
