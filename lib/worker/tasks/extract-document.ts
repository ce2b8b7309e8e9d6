import { Worker } from 'node:worker_threads';
import type { Task } from '#lib/adapters/queue/work.ts';
import type { TaskPayload } from '#lib/domain/task.ts';

type Payload = TaskPayload<'extract-document'>;
export interface ExtractionRequest {
  id: number;
  payload: Payload;
}
export interface ExtractionReply {
  id: number;
  error?: unknown;
}

const THREAD = new URL('../extraction-thread.ts', import.meta.url);

interface Waiting {
  done: () => void;
  failed: (error: unknown) => void;
}

let thread: Worker | undefined;
const waiting = new Map<number, Waiting>();
let lastId = 0;

/** Opened with the first document and kept: its database connections and rules are then warm. */
function openThread(): Worker {
  const opened = new Worker(THREAD);
  opened.unref();
  opened.on('message', ({ id, error }: ExtractionReply) => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) one?.done();
    else one?.failed(error);
  });
  const end = (error: unknown): void => {
    if (thread === opened) thread = undefined;
    for (const { failed } of waiting.values()) failed(error);
    waiting.clear();
  };
  opened.on('error', end);
  opened.on('exit', (code) => end(new Error(`the extraction thread ended with code ${code}`)));
  return opened;
}

/** Rules over hundreds of pages are many seconds of pure computation: in this thread they would silence the other jobs' heartbeats. */
function extractApart(payload: Payload): Promise<void> {
  thread ??= openThread();
  const id = ++lastId;
  const answer = new Promise<void>((done, failed) => waiting.set(id, { done, failed }));
  thread.postMessage({ id, payload } satisfies ExtractionRequest);
  return answer;
}

export const extractDocumentTask: Task<'extract-document'> = { name: 'extract-document', run: extractApart };
