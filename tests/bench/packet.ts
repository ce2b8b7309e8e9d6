import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { database } from '#lib/adapters/db/client.ts';
import { closeSender } from '#lib/adapters/queue/queue.ts';
import type { Actor } from '#lib/domain/rights.ts';
import { childEnv, env, setEnv } from '#lib/env.ts';
import { getDocument } from '#lib/use-cases/get-document.ts';
import { getPreview } from '#lib/use-cases/get-preview.ts';
import { prepareDatabase } from '#lib/use-cases/prepare-database.ts';
import { upload } from '#tests/support/factories.ts';
import { seedPeople } from '#tests/support/people.ts';
import { type Peak, type Watch, watchMemory } from './packet/memory.ts';
import { scanOf } from './packet/scan.ts';

/**
 * How a long scan goes through the product: `node tests/bench/packet.ts [pages] [quarter]`, 40 by default. A real worker
 * process on the embedded Postgres reads a scan at 200 dpi of US Letter pages, or of a quarter of their area for a quick
 * look at many; no two pictures are the same. Told are the peak memory and processor time of every process, the time in all, and
 * the time until the first page's words and fields can be seen.
 */

const MEGABYTE = 1024 * 1024;
/** On a long way one wants to hear something. */
const TOLD_EVERY = 25;
const seconds = (ms: number | null): string => (ms === null ? 'never' : `${(ms / 1000).toFixed(1)} s`);
const megabytes = (bytes: number): string => `${Math.round(bytes / MEGABYTE)} MB`;

interface Packet {
  pages: number;
  isQuarter: boolean;
}

/** Milliseconds since the upload; null = never. */
interface Milestones {
  firstWordsMs: number | null;
  firstFieldsMs: number | null;
  readMs: number | null;
}

export interface PacketFigures extends Milestones {
  isQuarter: boolean;
  pages: number;
  bytes: number;
  doneMs: number;
  pagesRead: number;
  fields: number;
  peaks: Peak[];
}

function nameOf(command: string): string {
  if (command.includes('lib/reader/main.ts')) return 'reader';
  if (command.includes('lib/worker/main.ts')) return 'worker with its recognisers';
  if (command.includes('postgres')) return 'postgres';
  return command.includes('tesseract') ? 'native recogniser' : 'other';
}

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

const countOf = (documentId: string, isWaiting: boolean): Promise<number> =>
  database().page.count({ where: { documentId, state: isWaiting ? 'waiting' : { not: 'waiting' } } });

/** When, in milliseconds since `started`, each thing came to be seen. */
async function milestones(actor: Actor, documentId: string, started: number, memory: Watch) {
  const seen: Milestones = { firstWordsMs: null, firstFieldsMs: null, readMs: null };
  let told = 0;
  const doneMs = await until(async () => {
    const now = performance.now() - started;
    if (seen.firstFieldsMs === null) {
      const { words, fields } = await getPreview({ actor, documentId });
      if (words) seen.firstWordsMs ??= now;
      if (fields.length > 0) seen.firstFieldsMs = now;
    }
    const [read, waiting] = await Promise.all([countOf(documentId, false), countOf(documentId, true)]);
    if (read > 0 && waiting === 0) seen.readMs ??= now;
    if (read >= told + TOLD_EVERY) {
      told = read - (read % TOLD_EVERY);
      const sizes = memory.peaks().map(({ name, allNow }) => `${name} ${megabytes(allNow)}`);
      console.error(`${read} pages after ${seconds(now)}: ${sizes.join(', ')}`);
    }
    const { state } = await database().document.findUniqueOrThrow({ where: { id: documentId }, select: { state: true } });
    return state === 'uploaded' || state === 'reading' ? undefined : now;
  });
  return { ...seen, doneMs };
}

async function readOnWorker({ pages, isQuarter }: Packet, dataDir: string): Promise<PacketFigures> {
  const { borrower } = await seedPeople();
  const scan = await scanOf(pages, isQuarter);
  const worker = spawn(process.execPath, ['lib/worker/main.ts'], {
    env: childEnv({ DATABASE_URL: env().DATABASE_URL, DATA_DIR: dataDir, LOG_LEVEL: 'warn' }),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  try {
    await once(worker, 'message');
    const postmaster = Number((await readFile(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0]);
    const memory = watchMemory([worker.pid ?? 0, postmaster], nameOf);
    const documentId = await upload(borrower, scan, 'packet.pdf');
    const times = await milestones(borrower, documentId, performance.now(), memory);
    const { pagesRead, fieldCount } = await getDocument({ actor: borrower, documentId });
    return { pages, isQuarter, bytes: scan.byteLength, ...times, pagesRead, fields: fieldCount, peaks: memory.stop() };
  } finally {
    worker.kill('SIGTERM');
    await once(worker, 'exit');
  }
}

/** Reads a scan of so many pages on a worker and a database of their own. */
export async function benchPacket(packet: Packet): Promise<PacketFigures> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'deedlens-packet-'));
  const prepared = await prepareDatabase({ dataDir });
  try {
    setEnv({ DATABASE_URL: prepared.url, DATA_DIR: dataDir, BETTER_AUTH_SECRET: 'a secret for the bench only' });
    return await readOnWorker(packet, dataDir);
  } finally {
    await closeSender();
    await prepared.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** The figures as lines of text. */
export function packetLines(figures: PacketFigures): string[] {
  const { pages, isQuarter, bytes, firstWordsMs, firstFieldsMs, readMs, doneMs, pagesRead, fields, peaks } = figures;
  const cpuMs = peaks.reduce((sum, peak) => sum + peak.cpuMs, 0);
  const load = os.loadavg()[0] ?? 0;
  return [
    `${pages} scanned ${isQuarter ? 'quarter pages' : 'pages'} (${megabytes(bytes)}), ${os.availableParallelism()} cores: ${pagesRead} read, ${fields} fields`,
    `  first page's words ${seconds(firstWordsMs)}, first fields ${seconds(firstFieldsMs)} after the upload`,
    `  all pages read ${seconds(readMs)} (${seconds(readMs && readMs / pages)} a page), fields of all ${seconds(doneMs)}`,
    `  ${(cpuMs / pages / 1000).toFixed(2)} s of processor time a page; load of the machine ${load.toFixed(1)}`,
    ...peaks.map(
      ({ name, oneMax, allMax, countMax, cpuMs }) =>
        `  ${name.padEnd(28)} peak ${megabytes(oneMax)} in one process, ${megabytes(allMax)} in all (${countMax} at once), ${seconds(cpuMs)} of processor time`,
    ),
  ];
}

if (import.meta.main) {
  const packet = { pages: Number(process.argv[2] ?? 40), isQuarter: process.argv[3] === 'quarter' };
  for (const line of packetLines(await benchPacket(packet))) console.log(line);
}
