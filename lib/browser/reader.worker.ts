import { UnreadableFile } from '#lib/domain/ports.ts';
import { NotFetched } from './bundle.ts';
import type { ReadRequest, Said } from './messages.ts';
import { readOnDevice } from './read-on-device.ts';

/** The worker's thread: one file after another, so that the page stays quick. */
const say = (said: Said): void => self.postMessage(said);

const sentenceOf = (error: unknown): string =>
  error instanceof UnreadableFile || error instanceof NotFetched
    ? error.message
    : 'Reading on this device broke off. Try again, or upload the file for the server to read.';

async function read({ id, fileName, bytes }: ReadRequest): Promise<void> {
  try {
    const reading = await readOnDevice({ fileName, bytes }, (progress) => say({ kind: 'progress', id, progress }));
    say({ kind: 'done', id, reading });
  } catch (error) {
    say({ kind: 'failed', id, message: sentenceOf(error) });
  }
}

// The parsing half of pdf.js listens here too: its messages carry other words.
self.addEventListener('message', ({ data }: MessageEvent<ReadRequest | { kind?: never }>) => {
  if (data.kind === 'read') void read(data);
});
