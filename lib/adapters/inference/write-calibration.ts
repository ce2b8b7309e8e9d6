import { createHash } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { BundleCalibration } from '#lib/domain/model-bundle.ts';
import { SUMS_FILE } from './bundle.ts';

const NAME = 'calibration.json';

/** Puts a calibration into a bundle on disk, and its hash into the list of the bundle's files: from then on it is another bundle. */
export async function writeCalibration(folder: string, calibration: BundleCalibration): Promise<void> {
  const text = `${JSON.stringify(calibration, null, 1)}\n`;
  const sums = (await readFile(path.join(folder, SUMS_FILE), 'utf8'))
    .split('\n')
    .filter((line) => line !== '' && !line.endsWith(` ${NAME}`));
  const own = `${createHash('sha256').update(text).digest('hex')}  ${NAME}`;
  const lines = [...sums, own].sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1));
  await writeWhole(path.join(folder, NAME), text);
  await writeWhole(path.join(folder, SUMS_FILE), `${lines.join('\n')}\n`);
}

async function writeWhole(file: string, text: string): Promise<void> {
  await writeFile(`${file}.draft`, text);
  await rename(`${file}.draft`, file);
}
