import { stat } from 'node:fs/promises';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { issueOf } from '#lib/domain/issue.ts';
import { type GreyImage, type PageContent, UnreadableFile, UnreadablePage } from '#lib/domain/ports.ts';

/** More than a 300 dpi A2 sheet; beyond it a small file may hold gigabytes of pixels. */
const PIXELS_IN_MAX = 100_000_000;
const PIXELS_OUT_MAX = 25_000_000;
const POINTS_PER_INCH = 72;
const VIEW_QUALITY = 80;
/** Long side of a sheet in inches, for pictures that do not say how large they are (US Letter). */
const SHEET_INCHES = 11;

interface PageSize {
  /** Pixels as shown, EXIF orientation applied. */
  width: number;
  height: number;
  dpi: number;
}

/** Screens write 72 or 96 and cameras 1 without meaning it: such a page would be a poster. */
function dpiOf(density: number | undefined, longSide: number): number {
  const believable = density !== undefined && density >= 50 && density <= 2400 && longSide / density <= 2 * SHEET_INCHES;
  return believable ? density : longSide / SHEET_INCHES;
}

function sizeOf(metadata: Metadata): PageSize {
  const turned = (metadata.orientation ?? 1) >= 5;
  const [width, height] = turned ? [metadata.height, metadata.width] : [metadata.width, metadata.height];
  return { width, height, dpi: dpiOf(metadata.density, Math.max(width, height)) };
}

/** sharp counts pages from 0. Transparent parts are shown on white, like paper. */
const pageOf = (path: string, page: number): Sharp =>
  sharp(path, { page: page - 1, limitInputPixels: PIXELS_IN_MAX, failOn: 'error' })
    .autoOrient()
    .flatten({ background: '#ffffff' });

async function forPage<T>(page: number, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const isTooLarge = error instanceof Error && error.message.includes('pixel limit');
    throw new UnreadablePage(issueOf(isTooLarge ? 'page_out_of_memory' : 'page_failed', { page }), { cause: error });
  }
}

async function contentOf(path: string, page: number): Promise<PageContent> {
  const { width, height, dpi } = sizeOf(await sharp(path, { page: page - 1, limitInputPixels: PIXELS_IN_MAX }).metadata());
  const points = POINTS_PER_INCH / dpi;
  return { number: page, width: width * points, height: height * points, words: [], imageShare: 1, hiddenWords: 0, issues: [] };
}

async function greyOf(path: string, page: number, dpiWanted: number): Promise<GreyImage> {
  const size = sizeOf(await sharp(path, { page: page - 1, limitInputPixels: PIXELS_IN_MAX }).metadata());
  // Enlarging is left to the preparation, which knows how rough the picture is.
  const scale = Math.min(1, dpiWanted / size.dpi, Math.sqrt(PIXELS_OUT_MAX / (size.width * size.height)));
  const width = Math.max(1, Math.round(size.width * scale));
  const { data, info } = await pageOf(path, page)
    .resize({ width, kernel: 'lanczos3' })
    .greyscale()
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return {
    pixels: new Uint8Array(data),
    width: info.width,
    height: info.height,
    dpi: (size.dpi * info.width) / size.width,
    pictureDpi: size.dpi,
  };
}

/**
 * Opens a PNG, JPEG or TIFF (with all its pages). Throws `UnreadableFile` with file_empty, file_corrupt or too_many_pages.
 * A density that cannot be meant is replaced by that of a sheet eleven inches long.
 */
export async function openImage(file: { path: string; pagesMax: number }) {
  if ((await stat(file.path)).size === 0) throw new UnreadableFile(issueOf('file_empty'));
  let metadata: Metadata;
  try {
    metadata = await sharp(file.path).metadata();
  } catch (error) {
    throw new UnreadableFile(issueOf('file_corrupt'), { cause: error });
  }
  const pageCount = metadata.pages ?? 1;
  if (pageCount > file.pagesMax) throw new UnreadableFile(issueOf('too_many_pages'));
  return {
    pageCount,
    readContent: (page: number) => forPage(page, () => contentOf(file.path, page)),
    renderGrey: (page: number, dpi: number) => forPage(page, () => greyOf(file.path, page, dpi)),
    renderView: (page: number, widthMax: number) =>
      forPage(page, async () => {
        const view = pageOf(file.path, page).resize({ width: widthMax, withoutEnlargement: true });
        return new Uint8Array(await view.webp({ quality: VIEW_QUALITY }).toBuffer());
      }),
  };
}
