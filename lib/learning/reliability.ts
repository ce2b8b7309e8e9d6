import { type Interval, wilsonInterval } from './interval.ts';
import type { Confident } from './thresholds.ts';

/** Values of about one confidence: how sure they were on average, and how often they were right. */
export interface ReliabilityBin {
  from: number;
  to: number;
  count: number;
  confidence: number;
  correct: number;
  interval: Interval;
}

/** Bins of equal width over 0..1; empty ones are left out. */
export function reliabilityBins(judged: readonly Confident[], binCount = 10): ReliabilityBin[] {
  return Array.from({ length: binCount }, (_, index) => {
    const own = judged.filter(({ confidence }) => Math.min(binCount - 1, Math.floor(confidence * binCount)) === index);
    const right = own.filter(({ correct }) => correct).length;
    return {
      from: index / binCount,
      to: (index + 1) / binCount,
      count: own.length,
      confidence: own.length === 0 ? 0 : own.reduce((sum, { confidence }) => sum + confidence, 0) / own.length,
      correct: own.length === 0 ? 0 : right / own.length,
      interval: wilsonInterval(right, own.length),
    };
  }).filter(({ count }) => count > 0);
}
