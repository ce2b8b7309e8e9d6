import { availableParallelism } from 'node:os';
import type { ReadingLimits } from '#lib/domain/ports.ts';
import { readerVersionOf } from '#lib/domain/reader-version.ts';
import { env } from '#lib/env.ts';

/** What this installation allows, out of its environment. */
export const uploadBytesMax = (): number => env().UPLOAD_BYTES_MAX;
export const pagesPerBatch = (): number => env().PAGES_PER_BATCH;

/** Recognisers at work at once in each of `processes` processes on this machine. */
export function recognisersPerProcess(processes = env().WORKERS): number {
  return env().OCR_WORKERS ?? Math.max(1, Math.floor(availableParallelism() / processes));
}

export function readingLimits(): ReadingLimits {
  const { PAGES_MAX, READER_MEMORY_BYTES_MAX, READER_PAGE_TIMEOUT_MS, READER_OPEN_TIMEOUT_MS } = env();
  return {
    pagesMax: PAGES_MAX,
    memoryBytesMax: READER_MEMORY_BYTES_MAX,
    pageTimeoutMs: READER_PAGE_TIMEOUT_MS,
    openTimeoutMs: READER_OPEN_TIMEOUT_MS,
  };
}

/** What reads a page here, now: pages read by anything else are not taken over. */
export const readerVersion = (): string => readerVersionOf(env().OCR_ENGINE);
