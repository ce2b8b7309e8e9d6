import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { freePort, isAlive, Product } from '#tests/support/product.ts';
import { removeFolder } from '#tests/support/test-server.ts';
import { until } from '#tests/support/until.ts';

const MINUTES = 60_000;
let dataDir: string;
let port: number;
let product: Product;
const started: Product[] = [];

function start(): Product {
  const next = new Product(dataDir, port);
  started.push(next);
  return next;
}

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'deedlens-start-'));
  port = await freePort();
});
afterAll(async () => {
  for (const one of started) await one.end('SIGINT');
  await removeFolder(dataDir);
}, 2 * MINUTES);

const listSchema = z.object({ documents: z.array(z.object({ fileName: z.string(), state: z.string() })) });

/** Signs in as a demo account and answers the cookie of that session. */
async function cookieOf(role: string): Promise<string> {
  const account = { email: `${role}@demo.deedlens.local`, password: 'deedlens-demo' };
  const headers = { 'content-type': 'application/json', origin: product.address };
  const answer = await fetch(`${product.address}/api/auth/sign-in/email`, { method: 'POST', headers, body: JSON.stringify(account) });
  if (!answer.ok) throw new Error(`Signing in as ${role}: ${answer.status} ${await answer.text()}`);
  const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0]);
  return cookies.join('; ');
}

/** The states of all documents, as the machine API tells them. */
async function statesSeenWith(cookie: string): Promise<string[]> {
  const answer = await fetch(`${product.address}/api/v1/documents`, { headers: { cookie } });
  return listSchema.parse(await answer.json()).documents.map(({ state }) => state);
}

describe('npm start', () => {
  test('brings a sign-in page, an address and demo documents', { timeout: 6 * MINUTES }, async () => {
    product = start();
    await product.isUp(5 * MINUTES);
    expect(await product.status('/sign-in')).toBe(200);
    expect(product.output).toContain(product.address);
    expect(await statesSeenWith(await cookieOf('reviewer'))).toHaveLength(3);
  });

  test('survives the sudden death of worker, web and database, and reads the demo documents nevertheless', {
    timeout: 6 * MINUTES,
  }, async () => {
    const cookie = await cookieOf('borrower');
    for (const which of ['worker', 'web', 'postgres'] as const) await product.kill(which);
    const allRead = async (): Promise<boolean> => (await statesSeenWith(cookie)).every((state) => state === 'in-review');
    await until(async () => allRead().catch(() => false), 4 * MINUTES);
    expect(await statesSeenWith(cookie)).toHaveLength(3);
  });

  test('refuses a port that is taken, and says what to do', { timeout: MINUTES }, async () => {
    const second = start();
    await expect(second.isUp(MINUTES)).rejects.toThrow(/Port \d+ is in use.*PORT=\d+ npm start/);
  });

  test('stops everything on Ctrl-C', { timeout: 2 * MINUTES }, async () => {
    const pids = Object.values(product.pids());
    expect(pids.every((pid) => pid !== undefined && isAlive(pid))).toBe(true);
    expect(await product.end('SIGINT')).toBe(0);
    expect(pids.filter((pid) => pid !== undefined && isAlive(pid))).toEqual([]);
    expect(await product.status('/sign-in')).toBe(0);
  });

  test('starts again with everything it had, also after the supervisor was killed', { timeout: 4 * MINUTES }, async () => {
    product = start();
    await product.isUp(2 * MINUTES);
    await product.end('SIGKILL');
    product = start();
    await product.isUp(2 * MINUTES);
    expect(await statesSeenWith(await cookieOf('engineer'))).toEqual(['in-review', 'in-review', 'in-review']);
    expect(product.output).not.toContain('demo documents are being read');
    expect(await product.end('SIGTERM')).toBe(0);
  });
});
