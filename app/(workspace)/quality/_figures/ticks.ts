/** Steps of a clock, in ms: what people would put at the lines of a chart of times. */
const TIME_STEPS: readonly number[] = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1200, 1800, 3600].map((seconds) => seconds * 1000);

/** Three to five lines from 0 to at least the greatest time. */
export function timeTicks(greatestMs: number): number[] {
  const step = TIME_STEPS.find((one) => greatestMs / one <= 4) ?? Math.ceil(greatestMs / 4 / 3_600_000) * 3_600_000;
  const count = Math.max(1, Math.ceil(greatestMs / step));
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

export const SHARE_TICKS: readonly number[] = Object.freeze([0, 0.25, 0.5, 0.75, 1]);
