import type { NerWindowScores } from '#lib/domain/ports.ts';

/** Raw scores are whole tens from the likely to the unlikely; rounding moves them by hundredths. */
const OFF_MAX = 0.25;

const likeliest = (row: Float32Array): number => row.reduce((best, score, place) => (score > (row[best] ?? 0) ? place : best), 0);

function sameRow(ours: Float32Array, theirs: Float32Array): boolean {
  const near = ours.every((score, place) => Math.abs(score - (theirs[place] ?? Number.NaN)) <= OFF_MAX);
  return near && ours.length === theirs.length && likeliest(ours) === likeliest(theirs);
}

/** Whether two runs of one model on the same windows say the same: every raw score nearly, and of every word the likeliest label. */
export function sameScores(ours: readonly NerWindowScores[], theirs: readonly NerWindowScores[], labels: number): boolean {
  return ours.every(({ labels: own, pageTypes }, window) => {
    const other = theirs[window];
    if (!other || other.labels.length !== own.length || !sameRow(pageTypes, other.pageTypes)) return false;
    const words = own.length / labels;
    return Array.from({ length: words }, (_, word) => word * labels).every((from) =>
      sameRow(own.subarray(from, from + labels), other.labels.subarray(from, from + labels)),
    );
  });
}
