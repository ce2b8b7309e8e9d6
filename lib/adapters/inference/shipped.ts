import { readdir } from 'node:fs/promises';
import path from 'node:path';

const FOLDER = path.resolve(import.meta.dirname, '../../../models/deedlens-ner');

/** Numbers between dots, highest first; a folder that is no version comes last. */
const isNewer = (a: string, b: string): number => b.localeCompare(a, 'en', { numeric: true });

/** The folder of the model bundle that comes with the product: its highest version; undefined when none does. */
export async function findShippedBundle(folder = FOLDER): Promise<string | undefined> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const versions = entries.filter((entry) => entry.isDirectory() && /^\d+\.\d+\.\d+$/.test(entry.name)).map(({ name }) => name);
  const [newest] = versions.sort(isNewer);
  return newest === undefined ? undefined : path.join(folder, newest);
}
