/** Points as shown. */
export interface PageSize {
  width: number;
  height: number;
}

const POINTS_PER_INCH = 72;
/** Long side of a sheet in inches (US Letter), and of the largest page that is believed to be as large as it says. */
const SHEET_INCHES = 11;
const LARGEST_INCHES = 2 * SHEET_INCHES;

/**
 * Points to an inch of the paper that the page shows. Programs that wrap a scan into a page of one point a pixel make
 * posters of letters; such a page is taken for a sheet eleven inches long.
 */
export function pointsPerInchOf({ width, height }: PageSize): number {
  const longSide = Math.max(width, height);
  return longSide > LARGEST_INCHES * POINTS_PER_INCH ? longSide / SHEET_INCHES : POINTS_PER_INCH;
}
