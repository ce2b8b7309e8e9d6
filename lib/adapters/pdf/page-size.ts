export const POINTS_PER_INCH = 72;
/** Long side of a sheet in inches (US Letter), and of the longest that a coarse scan is believed to show (US Legal). */
const SHEET_INCHES = 11;
const COARSE_INCHES_MAX = 14.5;
/** Scanners offer no less than this. */
const SCAN_DPI_MIN = 100;

/**
 * Points to an inch of the paper that the picture of a scan shows. Programs that wrap a scan into a page of one point a
 * pixel make posters of letters: a large sheet scanned coarsely is taken for one eleven inches long.
 */
export function pointsPerInchOf(page: { width: number; height: number }, pixelsPerPoint: number): number {
  const longSide = Math.max(page.width, page.height);
  const isPoster = longSide > COARSE_INCHES_MAX * POINTS_PER_INCH && pixelsPerPoint * POINTS_PER_INCH < SCAN_DPI_MIN;
  return isPoster ? longSide / SHEET_INCHES : POINTS_PER_INCH;
}
