import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { childEnv } from '#lib/env.ts';
import { layOutParts } from './parts.ts';
import { CannotStart, step } from './say.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
/** Which sources the build in .next is made of. */
const BUILD_MARK = path.join(ROOT, '.next/deedlens-build');
const CLIENT = path.join(ROOT, 'lib/adapters/db/generated');
const CLIENT_MARK = path.join(CLIENT, 'schema.sha256');
const SOURCES = ['app/**/*.*', 'lib/**/*.{ts,tsx}', 'package-lock.json', 'next.config.ts', 'postcss.config.mjs', 'prisma/schema.prisma'];
/** Not part of the web: a change here needs no new build. */
const ELSEWHERE = /^lib\/(?:cli|worker|reader|synthetic|adapters\/db\/generated)\//;

async function hashOf(patterns: string[]): Promise<string> {
  const files: string[] = [];
  for await (const entry of glob(patterns, { cwd: ROOT, withFileTypes: true }))
    if (entry.isFile()) files.push(path.relative(ROOT, path.join(entry.parentPath, entry.name)));
  const hash = createHash('sha256');
  for (const file of files.filter((file) => !ELSEWHERE.test(file)).sort())
    hash
      .update(`${file}\0`)
      .update(await readFile(path.join(ROOT, file)))
      .update('\0');
  return hash.digest('hex');
}

const isMarked = async (mark: string, hash: string): Promise<boolean> => existsSync(mark) && (await readFile(mark, 'utf8')).trim() === hash;

/** What browsers need of libraries, where the app serves it from. */
export const layOut = (): Promise<void> => layOutParts(ROOT);

/** The database client, from the schema; made once and again when the schema changes. */
export async function generateClient(): Promise<void> {
  const hash = await hashOf(['prisma/schema.prisma', 'node_modules/@prisma/client/package.json']);
  if (await isMarked(CLIENT_MARK, hash)) return;
  await step('generating the database client', '', () => runProgram('node_modules/prisma/build/index.js', ['generate']));
  await mkdir(CLIENT, { recursive: true });
  await writeFile(CLIENT_MARK, `${hash}\n`);
}

/** The web app, made once and again when its sources change. */
export async function build(): Promise<void> {
  const hash = await hashOf(SOURCES);
  if (await isMarked(BUILD_MARK, hash)) return;
  await step('building the app', 'once, about a minute', () => runProgram('node_modules/next/dist/bin/next', ['build']));
  await writeFile(BUILD_MARK, `${hash}\n`);
}

async function runProgram(script: string, args: string[]): Promise<void> {
  const env = childEnv({ NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' });
  const child = spawn(process.execPath, [path.join(ROOT, script), ...args], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new CannotStart(`${path.basename(script)} ${args.join(' ')} failed (${code}):\n${output.trim()}`);
}
