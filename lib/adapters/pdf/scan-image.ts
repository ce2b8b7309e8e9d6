import { ImageKind, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.min.mjs';
import type { GreyImage } from '#lib/domain/ports.ts';
import type { Matrix } from './matrix.ts';
import { pointsPerInchOf } from './page-size.ts';
import { type Raster, resized } from './raster.ts';
import { type ScanPlacement, scanPlacementOf } from './scan-placement.ts';

/** A picture this much finer than asked for is taken as it is. */
const SLACK = 1.05;
/** Below this a picture is no scan of text; the page is drawn. */
const DPI_MIN = 50;

/** A decoded picture as pdf.js keeps it. */
interface DecodedPicture {
  width: number;
  height: number;
  kind?: number;
  data?: Uint8Array | Uint8ClampedArray;
}

const pictureOf = (page: PDFPageProxy, name: string): Promise<DecodedPicture | null> =>
  new Promise((resolve) => (name.startsWith('g_') ? page.commonObjs : page.objs).get(name, resolve));

const luma = (data: ArrayLike<number>, at: number): number =>
  ((data[at] ?? 0) * 77 + (data[at + 1] ?? 0) * 150 + (data[at + 2] ?? 0) * 29) >> 8;

/** Grey pixels of a decoded picture; null for a form of picture that is not known here or has transparent parts. */
function greyOf({ width, height, kind, data }: DecodedPicture): Raster | null {
  if (!data) return null;
  const pixels = new Uint8Array(width * height);
  if (kind === ImageKind.GRAYSCALE_1BPP) {
    const stride = (width + 7) >> 3;
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) pixels[y * width + x] = ((data[y * stride + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1 ? 255 : 0;
    }
    return { pixels, width, height };
  }
  if (kind === ImageKind.RGB_24BPP) {
    for (let index = 0; index < pixels.length; index++) pixels[index] = luma(data, index * 3);
    return { pixels, width, height };
  }
  if (kind !== ImageKind.RGBA_32BPP) return null;
  for (let index = 0; index < pixels.length; index++) {
    if ((data[index * 4 + 3] ?? 0) !== 255) return null;
    pixels[index] = luma(data, index * 4);
  }
  return { pixels, width, height };
}

/** Where the picture's columns and rows run on the page; null when it is turned by no right angle. */
function axesOf([a, b, c, d]: Matrix): { turned: boolean; right: number; down: number } | null {
  const slack = 0.002 * (Math.abs(a) + Math.abs(b) + Math.abs(c) + Math.abs(d));
  // The picture's first row is at the top of the unit square, so its rows run against the second axis.
  if (Math.abs(b) <= slack && Math.abs(c) <= slack) return { turned: false, right: a, down: -d };
  if (Math.abs(a) <= slack && Math.abs(d) <= slack) return { turned: true, right: -c, down: b };
  return null;
}

/** The picture turned and mirrored as the page shows it. */
function oriented(picture: Raster, { turned, right, down }: { turned: boolean; right: number; down: number }): Raster {
  if (!turned && right > 0 && down > 0) return picture;
  const { width, height } = picture;
  const result = turned ? { width: height, height: width } : { width, height };
  const pixels = new Uint8Array(picture.pixels.length);
  for (let y = 0; y < result.height; y++) {
    const v = down > 0 ? y : result.height - 1 - y;
    for (let x = 0; x < result.width; x++) {
      const u = right > 0 ? x : result.width - 1 - x;
      pixels[y * result.width + x] = picture.pixels[turned ? u * width + v : v * width + u] ?? 255;
    }
  }
  return { ...result, pixels };
}

/** Cuts the page out of the picture; where the picture ends before the page does, there is paper. */
function cut({ pixels, width, height }: Raster, left: number, top: number, wide: number, high: number): Raster {
  if (left === 0 && top === 0 && wide === width && high === height) return { pixels, width, height };
  const result = new Uint8Array(wide * high).fill(255);
  const [from, to] = [Math.max(0, left), Math.min(width, left + wide)];
  for (let y = Math.max(0, top); y < Math.min(height, top + high); y++) {
    if (from < to) result.set(pixels.subarray(y * width + from, y * width + to), (y - top) * wide + from - left);
  }
  return { pixels: result, width: wide, height: high };
}

/** The picture's edges on the page, in points. */
const placeOf = ([a, b, c, d, e, f]: Matrix) => ({
  left: e + Math.min(0, a, c, a + c),
  top: f + Math.min(0, b, d, b + d),
  width: Math.abs(a) + Math.abs(c),
  height: Math.abs(b) + Math.abs(d),
});

function onPage(picture: Raster, { matrix }: ScanPlacement, page: { width: number; height: number }, dpi: number): GreyImage | null {
  const axes = axesOf(matrix);
  if (!axes) return null;
  const upright = oriented(picture, axes);
  const place = placeOf(matrix);
  const [perPointX, perPointY] = [upright.width / place.width, upright.height / place.height];
  const whole = cut(
    upright,
    Math.round(-place.left * perPointX),
    Math.round(-place.top * perPointY),
    Math.max(1, Math.round(page.width * perPointX)),
    Math.max(1, Math.round(page.height * perPointY)),
  );
  const pointsPerInch = pointsPerInchOf(page, Math.max(perPointX, perPointY));
  const own = Math.max(perPointX, perPointY) * pointsPerInch;
  if (Math.min(perPointX, perPointY) * pointsPerInch < DPI_MIN) return null;
  const wanted = own <= dpi * SLACK ? own : dpi;
  const [width, height] = [Math.round((page.width * wanted) / pointsPerInch), Math.round((page.height * wanted) / pointsPerInch)];
  return { ...resized(whole, width, height), dpi: wanted, pictureDpi: own };
}

/**
 * The picture of a scanned page at its own resolution, or at `dpi` where it is finer; upright as the page shows it. Null
 * when the page is not one picture. Drawing it instead would blur it once more and take several times as long.
 */
export async function scanImageOf(page: PDFPageProxy, dpi: number): Promise<GreyImage | null> {
  const placement = await scanPlacementOf(page);
  if (!placement) return null;
  const decoded = await pictureOf(page, placement.name);
  const picture = decoded && greyOf(decoded);
  return picture && onPage(picture, placement, page.getViewport({ scale: 1 }), dpi);
}
