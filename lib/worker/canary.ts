import { log } from '#lib/log.ts';
import { checkCanaries } from '#lib/use-cases/check-canaries.ts';

const EVERY_MS = 5 * 60 * 1000;

/** Looks after running canaries, in every worker: stopping one twice does no harm. It keeps no process alive. */
export function watchCanaries(): void {
  setInterval(() => void look(), EVERY_MS).unref();
}

async function look(): Promise<void> {
  try {
    const stopped = await checkCanaries();
    if (stopped > 0) log.warn({ stopped }, 'canaries were stopped by rule');
  } catch (error) {
    log.warn({ err: error }, 'the canaries could not be looked at; tried again in five minutes');
  }
}
