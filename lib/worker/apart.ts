import { Worker } from 'node:worker_threads';
import type { TaskName, TaskPayload } from '#lib/domain/task.ts';

/** Tasks that are done in the thread. */
export const APART = ['extract-document', 'run-evaluation', 'shadow-document'] as const satisfies readonly TaskName[];
export type ApartTask = (typeof APART)[number];

export interface ApartRequest {
  id: number;
  task: ApartTask;
  payload: unknown;
}
/** The worker is asked to end: finish what is in hand. */
export interface ApartStop {
  stop: number;
}
export interface ApartReply {
  id: number;
  error?: unknown;
}

const THREAD = new URL('./extraction-thread.ts', import.meta.url);

interface Waiting {
  done: () => void;
  failed: (error: unknown) => void;
}

let thread: Worker | undefined;
const waiting = new Map<number, Waiting>();
let lastId = 0;

/** Opened with the first document and kept: its database connections, rules and models are then warm. */
function openThread(): Worker {
  const opened = new Worker(THREAD);
  opened.unref();
  opened.on('message', ({ id, error }: ApartReply) => {
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

/**
 * Does a task in a thread of its own. Rules over hundreds of pages are many seconds of pure computation: in the worker's own thread they would
 * silence the other jobs' heartbeats. All of it shares one thread, so that a model is in memory once.
 */
export async function doApart<T extends ApartTask>(task: T, payload: TaskPayload<T>, stopping?: AbortSignal): Promise<void> {
  thread ??= openThread();
  const used = thread;
  const id = ++lastId;
  const stop = (): void => used.postMessage({ stop: id } satisfies ApartStop);
  const answer = new Promise<void>((done, failed) => waiting.set(id, { done, failed }));
  used.postMessage({ id, task, payload } satisfies ApartRequest);
  if (stopping?.aborted) stop();
  else stopping?.addEventListener('abort', stop, { once: true });
  await answer.finally(() => stopping?.removeEventListener('abort', stop));
}
