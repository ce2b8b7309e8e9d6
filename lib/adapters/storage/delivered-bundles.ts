import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deliveredPrefix, getObject, headObject, pathOf } from './files.ts';

/** Whether a candidate's bundle has come, whole as far as its list says. */
export const isDelivered = async (runId: string, candidate: number): Promise<boolean> =>
  (await headObject(`${deliveredPrefix(runId, candidate)}/SHA256SUMS`)) !== undefined;

/** Runs `use` with the delivered bundle of a candidate as a folder `<name>/<version>` of this machine, which is gone afterwards. */
export async function withDelivered<T>(
  { runId, candidate, name, version }: { runId: string; candidate: number; name: string; version: string },
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const prefix = deliveredPrefix(runId, candidate);
  const root = await mkdtemp(path.join(tmpdir(), 'deedlens-delivered-'));
  try {
    const folder = path.join(root, name, version);
    const entries = await readdir(pathOf(prefix), { recursive: true, withFileTypes: true });
    for (const entry of entries.filter((one) => one.isFile() && !one.name.includes('.draft-'))) {
      const file = path.relative(pathOf(prefix), path.join(entry.parentPath, entry.name));
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await writeFile(path.join(folder, file), await getObject(`${prefix}/${file}`));
    }
    return await use(folder);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
