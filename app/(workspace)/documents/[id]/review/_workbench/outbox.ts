import { z } from 'zod';
import { type CorrectionInput, type CurrentValue, correctionInputSchema, currentValues } from '#lib/domain/correction.ts';

/** Answers that are given and not acknowledged yet, as one request. */
export const waitingSchema = z.object({
  id: z.string(),
  corrections: z.array(correctionInputSchema).min(1),
  /** What their author had seen. */
  lastSequence: z.number(),
  extraction: z.number(),
});
export type Waiting = z.infer<typeof waitingSchema>;

/** What became of a request. `later` = try again by itself; `held` = somebody else has the document; the rest is for people. */
export type Verdict = 'later' | 'signed-out' | 'held' | 'conflict' | 'refused';

/** What to do with answers that the server did not take, by its answer. */
export function verdictOf({ status, code }: { status: number; code: string }): Verdict {
  if (status === 0 || status >= 500 || status === 429 || status === 408) return 'later';
  if (status === 401) return 'signed-out';
  if (status === 409 && code === 'claimed_by_other') return 'held';
  return status === 409 ? 'conflict' : 'refused';
}

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/** How long to wait before try number `tries` (from 1): twice as long each time, half a minute at most. */
export const waitBefore = (tries: number): number => Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.max(0, tries - 1));

/** The sequence of an answer on its way. */
export const UNSAVED = Number.MAX_SAFE_INTEGER;

/** What a slot will say when an answer is accepted; undefined when it will say nothing. */
export function expected(correction: CorrectionInput, current: CurrentValue | undefined): CurrentValue | undefined {
  const documentIndex = Number(correction.slot.split('/')[0]);
  const predictions = current?.predicted ? [{ slot: correction.slot, documentIndex, field: current.predicted }] : [];
  return currentValues(predictions, [{ ...correction, sequence: UNSAVED }])[0];
}

/** A value that the server acknowledged; null when nothing is left in its slot. */
export interface Saved {
  sequence: number;
  value: CurrentValue | null;
}

/** The values to show: what the server told, what it acknowledged since, and over that what waits. */
export function shownValues(
  known: readonly CurrentValue[],
  lastSequence: number,
  saved: Readonly<Record<string, Saved>>,
  waiting: readonly Waiting[],
): CurrentValue[] {
  const values = new Map(known.map((value) => [value.slot, value]));
  const put = (slot: string, value: CurrentValue | null | undefined): void => {
    if (value) values.set(slot, value);
    else values.delete(slot);
  };
  for (const [slot, { sequence, value }] of Object.entries(saved)) if (sequence > lastSequence) put(slot, value);
  for (const { corrections } of waiting)
    for (const correction of corrections) put(correction.slot, expected(correction, values.get(correction.slot)));
  return [...values.values()];
}
