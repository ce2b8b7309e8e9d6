import type { WatchReport } from '#lib/use-cases/get-watch-figures.ts';
import { percentWord } from '../../../quality/_figures/format.ts';

export type Chart = WatchReport['charts'][number];

const STEPS: readonly number[] = [1, 2, 2.5, 5, 10];
const LINES = 4;

/** Three to six round values that reach from at most `low` to at least `high`. */
export function roundTicks(low: number, high: number): number[] {
  const rough = Math.max(high - low, 1e-6) / LINES;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (STEPS.find((one) => one * power >= rough) ?? 10) * power;
  const [first, last] = [Math.floor(low / step), Math.max(Math.ceil(high / step), Math.floor(low / step) + 1)];
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

/** A value at a line of a chart. */
export function tickWord(unit: Chart['unit'], value: number): string {
  if (unit === 'share') return percentWord(value);
  if (unit === 'distance') return value.toFixed(2);
  if (unit === 'words') return String(Math.round(value));
  return value < 1000 ? `${Math.round(value)} ms` : `${Math.round(value / 100) / 10} s`;
}

/** The lines of a chart: its points, the reference, and for a distance the usual bounds lie between them. */
export function ticksOf({ unit, points, band, lines }: Chart): number[] {
  const values = points.flatMap(({ value }) => value ?? []);
  const low = unit === 'distance' ? 0 : Math.max(0, Math.min(band.low, ...values));
  return roundTicks(low, Math.max(band.high, ...values, ...lines.map(({ value }) => value)));
}

/** Whether a window lies outside of what the reference has. */
export const isOutside = ({ band }: Pick<Chart, 'band'>, value: number): boolean => value < band.low || value > band.high;

/** A moment as `2 Mar`. */
export const dayWord = (at: string): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(at));
