import { z } from 'zod';
import { callApi } from '#app/_client/call-api.ts';
import { uploadStateSchema } from '#lib/domain/upload-session.ts';
import { type FileFacts, type KeptFacts, markOf } from './uploads.ts';

const KEY = 'deedlens.uploads';
const keptSchema = z.record(z.string(), z.object({ lastModified: z.number(), mark: z.string() }));
const END_BYTES = 64 * 1024;
const listSchema = z.object({ uploads: uploadStateSchema.array() });

/** What tells the file of each upload from another of the same name and size. */
function kept(): Record<string, KeptFacts> {
  try {
    return keptSchema.parse(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
  } catch {
    return {};
  }
}

function keep(next: Record<string, KeptFacts>): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // A private window may keep nothing; files are then told apart by name and size.
  }
}

export const rememberFile = (uploadId: string, { lastModified, mark }: KeptFacts): void =>
  keep({ ...kept(), [uploadId]: { lastModified, mark } });
export const forgetFile = (uploadId: string): void => keep(Object.fromEntries(Object.entries(kept()).filter(([id]) => id !== uploadId)));
export const keptFile = (uploadId: string): KeptFacts | undefined => kept()[uploadId];

/** Looks at both ends of a file. A file that cannot be read has a mark too; sending it says why. */
export async function factsOf(file: File): Promise<FileFacts> {
  const ends = new Blob([file.slice(0, END_BYTES), file.slice(-END_BYTES)]);
  const bytes = await ends.arrayBuffer().catch(() => new ArrayBuffer(0));
  return { name: file.name, size: file.size, lastModified: file.lastModified, mark: markOf(new Uint8Array(bytes)) };
}

const lockName = (uploadId: string): string => `upload-${uploadId}`;

/** Runs `send` while other tabs can see that this upload is on its way. Browsers know such locks only on a safe connection. */
export async function whileSending<T>(uploadId: string, send: () => Promise<T>): Promise<T> {
  return navigator.locks ? navigator.locks.request(lockName(uploadId), send) : send();
}

/** One's own uploads that stopped half-way and that no other tab is sending. */
export async function findInterrupted() {
  const answer = await callApi('/uploads', listSchema);
  if (!answer.ok) return [];
  const held = new Set((await navigator.locks?.query())?.held?.map(({ name }) => name) ?? []);
  return answer.value.uploads.filter(({ uploadId, offset }) => offset > 0 && !held.has(lockName(uploadId)));
}
