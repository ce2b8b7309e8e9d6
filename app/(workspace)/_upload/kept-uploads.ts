import { z } from 'zod';
import { callApi } from '#app/_client/call-api.ts';
import { uploadStateSchema } from '#lib/domain/upload-session.ts';

const KEY = 'deedlens.uploads';
const keptSchema = z.record(z.string(), z.number());
const listSchema = z.object({ uploads: uploadStateSchema.array() });

/** When the file of each upload was last changed: tells its own file from another of the same name and size. */
function kept(): Record<string, number> {
  try {
    return keptSchema.parse(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
  } catch {
    return {};
  }
}

function keep(next: Record<string, number>): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // A private window may keep nothing; files are then told apart by name and size.
  }
}

export const rememberFile = (uploadId: string, lastModified: number): void => keep({ ...kept(), [uploadId]: lastModified });
export const forgetFile = (uploadId: string): void => keep(Object.fromEntries(Object.entries(kept()).filter(([id]) => id !== uploadId)));
export const modifiedAt = (uploadId: string): number | undefined => kept()[uploadId];

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
