import type { MetricKey } from '#lib/domain/watch.ts';

/** How a number is looked at; `floor` is the least spread that a document's value is taken to have, on its scale. */
export interface NumberLook {
  /** `log`: times and counts, whose ratios matter. */
  scale: 'share' | 'log';
  floor: number;
  /** Which way is news; the other one is good news or nothing. */
  news: 'up' | 'down' | 'both';
  /** It is the share of something that happens or not: what the reference never saw may still happen. */
  events: boolean;
}

const share = (news: NumberLook['news'], floor = 0.02): NumberLook => ({ scale: 'share', floor, news, events: false });
/** The floor of an event is the spread of a share of 2 %, or of a mean of several. */
const events = (news: NumberLook['news'], floor = 0.14): NumberLook => ({ scale: 'share', floor, news, events: true });
const log = (news: NumberLook['news'], floor: number): NumberLook => ({ scale: 'log', floor, news, events: false });

/** The metrics that are a number a document; the others count labels, some of them both. */
export const NUMBER_LOOKS: Readonly<Partial<Record<MetricKey, NumberLook>>> = Object.freeze({
  'new-lender': events('up'),
  'ocr-confidence': share('down'),
  'words-per-page': log('both', 0.1),
  presence: events('both'),
  disagreement: events('up'),
  'correction-rate': events('up', 0.05),
  'estimated-accuracy': share('down'),
  'read-time': log('up', 0.2),
  'answer-time': log('up', 0.2),
});

/** As it is measured, on the scale of its look. */
export const scaled = (look: NumberLook, value: number): number => (look.scale === 'log' ? Math.log1p(value) : value);

/** Back to what people read: a share 0..1, words, or milliseconds. */
export const unscaled = (look: NumberLook, value: number): number => (look.scale === 'log' ? Math.expm1(value) : value);
