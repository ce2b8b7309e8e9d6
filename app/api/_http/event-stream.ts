import { log } from '#lib/log.ts';

/** Proxies close silent connections after a minute or less. */
const HEARTBEAT_MS = 15_000;

type Watch = (signal: AbortSignal) => AsyncIterable<object> | Promise<AsyncIterable<object>>;

/** Server-sent events from a source of changes: a heartbeat comment when nothing happens; ends when the browser leaves. */
export function eventStream(requestSignal: AbortSignal, watch: Watch): Response {
  const left = new AbortController();
  const signal = AbortSignal.any([requestSignal, left.signal]);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string): void => {
        if (!signal.aborted) controller.enqueue(encoder.encode(text));
      };
      const heartbeat = setInterval(() => send(': still here\n\n'), HEARTBEAT_MS);
      send('retry: 2000\n\n');
      void pass(watch, signal, send).then(() => {
        clearInterval(heartbeat);
        if (!left.signal.aborted) controller.close();
      });
    },
    cancel: () => left.abort(),
  });
  return new Response(body, {
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store, no-transform', 'X-Accel-Buffering': 'no' },
  });
}

async function pass(watch: Watch, signal: AbortSignal, send: (text: string) => void): Promise<void> {
  try {
    for await (const change of await watch(signal)) send(`event: document\ndata: ${JSON.stringify(change)}\n\n`);
  } catch (error) {
    if (!signal.aborted) log.error({ err: error }, 'The stream of events broke; the browser will connect again');
  }
}
