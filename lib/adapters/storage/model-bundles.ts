import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { env } from '#lib/env.ts';
import { getObject, headObject, modelKey, putObject } from './files.ts';

const LIST = 'SHA256SUMS';

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

/** Stores the files of a bundle by its hash. The list comes last: with it the bundle is whole. Storing twice does no harm. */
export async function storeBundle({ sha256, folder, files }: { sha256: string; folder: string; files: readonly string[] }): Promise<void> {
  if (await headObject(modelKey(sha256, LIST))) return;
  const inOrder = [...files.filter((file) => file !== LIST), LIST];
  for (const file of inOrder) await putObject(modelKey(sha256, file), createReadStream(path.join(folder, file)));
}

/** A stored bundle as a folder of this machine: copied out of the store once, and kept by its hash. */
export async function unpackBundle(sha256: string): Promise<string> {
  const target = path.join(env().DATA_DIR, 'models', sha256);
  if (await exists(target)) return target;
  await mkdir(path.dirname(target), { recursive: true });
  const draft = await mkdtemp(`${target}.draft-`);
  try {
    const list = Buffer.from(await getObject(modelKey(sha256, LIST))).toString('utf8');
    for (const name of [...namesIn(list), LIST]) {
      const file = path.join(draft, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, await getObject(modelKey(sha256, name)));
    }
    // Another process may have been quicker: what it put there is the same.
    await rename(draft, target).catch(async (error: unknown) => {
      if (!(await exists(target))) throw error;
    });
    return target;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** Bytes of all files of a stored bundle, its list included. */
export async function bundleBytes(sha256: string): Promise<number> {
  const list = Buffer.from(await getObject(modelKey(sha256, LIST))).toString('utf8');
  const sizes = await Promise.all([...namesIn(list), LIST].map((name) => headObject(modelKey(sha256, name))));
  return sizes.reduce((sum, size) => sum + (size?.bytes ?? 0), 0);
}

export interface StoredBundleFile {
  /** Its path inside the bundle. */
  name: string;
  sha256: string;
  bytes: number;
}

/** What a stored bundle's list names, in its order. */
export async function storedBundleFiles(sha256: string): Promise<StoredBundleFile[]> {
  const list = Buffer.from(await getObject(modelKey(sha256, LIST))).toString('utf8');
  return Promise.all(sumsIn(list).map(async (file) => ({ ...file, bytes: (await headObject(modelKey(sha256, file.name)))?.bytes ?? 0 })));
}

/** The card that came in a bundle; undefined when none did. */
export async function findBundledCard(sha256: string): Promise<string | undefined> {
  const key = modelKey(sha256, 'MODEL_CARD.md');
  return (await headObject(key)) ? Buffer.from(await getObject(key)).toString('utf8') : undefined;
}

function sumsIn(list: string): { sha256: string; name: string }[] {
  return list.split('\n').flatMap((line) => {
    const [, sha256, name] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    return sha256 !== undefined && name !== undefined ? [{ sha256, name }] : [];
  });
}

const namesIn = (list: string): string[] => sumsIn(list).map(({ name }) => name);
