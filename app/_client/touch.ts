'use client';

import { useEffect, useRef } from 'react';
import { callApi, nothing } from '#app/_client/call-api.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import { isWorthTelling, meterAt, type Touch, type TouchMeter, type TouchSign, withSign } from '#lib/domain/touch.ts';

const SEND_EVERY_MS = 30_000;
/** Movements come in hundreds a second; one of them says enough. */
const MOVE_EVERY_MS = 1_000;
/** As many as one request may bring. */
const BATCH_MAX = 200;

const SIGNS: readonly [keyof WindowEventMap, TouchSign][] = [
  ['keydown', 'key'],
  ['pointerdown', 'click'],
  ['pointermove', 'other'],
  ['wheel', 'other'],
];

/** Measures one document; what is not told yet waits in `told`. */
class Stopwatch {
  readonly #documentId: string;
  #meter: TouchMeter;
  #told: Touch[] = [];

  constructor(documentId: string, fieldKey: FieldKey | null) {
    this.#documentId = documentId;
    this.#meter = meterAt(fieldKey, Date.now());
  }

  sign(sign: TouchSign): void {
    const now = Date.now();
    if (sign === 'other' && now - this.#meter.lastAt < MOVE_EVERY_MS) return;
    this.#meter = withSign(this.#meter, now, sign);
  }

  /** The next stretch begins because the person did something. The time up to now belongs to the one before. */
  turnTo(fieldKey: FieldKey | null): void {
    this.#keep(withSign(this.#meter, Date.now(), 'other'));
    this.#meter = meterAt(fieldKey, Date.now());
  }

  #keep(meter: TouchMeter): void {
    if (!isWorthTelling(meter)) return;
    const { fieldKey, startedAt, activeMs, keyPresses, clicks } = meter;
    this.#told.push({
      id: crypto.randomUUID(),
      documentId: this.#documentId,
      fieldKey,
      startedAt: new Date(startedAt).toISOString(),
      activeMs: Math.round(activeMs),
      keyPresses,
      clicks,
    });
  }

  /** The person is back: the time before does not count. */
  resume(): void {
    this.#meter = meterAt(this.#meter.fieldKey, Date.now());
  }

  /** Tells what was measured; what does not arrive waits for the next time. */
  async send(): Promise<void> {
    // Nobody did anything: what lies between the last sign and the next one is judged when that comes.
    this.#keep(this.#meter);
    this.#meter = meterAt(this.#meter.fieldKey, this.#meter.lastAt);
    const touches = this.#told.splice(0, BATCH_MAX);
    if (touches.length === 0) return;
    const answer = await callApi('/touches', nothing, { method: 'POST', body: { touches } });
    if (!answer.ok && (answer.status === 0 || answer.status >= 500)) this.#told.unshift(...touches);
  }

  /** As the page goes: nobody waits for an answer. */
  sendAtLast(): void {
    this.turnTo(this.#meter.fieldKey);
    const touches = this.#told.splice(0, BATCH_MAX);
    if (touches.length === 0) return;
    navigator.sendBeacon('/api/v1/touches', new Blob([JSON.stringify({ touches })], { type: 'application/json' }));
  }
}

/**
 * Measures how long a person is at work on a document and its fields: the time between signs of them (keys, clicks, movements,
 * scrolling), without pauses of over a minute and without the time in which the page is hidden. Told every half minute and on
 * leaving; mount it once where the document is worked on. `activeField` null = the document as a whole.
 */
export function useTouch(documentId: string, activeField: FieldKey | null | undefined): void {
  const field = activeField ?? null;
  const latest = useRef(field);
  const watch = useRef<Stopwatch | null>(null);
  useEffect(() => {
    latest.current = field;
    watch.current?.turnTo(field);
  }, [field]);
  useEffect(() => {
    const stopwatch = new Stopwatch(documentId, latest.current);
    watch.current = stopwatch;
    const listeners = SIGNS.map(([name, sign]) => [name, () => stopwatch.sign(sign)] as const);
    for (const [name, listen] of listeners) window.addEventListener(name, listen, { passive: true, capture: true });
    const onVisibility = (): void => (document.visibilityState === 'hidden' ? stopwatch.sendAtLast() : stopwatch.resume());
    const leave = (): void => stopwatch.sendAtLast();
    document.addEventListener('visibilitychange', onVisibility);
    window.addEventListener('pagehide', leave);
    const timer = setInterval(() => void stopwatch.send(), SEND_EVERY_MS);
    return () => {
      for (const [name, listen] of listeners) window.removeEventListener(name, listen, { capture: true });
      document.removeEventListener('visibilitychange', onVisibility);
      window.removeEventListener('pagehide', leave);
      clearInterval(timer);
      stopwatch.sendAtLast();
      watch.current = null;
    };
  }, [documentId]);
}
