/** The only reader of process.env. Parsed once, on first use, so that a test can set what it needs before. */
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { z } from 'zod';

const flag = z
  .enum(['0', '1', 'false', 'true'])
  .default('0')
  .transform((value) => value === '1' || value === 'true');
const count = (preset: number) => z.coerce.number().int().positive().default(preset);

const envSchema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).catch('production'),
  /** Set: that Postgres. Not set: the supervisor starts the embedded one under DATA_DIR. */
  DATABASE_URL: z.string().min(1).optional(),
  /** Embedded database and stored files. */
  DATA_DIR: z
    .string()
    .default('.data')
    .transform((folder) => path.resolve(folder)),
  EMBEDDED_PG_PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** The address people use, where it is not http://HOST:PORT (behind a proxy). Not BASE_URL: Vite sets that one. */
  PUBLIC_URL: z.url().optional(),
  /** Signs sessions. The supervisor makes one for the embedded database; required with DATABASE_URL. */
  BETTER_AUTH_SECRET: z.string().min(16).optional(),
  /** Demo accounts are offered. Set by the supervisor on the embedded default only. */
  DEEDLENS_DEMO: flag,
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** Worker processes under one supervisor; each prepares page images on one core and recognises them on others. */
  WORKERS: count(Math.max(1, Math.min(4, Math.floor(availableParallelism() / 2)))),
  /** Recognisers in each worker process; not set: the cores shared out over the worker processes. */
  OCR_WORKERS: z.coerce.number().int().positive().optional(),
  /** `native` runs the `tesseract` that is on the PATH; the other one comes with the product. */
  OCR_ENGINE: z.enum(['tesseract.js', 'native']).default('tesseract.js'),
  /** Threads of the model in each worker process; not set: the cores shared out over the worker processes. */
  NER_THREADS: z.coerce.number().int().positive().optional(),
  /** Windows that the model reads at once. One: whole numbers are scaled by all that is in a batch, so others would change an answer. */
  NER_BATCH: count(1),
  /** Where the model bundles that come with the product lie, a folder a version; one without any: rules alone, or the champion. */
  MODEL_DIR: z.string().min(1).optional(),
  /** Pages in one read-pages job. */
  PAGES_PER_BATCH: count(8),
  UPLOAD_BYTES_MAX: count(200 * 1024 * 1024),
  PAGES_MAX: count(1000),
  /** Resident memory of the process that parses a file. */
  READER_MEMORY_BYTES_MAX: count(1500 * 1024 * 1024),
  READER_PAGE_TIMEOUT_MS: count(20_000),
  READER_OPEN_TIMEOUT_MS: count(30_000),
  /** Told of alerts of drift, signed with the secret; on the public internet. Not set: alerts are in the product only. */
  WATCH_WEBHOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
  WATCH_WEBHOOK_SECRET: z.string().min(16).optional(),
  /** The Python with `training/requirements.txt` that trains on this machine. Not set: trainers come from elsewhere, with a key. */
  TRAINING_PYTHON: z.string().min(1).optional(),
});
export type Env = z.infer<typeof envSchema>;

let parsed: Env | undefined;

/** The settings of this process. Throws a sentence that names each bad variable. */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}

/** Parses any environment; `env()` is this over the real one. */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  const filled = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const result = envSchema.safeParse(filled);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`Bad settings in the environment. ${problems.join('; ')}`);
}

/** The real environment with changes, for a child process. */
export const childEnv = (changes: Record<string, string | undefined>): NodeJS.ProcessEnv => ({ ...process.env, ...changes });

/** For tests and the supervisor: sets variables and forgets what was parsed before. */
export function setEnv(changes: Record<string, string>): void {
  Object.assign(process.env, changes);
  parsed = undefined;
}
