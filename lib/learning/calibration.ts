/** How far confidence is from being a probability. */

export interface Judged {
  /** 0..1 */
  confidence: number;
  correct: boolean;
}

/** Expected calibration error over equal-width bins (Guo et al. 2017), 0..1; 0 when nothing was judged. */
export function expectedCalibrationError(judged: readonly Judged[], binCount = 15): number {
  const bins = Array.from({ length: binCount }, () => ({ count: 0, confidence: 0, correct: 0 }));
  for (const { confidence, correct } of judged) {
    const bin = bins[Math.min(binCount - 1, Math.floor(confidence * binCount))];
    if (!bin) throw new Error(`a confidence lies in 0..1, not ${confidence}`);
    bin.count += 1;
    bin.confidence += confidence;
    bin.correct += correct ? 1 : 0;
  }
  const gaps = bins.reduce((sum, bin) => sum + Math.abs(bin.confidence - bin.correct), 0);
  return judged.length === 0 ? 0 : gaps / judged.length;
}
