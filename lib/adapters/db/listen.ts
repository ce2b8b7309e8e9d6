import pg from 'pg';
import { z } from 'zod';
import { env } from '#lib/env.ts';
import { log } from '#lib/log.ts';

const noticeSchema = z.object({ o: z.string(), d: z.string() }).transform(({ o, d }) => ({ organisationId: o, documentId: d }));
export type DocumentNotice = z.infer<typeof noticeSchema>;
type Listener = (notice: DocumentNotice) => void;

const RECONNECT_MS = 1000;

interface Ear {
  listeners: Set<Listener>;
  client: pg.Client | undefined;
  connecting: boolean;
}
// Next.js loads modules anew in development; one connection a process survives that.
const kept = globalThis as typeof globalThis & { deedlensEar?: Ear };
kept.deedlensEar ??= { listeners: new Set(), client: undefined, connecting: false };
const ear = kept.deedlensEar;

/** Calls back for each change of a document, over one connection a process; answers how to stop. The triggers of the database tell. */
export function listenToDocuments(listener: Listener): () => void {
  ear.listeners.add(listener);
  void connect();
  return () => {
    ear.listeners.delete(listener);
    if (ear.listeners.size === 0) void hangUp();
  };
}

async function connect(): Promise<void> {
  if (ear.client || ear.connecting) return;
  ear.connecting = true;
  const client = new pg.Client({ connectionString: env().DATABASE_URL, keepAlive: true, application_name: 'deedlens listener' });
  client.on('notification', ({ payload }) => tell(payload ?? ''));
  client.on('error', (error) => log.debug({ err: error }, 'lost the connection that listens'));
  client.on('end', () => lost(client));
  try {
    await client.connect();
    await client.query('LISTEN document');
    ear.client = client;
  } catch (error) {
    log.warn({ err: error }, 'cannot listen to the database; trying again');
    await client.end().catch(() => undefined);
    setTimeout(() => void reconnect(), RECONNECT_MS).unref();
  } finally {
    ear.connecting = false;
  }
  if (ear.listeners.size === 0) await hangUp();
}

const reconnect = async (): Promise<void> => {
  if (ear.listeners.size > 0) await connect();
};

function lost(client: pg.Client): void {
  if (ear.client !== client) return;
  ear.client = undefined;
  setTimeout(() => void reconnect(), RECONNECT_MS).unref();
}

async function hangUp(): Promise<void> {
  const { client } = ear;
  ear.client = undefined;
  await client?.end().catch(() => undefined);
}

function tell(payload: string): void {
  const notice = noticeSchema.parse(JSON.parse(payload));
  for (const listener of ear.listeners) listener(notice);
}
