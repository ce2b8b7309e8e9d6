import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

const START_MS = 240_000;

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('no free port');
  return address.port;
}

/** Resolves with what was printed once it says that the product is running; rejects when it ends or takes too long. */
function running(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const timer = setTimeout(() => reject(new Error(`Deedlens did not start in ${START_MS / 1000} s:\n${printed}`)), START_MS);
    const read = (chunk: Buffer): void => {
      printed += chunk.toString();
      if (!printed.includes('Deedlens is running')) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`Deedlens ended (${code}) while starting:\n${printed}`));
    });
  });
}

/** Starts the whole product once, as `npm start` does, on an empty folder and a free port; stops it after the last test. */
export default async function startProduct(): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'deedlens-e2e-'));
  const port = await freePort();
  const { DATABASE_URL: _none, ...environment } = process.env;
  const child = spawn(process.execPath, ['lib/cli/start.ts'], {
    env: { ...environment, DATA_DIR: dataDir, PORT: String(port), HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await running(child);
  process.env.E2E_ADDRESS = `http://127.0.0.1:${port}`;
  process.env.E2E_DATA_DIR = dataDir;
  return async () => {
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
    await rm(dataDir, { recursive: true, force: true });
  };
}
