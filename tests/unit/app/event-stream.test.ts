import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { eventStream } from '#app/api/_http/event-stream.ts';

/** A source that tells what it is told to tell, until it is stopped. */
function source() {
  const told: object[] = [];
  let wake: () => void = () => undefined;
  const state = {
    stopped: false,
    tell(change: object) {
      told.push(change);
      wake();
    },
  };
  async function* watch(signal: AbortSignal): AsyncGenerator<object> {
    signal.addEventListener('abort', () => wake());
    while (!signal.aborted) {
      const next = told.shift();
      if (next) yield next;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
    state.stopped = true;
  }
  return { watch, state };
}

const readerOf = (response: Response) => {
  if (!response.body) throw new Error('the response has no body');
  return response.body.pipeThrough(new TextDecoderStream()).getReader();
};

describe('a stream of events', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('says that it lives when nothing happens, and tells what happens', async () => {
    const { watch, state } = source();
    const reader = readerOf(eventStream(new AbortController().signal, watch));
    expect((await reader.read()).value).toBe('retry: 2000\n\n');
    await vi.advanceTimersByTimeAsync(15_000);
    expect((await reader.read()).value).toBe(': still here\n\n');
    state.tell({ documentId: 'd' });
    expect((await reader.read()).value).toBe('event: document\ndata: {"documentId":"d"}\n\n');
    await reader.cancel();
  });

  test.each(['aborts the request', 'cancels the stream'])('stops its source when the browser %s', async (how) => {
    const { watch, state } = source();
    const browser = new AbortController();
    const reader = readerOf(eventStream(browser.signal, watch));
    await reader.read();
    if (how === 'aborts the request') browser.abort();
    else await reader.cancel();
    await vi.waitFor(() => expect(state.stopped).toBe(true));
    expect((await reader.read()).done).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('ends when its source breaks, so that the browser connects again', async () => {
    const broken = () => Promise.reject(new Error('the database is gone'));
    const reader = readerOf(eventStream(new AbortController().signal, broken));
    await reader.read();
    expect((await reader.read()).done).toBe(true);
  });
});
