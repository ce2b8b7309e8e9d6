import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { env } from '#lib/env.ts';
import { type Bundle, readBundle } from './bundle.ts';

/** The bundler of the web process knows no place of a file; that process runs in the product's folder. */
const home = (): string => (import.meta.dirname === undefined ? process.cwd() : path.join(import.meta.dirname, '../../..'));

const folder = (): string => path.resolve(env().MODEL_DIR ?? path.join(home(), 'models/deedlens-ner'));

/** The folder of the model bundle that comes with the product: its highest version; undefined when none does. */
export async function findShippedBundle(at = folder()): Promise<string | undefined> {
  const entries = await readdir(at, { withFileTypes: true }).catch(() => []);
  const versions = entries.filter((entry) => entry.isDirectory() && /^\d+\.\d+\.\d+$/.test(entry.name)).map(({ name }) => name);
  const [newest] = versions.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  return newest === undefined ? undefined : path.join(at, newest);
}

let checked: { at: string; bundle: Promise<Bundle | undefined> } | undefined;

/** The shipped bundle, checked once a process: its files do not change while the product runs. Throws as `readBundle` does. */
export function shippedBundle(): Promise<Bundle | undefined> {
  const at = folder();
  if (checked?.at !== at)
    checked = { at, bundle: findShippedBundle(at).then((found) => (found === undefined ? undefined : readBundle(found))) };
  return checked.bundle;
}
