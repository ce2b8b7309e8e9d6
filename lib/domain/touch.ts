import { z } from 'zod';
import { type FieldKey, fieldKeySchema } from './field.ts';

/** A pause longer than this is no work on the document: nothing of it counts. */
export const IDLE_AFTER_MS = 60_000;
const STRETCH_MS_MAX = 3_600_000;

/** A stretch of attention for one field, or for the document as a whole (`fieldKey` null). */
export const touchSchema = z.object({
  /** Made where the time was measured, so that a stretch that is sent twice counts once. */
  id: z.uuid(),
  documentId: z.uuid(),
  fieldKey: fieldKeySchema.nullable(),
  startedAt: z.iso.datetime(),
  activeMs: z.number().int().min(0).max(STRETCH_MS_MAX),
  keyPresses: z.number().int().min(0).max(100_000),
  clicks: z.number().int().min(0).max(100_000),
});
export type Touch = z.infer<typeof touchSchema>;

/** What one request may bring. */
export const touchBatchSchema = z.object({ touches: z.array(touchSchema).max(200) });

/** Times are milliseconds since 1970. */
export interface TouchMeter {
  fieldKey: FieldKey | null;
  startedAt: number;
  /** When the person last did something. */
  lastAt: number;
  activeMs: number;
  keyPresses: number;
  clicks: number;
}
export type TouchSign = 'key' | 'click' | 'other';

export const meterAt = (fieldKey: FieldKey | null, at: number): TouchMeter => ({
  fieldKey,
  startedAt: at,
  lastAt: at,
  activeMs: 0,
  keyPresses: 0,
  clicks: 0,
});

/** The meter after a sign of the person: the time since the last one counts, unless it was a pause of over a minute. */
export function withSign(meter: TouchMeter, at: number, sign: TouchSign): TouchMeter {
  const since = Math.max(0, at - meter.lastAt);
  return {
    ...meter,
    lastAt: Math.max(at, meter.lastAt),
    activeMs: Math.min(STRETCH_MS_MAX, meter.activeMs + (since <= IDLE_AFTER_MS ? since : 0)),
    keyPresses: meter.keyPresses + (sign === 'key' ? 1 : 0),
    clicks: meter.clicks + (sign === 'click' ? 1 : 0),
  };
}

/** Whether a stretch is worth telling. */
export const isWorthTelling = ({ activeMs, keyPresses, clicks }: TouchMeter): boolean => activeMs > 0 || keyPresses + clicks > 0;
