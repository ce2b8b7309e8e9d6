import type { ReadingLimits } from '#lib/domain/ports.ts';
import { env } from '#lib/env.ts';

/** What this installation allows, out of its environment. */
export const uploadBytesMax = (): number => env().UPLOAD_BYTES_MAX;
export const pagesPerBatch = (): number => env().PAGES_PER_BATCH;

export function readingLimits(): ReadingLimits {
  const { PAGES_MAX, READER_MEMORY_BYTES_MAX, READER_PAGE_TIMEOUT_MS, READER_OPEN_TIMEOUT_MS } = env();
  return {
    pagesMax: PAGES_MAX,
    memoryBytesMax: READER_MEMORY_BYTES_MAX,
    pageTimeoutMs: READER_PAGE_TIMEOUT_MS,
    openTimeoutMs: READER_OPEN_TIMEOUT_MS,
  };
}
