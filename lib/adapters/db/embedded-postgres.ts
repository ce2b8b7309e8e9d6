/**
 * A real Postgres for machines that have none: binaries from npm, data under DATA_DIR/postgres. Any number of processes
 * may attach; they share one server, counted by a shared advisory lock that vanishes with a killed process. The last to
 * release stops it; if all are killed, the server stays up and the next start adopts it.
 */
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { childEnv, env } from '#lib/env.ts';
import { log } from '#lib/log.ts';
import { freePort, HopelessStart, isPortFree, isPostgres, postgresBinaries, unprivilegedUser } from './postgres-binaries.ts';

const USERS_LOCK = 815_001; // shared: I use this server; exclusive: nobody else does
const ATTACH_TIMEOUT_MS = 60_000;
const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

export class EmbeddedPostgres {
  readonly #root: string;
  readonly #data: string;
  readonly #bin = postgresBinaries();
  readonly #wrap: string[] = [];
  #owner: { uid: number; gid: number } | undefined;
  #holder: pg.Client | undefined;
  #closing = false;

  constructor(root: string) {
    this.#root = root;
    this.#data = path.join(root, 'postgres');
    mkdirSync(root, { recursive: true });
    if (process.getuid?.() === 0) this.#becomeUnprivileged();
  }

