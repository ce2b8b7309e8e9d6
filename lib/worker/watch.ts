import { log } from '#lib/log.ts';
import { enqueueWatches } from '#lib/use-cases/enqueue-watches.ts';

/** Oftener than the queue takes a look up, so that no hour is left out when a clock is late. */
const EVERY_MS = 20 * 60 * 1000;

/** Has every organisation with a reference looked at for drift, once an hour, by whichever worker asks first; it keeps no process alive. */
export function watchEveryHour(): void {
  void ask();
  setInterval(() => void ask(), EVERY_MS).unref();
}

async function ask(): Promise<void> {
  try {
    await enqueueWatches();
  } catch (error) {
    log.warn({ err: error }, 'looks for drift could not be asked for; tried again in twenty minutes');
  }
}
