/** The thread in which documents are extracted; started by `apart.ts`, and ended with its process. */
import { parentPort } from 'node:worker_threads';
import { TASK_PAYLOADS } from '#lib/domain/task.ts';
import { extractDocument } from '#lib/use-cases/extract-document.ts';
import { runEvaluation } from '#lib/use-cases/run-evaluation.ts';
import { shadowDocument } from '#lib/use-cases/shadow-document.ts';
import type { ApartReply, ApartRequest, ApartStop, ApartTask } from './apart.ts';

const TASKS: Readonly<Record<ApartTask, (payload: unknown, stopping: AbortSignal) => Promise<void>>> = Object.freeze({
  'extract-document': (payload) => extractDocument(TASK_PAYLOADS['extract-document'].parse(payload)),
  'run-evaluation': (payload, stopping) => runEvaluation({ ...TASK_PAYLOADS['run-evaluation'].parse(payload), stopping }),
  'shadow-document': (payload) => shadowDocument(TASK_PAYLOADS['shadow-document'].parse(payload)),
});

const inHand = new Map<number, AbortController>();

parentPort?.on('message', async (message: ApartRequest | ApartStop) => {
  if ('stop' in message) return inHand.get(message.stop)?.abort();
  const { id, task, payload } = message;
  const reply = (error?: unknown): void => parentPort?.postMessage({ id, ...(error !== undefined && { error }) } satisfies ApartReply);
  const stopping = new AbortController();
  inHand.set(id, stopping);
  try {
    await TASKS[task](payload, stopping.signal);
    reply();
  } catch (error) {
    // Some errors cannot be copied from thread to thread; their words can.
    reply(error instanceof Error ? new Error(error.message, { cause: error.stack }) : String(error));
  } finally {
    inHand.delete(id);
  }
});
