import { PART_BYTES_MAX } from '#lib/domain/upload-session.ts';

/** A part begins this small, so that a weak connection brings something home. */
export const PART_BYTES_MIN = 256 * 1024;
/** A part that takes longer than this is too large for the line. */
const PART_SLOW_MS = 8000;
const PART_FAST_MS = 2000;
const WAIT_MIN_MS = 1000;
const WAIT_MAX_MS = 30_000;
/** So many failures in a row without a byte getting through, and a person is asked. */
export const FAILURES_MAX = 8;

/** The size of the next part in bytes: twice as large after a quick one, half after a slow one, the least after a failure. */
export function nextPartBytes(bytes: number, outcome: { ms: number } | 'failed'): number {
  if (outcome === 'failed') return PART_BYTES_MIN;
  if (outcome.ms > PART_SLOW_MS) return Math.max(PART_BYTES_MIN, Math.floor(bytes / 2));
  return outcome.ms < PART_FAST_MS ? Math.min(PART_BYTES_MAX, bytes * 2) : bytes;
}

/** How long to wait after the n-th failure in a row (from 1), in milliseconds. */
export const waitAfter = (failures: number): number => Math.min(WAIT_MAX_MS, WAIT_MIN_MS * 2 ** (failures - 1));
