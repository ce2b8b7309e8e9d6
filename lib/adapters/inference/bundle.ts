import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { InvalidInput } from '#lib/domain/errors.ts';
import { type BundleCalibration, type BundleLabels, bundleCalibrationSchema, bundleLabelsSchema } from '#lib/domain/model-bundle.ts';

const REQUIRED = ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'labels.json', 'onnx/model_quantized.onnx'] as const;
export const SUMS_FILE = 'SHA256SUMS';

/** A model bundle on disk whose files are what its `SHA256SUMS` says. */
export interface Bundle {
  folder: string;
  name: string;
  version: string;
  /** Of `SHA256SUMS`: one hash for all files. */
  sha256: string;
  /** Every file that `SHA256SUMS` lists, and itself; paths inside the folder. */
  files: readonly string[];
  labels: BundleLabels;
  calibration: BundleCalibration | null;
  /** `metrics.json` as it is. */
  metrics: Record<string, unknown>;
}

const NAME = /^[a-z][a-z0-9-]*$/;
const VERSION = /^[0-9A-Za-z][0-9A-Za-z.-]*$/;
const identitySchema = z.looseObject({ name: z.string().regex(NAME), version: z.string().regex(VERSION) });

const refuse = (folder: string, what: string, cause?: unknown): InvalidInput =>
  new InvalidInput(`The model bundle ${folder} ${what}.`, 'bundle_invalid', { cause });

/**
 * Checks a bundle and reads what is small in it. Throws `InvalidInput` that names the file which is missing, changed or not
 * understood. Name and version stand in `metrics.json`, or else are the last two folders of its path.
 */
export async function readBundle(folder: string): Promise<Bundle> {
  const at = path.resolve(folder);
  const { sums, sha256 } = await readSums(at);
  for (const name of REQUIRED) if (!sums.has(name)) throw refuse(at, `lacks ${name} (it is not listed in ${SUMS_FILE})`);
  for (const [name, sum] of sums) await check(at, name, sum);
  const labels = await readJson(at, 'labels.json', bundleLabelsSchema);
  const calibration = sums.has('calibration.json') ? await readJson(at, 'calibration.json', bundleCalibrationSchema) : null;
  const metrics = sums.has('metrics.json') ? await readJson(at, 'metrics.json', z.record(z.string(), z.unknown())) : {};
  return { folder: at, ...identityOf(at, metrics), sha256, files: [...sums.keys(), SUMS_FILE], labels, calibration, metrics };
}

function identityOf(folder: string, metrics: Record<string, unknown>): { name: string; version: string } {
  const said = identitySchema.safeParse(metrics).data;
  const read = identitySchema.safeParse({ name: path.basename(path.dirname(folder)), version: path.basename(folder) }).data;
  const { name, version } = said ?? read ?? { name: 'unnamed', version: '0' };
  return { name, version };
}

async function readSums(folder: string): Promise<{ sums: Map<string, string>; sha256: string }> {
  const bytes = await readFile(path.join(folder, SUMS_FILE)).catch((cause: unknown) => {
    throw refuse(folder, `lacks ${SUMS_FILE}`, cause);
  });
  const sums = new Map<string, string>();
  for (const line of bytes.toString('utf8').split('\n')) {
    if (line === '') continue;
    const [, sum, name] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    if (sum === undefined || name === undefined || !isInside(name))
      throw refuse(folder, `has a line in ${SUMS_FILE} that is none: ${line}`);
    sums.set(name, sum);
  }
  return { sums, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** A bundle comes from elsewhere: its list must not lead out of its folder. */
const isInside = (name: string): boolean => name.split('/').every((part) => /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(part));

async function check(folder: string, name: string, sum: string): Promise<void> {
  const bytes = await readFile(path.join(folder, name)).catch((cause: unknown) => {
    throw refuse(folder, `lacks ${name}`, cause);
  });
  if (createHash('sha256').update(bytes).digest('hex') !== sum) throw refuse(folder, `has another ${name} than ${SUMS_FILE} says`);
}

async function readJson<T>(folder: string, name: string, schema: z.ZodType<T>): Promise<T> {
  try {
    return schema.parse(JSON.parse(await readFile(path.join(folder, name), 'utf8')));
  } catch (cause) {
    const why = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw refuse(folder, `has a ${name} that is not understood: ${why}`, cause);
  }
}