  /** The address of a database on this server. */
  url(name = 'app'): string {
    const password = readFileSync(path.join(this.#root, 'postgres.password'), 'utf8').trim();
    return `postgresql://app:${password}@127.0.0.1:${this.#running()?.port ?? this.#savedPort()}/${name}`;
  }

  /** Initialises and starts the server if needed, then holds it. Throws `HopelessStart`, or the last error after a minute. */
  async attach(): Promise<void> {
    for (const deadline = Date.now() + ATTACH_TIMEOUT_MS; ; ) {
      try {
        await this.#initialise();
        if (!this.#running()) await this.#start();
        this.#holder = await this.#hold();
        return;
      } catch (error) {
        if (error instanceof HopelessStart || Date.now() > deadline) throw error;
        await pause(100 + Math.random() * 200);
      }
    }
  }

  /** Lets go of the server; the last one to do so stops it. */
  async release(): Promise<void> {
    this.#closing = true;
    const holder = this.#holder;
    if (!holder) return;
    try {
      await holder.query('SELECT pg_advisory_unlock_shared($1)', [USERS_LOCK]);
      const { rows } = await holder.query<{ last: boolean }>('SELECT pg_try_advisory_lock($1) AS last', [USERS_LOCK]);
      if (rows[0]?.last) await this.#run('pg_ctl', ['-D', this.#data, '-m', 'fast', '-w', '-t', '30', 'stop']);
    } finally {
      await holder.end().catch(() => undefined);
    }
  }

  async #hold(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.url('postgres'), application_name: `holder:${process.pid}`, keepAlive: true });
    client.on('error', (error) => log.debug({ err: error }, 'lost the embedded database'));
    await client.connect();
    await client.query('SELECT pg_advisory_lock_shared($1)', [USERS_LOCK]);
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = 'app'");
    if (rowCount === 0) {
      await client.query('CREATE DATABASE app').catch((error: unknown) => {
        if (codeOf(error) !== '42P04' && codeOf(error) !== '23505') throw error; // someone else created it
      });
    }
    client.on('end', () => this.#bringBack());
    return client;
  }

  /** The server died under us (crash, kill): start it again on the same port; pools reconnect by themselves. */
  #bringBack(): void {
    if (this.#closing) return;
    log.warn('the embedded database stopped; starting it again');
    setTimeout(
      () => {
        this.attach().catch((error: unknown) => log.error({ err: error }, 'the embedded database does not come back'));
      },
      200 + Math.random() * 300,
    );
  }

  /** initdb into a private folder, then rename: whoever renames first wins, the rest use that one. */
  async #initialise(): Promise<void> {
    const versionFile = path.join(this.#data, 'PG_VERSION');
    if (existsSync(versionFile)) return this.#refuseOtherMajor(readFileSync(versionFile, 'utf8').trim());
    const passwordFile = path.join(this.#root, 'postgres.password');
    if (!existsSync(passwordFile)) writeFileSync(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
    const draft = path.join(this.#root, `postgres.init-${process.pid}`);
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { mode: 0o700 });
    const draftPassword = path.join(draft, 'password');
    writeFileSync(draftPassword, readFileSync(passwordFile));
    if (this.#owner) for (const file of [draft, draftPassword]) chownSync(file, this.#owner.uid, this.#owner.gid);
    const cluster = path.join(draft, 'cluster');
    const encoding = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    await this.#run('initdb', ['-D', cluster, '-U', 'app', '--auth=scram-sha-256', `--pwfile=${draftPassword}`, ...encoding]);
    try {
      renameSync(cluster, this.#data);
    } catch (error) {
      if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw error;
    }
    rmSync(draft, { recursive: true, force: true });
  }

  async #refuseOtherMajor(have: string): Promise<void> {
    const ships = /PostgreSQL\) (\d+)/.exec(await this.#run('postgres', ['--version']))?.[1];
    if (have === ships) return;
    throw new HopelessStart(
      `${this.#data} was made by Postgres ${have}; this version ships ${ships}. Export with the old version, move the folder away, and import again.`,
    );
  }

  async #start(): Promise<void> {
    let port = env().EMBEDDED_PG_PORT || this.#savedPort();
    if (!port || !(await isPortFree(port))) port = await freePort();
    const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200`;
    // pg_ctl puts the server in a session of its own: Ctrl-C in the terminal reaches the product, not Postgres.
    await this.#run('pg_ctl', ['-D', this.#data, '-w', '-t', '60', '-l', path.join(this.#data, 'server.log'), '-o', options, 'start']);
    writeFileSync(path.join(this.#root, 'postgres.port'), String(port));
  }

  #savedPort(): number {
    const file = path.join(this.#root, 'postgres.port');
    return existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  }

  /** postmaster.pid: line 1 the pid, line 4 the port. A pid that is no longer a Postgres is a leftover. */
  #running(): { pid: number; port: number } | undefined {
    const file = path.join(this.#data, 'postmaster.pid');
    if (!existsSync(file)) return undefined;
    const lines = readFileSync(file, 'utf8').split('\n');
    const pid = Number(lines[0]);
    if (isPostgres(pid)) return { pid, port: Number(lines[3]) };
    rmSync(file, { force: true });
    return undefined;
  }

  #becomeUnprivileged(): void {
    const owner = unprivilegedUser();
    const reach = spawnSync('/bin/sh', ['-c', 'test -x "$1" && test -x "$2"', 'sh', path.join(this.#bin, 'postgres'), this.#root], {
      ...owner,
      cwd: '/',
    });
    if (reach.status === 0) this.#owner = owner;
    // A project below /root: keep root's own access, but look like another user.
    else this.#wrap.push('unshare', '--user', `--map-user=${owner.uid}`, `--map-group=${owner.gid}`, '--');
  }

  async #run(program: string, args: string[]): Promise<string> {
    const [command = '', ...rest] = [...this.#wrap, path.join(this.#bin, program), ...args];
    const settings = { TZ: 'UTC', LC_ALL: 'C', TMPDIR: os.tmpdir() };
    const place = this.#owner ? { ...this.#owner, cwd: '/' } : { cwd: this.#root };
    const child = spawn(command, rest, { ...place, env: childEnv(settings), stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const [code] = await once(child, 'exit'); // not "close": the server keeps pg_ctl's pipes
    child.stdout.destroy();
    child.stderr.destroy();
    if (code !== 0) throw new Error(`${program} failed (${code}): ${output.trim()}`);
    return output;
  }
}
