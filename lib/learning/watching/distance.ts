/** How far apart two distributions over the same labels are. */

/** Below: stable. From here: worth a look (Siddiqi 2006). */
export const PSI_WARN = 0.1;
/** From here: another population. */
export const PSI_ALARM = 0.25;

/** Added to every count (Jeffreys), so that a label that one side never saw has a share, and a finite weight. */
const PRIOR = 0.5;

/** Shares 0..1 of counts, smoothed; they sum to 1. Equal shares when nothing was counted. */
export function smoothedShares(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count + PRIOR, 0);
  return counts.map((count) => (count + PRIOR) / total);
}

function pairs(reference: readonly number[], current: readonly number[]): [number, number][] {
  if (reference.length !== current.length)
    throw new Error(`two distributions over the same labels, not over ${reference.length} and ${current.length}`);
  const shares = smoothedShares(current);
  return smoothedShares(reference).map((share, index) => [share, shares[index] ?? 0]);
}

/** Population stability index of two rows of counts, from 0 up; the same either way round. */
export const populationStability = (reference: readonly number[], current: readonly number[]): number =>
  pairs(reference, current).reduce((sum, [before, now]) => sum + (now - before) * Math.log(now / before), 0);

/** Jensen-Shannon divergence of two rows of counts with base 2, 0..1 (Lin 1991). */
export const jensenShannon = (reference: readonly number[], current: readonly number[]): number =>
  pairs(reference, current).reduce((sum, [before, now]) => {
    const middle = (before + now) / 2;
    return sum + (before * Math.log2(before / middle) + now * Math.log2(now / middle)) / 2;
  }, 0);
