/** The thread in which documents are extracted; started by `tasks/extract-document.ts`, and ended with its process. */
import { parentPort } from 'node:worker_threads';
import { TASK_PAYLOADS } from '#lib/domain/task.ts';
import { extractDocument } from '#lib/use-cases/extract-document.ts';
import type { ExtractionReply, ExtractionRequest } from './tasks/extract-document.ts';

parentPort?.on('message', async ({ id, payload }: ExtractionRequest) => {
  const reply = (error?: unknown): void => parentPort?.postMessage({ id, ...(error !== undefined && { error }) } satisfies ExtractionReply);
  try {
    await extractDocument(TASK_PAYLOADS['extract-document'].parse(payload));
    reply();
  } catch (error) {
    // Some errors cannot be copied from thread to thread; their words can.
    reply(error instanceof Error ? new Error(error.message, { cause: error.stack }) : String(error));
  }
});
