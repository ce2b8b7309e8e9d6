import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { childEnv } from '#lib/env.ts';
import { until } from './until.ts';

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    // A process that ended and whose parent has not looked yet is a zombie.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};

const argumentsOf = (pid: number): string => readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');

/** The whole product, started as `npm start` does it, on a scratch folder and a free port, without DATABASE_URL. */
export class Product {
  readonly address: string;
  readonly #dataDir: string;
  readonly #process: ChildProcess;
  #output = '';

  constructor(dataDir: string, port: number) {
    this.#dataDir = dataDir;
    this.address = `http://127.0.0.1:${port}`;
    const settings = { DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'info', NODE_ENV: 'production', DATABASE_URL: undefined };
    const env = childEnv({ ...settings, BETTER_AUTH_SECRET: undefined, VITEST: undefined, WORKERS: '1' });
    this.#process = spawn(process.execPath, ['lib/cli/start.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.#process.stdout, this.#process.stderr])
      stream?.on('data', (chunk: Buffer) => {
        this.#output += chunk.toString();
      });
  }

  get output(): string {
    return this.#output;
  }

  async isUp(timeoutMs: number): Promise<void> {
    await until(async () => this.#output.includes('Deedlens is running') || this.#hasEnded(), timeoutMs, 'the product runs');
    if (this.#hasEnded()) throw new Error(`The product ended: ${this.#output}`);
  }

  #hasEnded(): boolean {
    return this.#process.exitCode !== null || this.#process.signalCode !== null;
  }

  async status(where: string): Promise<number> {
    try {
      return (await fetch(`${this.address}${where}`, { signal: AbortSignal.timeout(30_000) })).status;
    } catch {
      return 0;
    }
  }

  #children(): number[] {
    const { pid } = this.#process;
    const file = `/proc/${pid}/task/${pid}/children`;
    return existsSync(file) ? readFileSync(file, 'utf8').trim().split(' ').filter(Boolean).map(Number) : [];
  }

  /** The processes of the product by what they do; undefined while one is not there. */
  pids(): { web: number | undefined; worker: number | undefined; postgres: number | undefined } {
    const children = this.#children().filter(isAlive);
    const postmaster = path.join(this.#dataDir, 'postgres/postmaster.pid');
    return {
      web: children.find((pid) => argumentsOf(pid).includes('next')),
      worker: children.find((pid) => argumentsOf(pid).includes('lib/worker/main.ts')),
      postgres: existsSync(postmaster) ? Number(readFileSync(postmaster, 'utf8').split('\n')[0]) : undefined,
    };
  }

  /** Kills one process without warning and waits until another does its work. */
  async kill(which: 'web' | 'worker' | 'postgres'): Promise<void> {
    const victim = this.pids()[which];
    if (victim === undefined) throw new Error(`There is no ${which} to kill.`);
    process.kill(victim, 'SIGKILL');
    await until(async () => ![undefined, victim].includes(this.pids()[which]), 30_000, `another ${which}`);
    await until(async () => (await this.status('/api/health')) === 200, 60_000, `healthy again after the ${which} was killed`);
  }

  /** Ends the supervisor by a signal; answers its exit code, null when it was killed. */
  async end(signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    if (this.#hasEnded()) return this.#process.exitCode;
    const gone = once(this.#process, 'exit');
    this.#process.kill(signal);
    await gone;
    return this.#process.exitCode;
  }
}
