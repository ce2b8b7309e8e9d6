type Listener = (event: { data: unknown }) => void;

/** A piece of a stream: pdf.js empties its lists after sending and fills them again, so the lists are copied, not what is in them. */
function copyOfChunk(data: unknown): unknown {
  const chunk: unknown = typeof data === 'object' && data !== null && 'chunk' in data ? data.chunk : undefined;
  if (typeof chunk !== 'object' || chunk === null || ArrayBuffer.isView(chunk)) return data;
  const entries = Object.entries(chunk).map(([key, value]) => [key, Array.isArray(value) ? value.slice() : value]);
  return { ...(data as object), chunk: Object.fromEntries(entries) };
}

/**
 * One end of a line between the two halves of pdf.js in one process. pdf.js brings one of its own that copies every
 * message to its depth (`structuredClone`), which costs a fifth of the time of a page.
 */
export class LoopbackEnd {
  peer: LoopbackEnd | null = null;
  readonly #listeners = new Set<Listener>();

  postMessage(data: unknown): void {
    const message = copyOfChunk(data);
    queueMicrotask(() => this.peer?.deliver(message));
  }

  deliver(data: unknown): void {
    for (const listener of this.#listeners) listener.call(this, { data });
  }

  addEventListener(_name: 'message', listener: Listener, options?: { signal?: AbortSignal }): void {
    if (options?.signal?.aborted) return;
    this.#listeners.add(listener);
    options?.signal?.addEventListener('abort', () => this.#listeners.delete(listener));
  }

  removeEventListener(_name: 'message', listener: Listener): void {
    this.#listeners.delete(listener);
  }

  terminate(): void {
    this.#listeners.clear();
  }
}

/** Two ends of one line: what is posted at one arrives at the other, in order, after the running code. */
export function loopback(): readonly [LoopbackEnd, LoopbackEnd] {
  const [near, far] = [new LoopbackEnd(), new LoopbackEnd()];
  near.peer = far;
  far.peer = near;
  return [near, far];
}
