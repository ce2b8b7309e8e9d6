import type { MetricKey } from '#lib/domain/watch.ts';

/** How a number is looked at; `floor` is the least spread that a document's value is taken to have, on its scale. */
export interface NumberLook {
  /** `log`: times and counts, whose ratios matter. */
  scale: 'share' | 'log';
  floor: number;
  /** Which way is news; the other one is good news or nothing. */
  news: 'up' | 'down' | 'both';
}

/** Spread of a share of 2 %: what was never seen in the reference may still happen now and then. */
const SHARE_FLOOR = 0.14;
const share = (news: NumberLook['news'], floor = SHARE_FLOOR): NumberLook => ({ scale: 'share', floor, news });
const log = (news: NumberLook['news'], floor: number): NumberLook => ({ scale: 'log', floor, news });

/** The metrics that are a number a document; the others count labels, some of them both. */
export const NUMBER_LOOKS: Readonly<Partial<Record<MetricKey, NumberLook>>> = Object.freeze({
  'new-lender': share('up'),
  'ocr-confidence': share('down', 0.02),
  'words-per-page': log('both', 0.1),
  presence: share('both'),
  disagreement: share('up'),
  'correction-rate': share('up', 0.05),
  'estimated-accuracy': share('down', 0.02),
  'read-time': log('up', 0.2),
  'answer-time': log('up', 0.2),
});

/** As it is measured, on the scale of its look. */
export const scaled = (look: NumberLook, value: number): number => (look.scale === 'log' ? Math.log1p(value) : value);

/** Back to what people read: a share 0..1, words, or milliseconds. */
export const unscaled = (look: NumberLook, value: number): number => (look.scale === 'log' ? Math.expm1(value) : value);
