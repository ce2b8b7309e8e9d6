import path from 'node:path';
import { env, setEnv } from '#lib/env.ts';
import { findDemoAccounts } from '#lib/use-cases/find-demo-accounts.ts';
import { prepareDatabase } from '#lib/use-cases/prepare-database.ts';
import { addressOf, isLoopback, refuseBusyPort, waitForWeb } from './address.ts';
import { type Child, keepRunning } from './child.ts';
import { say, step } from './say.ts';
import { keptSecret } from './secret.ts';
import { seed } from './seed.ts';

const WEB_START_MS = 60_000;
/** A worker may finish the page it has in hand. */
const WORKER_STOP_MS = 30_000;
const WEB_STOP_MS = 5000;

/** Starts database, web and workers, keeps them running, and stops them in the opposite order on Ctrl-C or SIGTERM. */
export async function run({ dev }: { dev: boolean }): Promise<void> {
  const settings = env();
  const { PORT, HOST, DATA_DIR } = settings;
  await refuseBusyPort(PORT, HOST);
  const stopped = new AbortController();
  const undo: (() => Promise<unknown>)[] = [];
  stopOnSignal(stopped, undo);

  const preparing = step('starting the database', '', () => prepareDatabase({ url: settings.DATABASE_URL, dataDir: DATA_DIR }));
  undo.push(async () => (await preparing).close());
  const database = await preparing;
  const secret = settings.BETTER_AUTH_SECRET ?? (await keptSecret(DATA_DIR));
  // Their passwords are known to everybody, so demo accounts are for this machine only.
  const demo = database.embedded && isLoopback(HOST);
  const shared = { DATABASE_URL: database.url, DATA_DIR, BETTER_AUTH_SECRET: secret, DEEDLENS_DEMO: demo ? '1' : '0' };
  setEnv(shared);
  if (stopped.signal.aborted) return;

  const children = [startWeb(dev, shared), ...Array.from({ length: settings.WORKERS }, (_, index) => startWorker(index + 1, shared))];
  undo.push(() => Promise.all(children.map(({ child, patienceMs }) => child.stop(patienceMs))));
  const seeded = await step('making the demo documents', '', seed);
  const address = addressOf(PORT, HOST);
  await step('starting the web', '', () => waitForWeb(address, WEB_START_MS, stopped.signal));
  if (!stopped.signal.aborted) await greet(settings.PUBLIC_URL ?? address, seeded);
}

interface Started {
  child: Child;
  patienceMs: number;
}

const logFile = (name: string): string => path.join(env().DATA_DIR, 'logs', `${name}.log`);

function startWeb(dev: boolean, shared: Record<string, string>): Started {
  const { PORT, HOST } = env();
  const preload = path.join(import.meta.dirname, 'follow-parent.ts');
  const args = ['--import', preload, 'node_modules/next/dist/bin/next', dev ? 'dev' : 'start', '-p', String(PORT), '-H', HOST];
  const settings = { ...shared, NODE_ENV: dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' };
  return { child: keepRunning({ name: 'The web', args, env: settings, logFile: logFile('web') }), patienceMs: WEB_STOP_MS };
}

function startWorker(number: number, shared: Record<string, string>): Started {
  const args = ['lib/worker/main.ts'];
  const child = keepRunning({ name: `Worker ${number}`, args, env: shared, logFile: logFile(`worker-${number}`) });
  return { child, patienceMs: WORKER_STOP_MS };
}

async function greet(address: string, seeded: number): Promise<void> {
  const [account] = (await findDemoAccounts()).filter(({ role }) => role === 'reviewer');
  say(`\nDeedlens is running: ${address}`);
  if (account) say(`Sign in with a demo account: the page offers one a role, such as ${account.email}, password ${account.password}`);
  else say(`Sign up at ${address}/sign-up. The first person to sign up is the administrator.`);
  if (seeded > 0) say(`${seeded} demo documents are being read right now.`);
  say(`Data and logs lie in ${env().DATA_DIR}. Ctrl-C stops everything and loses nothing.\n`);
}

function stopOnSignal(stopped: AbortController, undo: (() => Promise<unknown>)[]): void {
  const stop = async (): Promise<void> => {
    if (stopped.signal.aborted) return;
    stopped.abort();
    say('\nStopping: the page in hand is finished first.');
    for (const undoOne of undo.reverse()) await undoOne();
    say('Stopped.');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
}
