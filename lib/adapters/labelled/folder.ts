import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { InvalidInput } from '#lib/domain/errors.ts';
import { type Truth, truthSchema } from '#lib/domain/truth.ts';

const SUFFIX = '.truth.json';
const manifestLineSchema = z.object({ path: z.string(), family: z.string() });

/** A file that has a truth beside it. */
export interface FileWithTruth {
  path: string;
  /** Its path inside the folder. */
  name: string;
  family: string;
  truth: Truth;
}

/**
 * The files of a folder that have a `.truth.json` beside them, by name. Families come from a MANIFEST.jsonl in the folder, else
 * from the parent folder's name. Throws `InvalidInput` for a folder without truth.
 */
export async function findFilesWithTruth(folder: string): Promise<FileWithTruth[]> {
  const truths = (await filesBelow(folder)).filter((file) => file.endsWith(SUFFIX)).sort();
  if (truths.length === 0) throw new InvalidInput(`No file below ${folder} has a ${SUFFIX} beside it.`, 'no_truth');
  const familyOf = await families(folder);
  return await Promise.all(
    truths.map(async (truthFile) => {
      const file = truthFile.slice(0, -SUFFIX.length);
      const name = path.relative(folder, file);
      return { path: file, name, family: familyOf(name), truth: truthSchema.parse(JSON.parse(await readFile(truthFile, 'utf8'))) };
    }),
  );
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch((cause: unknown) => {
    throw new InvalidInput(`${folder} is not a folder that can be read.`, 'no_folder', { cause });
  });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

async function families(folder: string): Promise<(name: string) => string> {
  const text = await readFile(path.join(folder, 'MANIFEST.jsonl'), 'utf8').catch(() => '');
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const known = new Map(lines.map((line) => manifestLineSchema.parse(JSON.parse(line))).map((row) => [row.path, row.family]));
  return (name) => known.get(name) ?? path.basename(path.dirname(path.join(folder, name)));
}
