import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { childEnv, env } from '#lib/env.ts';

/** Whether this installation was told a Python to train with. */
export const canTrainHere = (): boolean => env().TRAINING_PYTHON !== undefined;

interface LocalTraining {
  runId: string;
  /** Of the product's API; the trainer talks to it like one from elsewhere. */
  key: string;
  stopping: AbortSignal;
  onLine: (line: string) => void;
}

/**
 * Runs a trainer beside this process until the run is over for it; answers its exit code. When `stopping` is aborted it is asked to
 * end, which it does after a checkpoint. Throws when no Python is named or it cannot be started.
 */
export async function trainLocally({ runId, key, stopping, onLine }: LocalTraining): Promise<number> {
  const { TRAINING_PYTHON, HOST, PORT } = env();
  if (TRAINING_PYTHON === undefined) throw new Error('TRAINING_PYTHON is not set.');
  const host = HOST === '0.0.0.0' ? '127.0.0.1' : HOST === '::' ? '[::1]' : HOST;
  const child = spawn(TRAINING_PYTHON, ['-m', 'training.agent', '--server', `http://${host}:${PORT}`, '--run', runId], {
    cwd: path.join(import.meta.dirname, '../../..'),
    // The key is not for the list of processes.
    env: childEnv({ DEEDLENS_TRAINER_KEY: key, PYTHONUNBUFFERED: '1', DATABASE_URL: undefined, BETTER_AUTH_SECRET: undefined }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = (): void => void child.kill('SIGTERM');
  if (stopping.aborted) end();
  stopping.addEventListener('abort', end);
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', onLine);
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code) => resolve(code ?? 1));
    });
  } finally {
    stopping.removeEventListener('abort', end);
  }
}
