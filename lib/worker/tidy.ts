import { log } from '#lib/log.ts';
import { dropExpiredUploads } from '#lib/use-cases/drop-expired-uploads.ts';

const HOUR_MS = 60 * 60 * 1000;

/** Throws away what nobody came back for, now and every hour. Several workers may do so at once; it keeps no process alive. */
export function tidyEveryHour(): void {
  void tidy();
  setInterval(() => void tidy(), HOUR_MS).unref();
}

async function tidy(): Promise<void> {
  try {
    const dropped = await dropExpiredUploads();
    if (dropped > 0) log.info({ dropped }, 'expired uploads are gone');
  } catch (error) {
    log.warn({ err: error }, 'expired uploads could not be thrown away; tried again in an hour');
  }
}
