import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';

/** A token classifier with hardly any weights; `make_tiny_bundle.py` says what it answers. */
export const TINY_BUNDLE = path.resolve('tests/support/tiny-bundle');

/** Changes a file of a bundle, and its sum. */
export async function replaceInBundle(folder: string, name: string, text: string): Promise<void> {
  await writeFile(path.join(folder, name), text);
  const sums = path.join(folder, 'SHA256SUMS');
  const sum = createHash('sha256').update(text).digest('hex');
  const lines = (await readFile(sums, 'utf8')).split('\n').map((line) => (line.endsWith(`  ${name}`) ? `${sum}  ${name}` : line));
  await writeFile(sums, lines.join('\n'));
}

/** A folder for this test file alone, in which the tiny bundle is copied under versions of its own. */
export function withBundles(): { folder: () => string; bundleOf: (version: string) => Promise<string> } {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'deedlens-models-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return {
    folder: () => folder,
    bundleOf: async (version) => {
      const at = path.join(folder, 'tiny', version);
      await mkdir(path.dirname(at), { recursive: true });
      await cp(TINY_BUNDLE, at, { recursive: true });
      await replaceInBundle(at, 'metrics.json', JSON.stringify({ name: 'tiny', version }));
      return at;
    },
  };
}
