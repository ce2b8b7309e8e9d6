import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { GreyImage } from '#lib/domain/ports.ts';
import { POINTS_PER_INCH } from './page-size.ts';
import { scanImageOf } from './scan-image.ts';

/** A page rendered at 200 dpi is 3.7 million pixels; nothing larger than this is ever drawn. */
const PIXELS_MAX = 25_000_000;

/** What pdf.js's own canvas factory gives under Node (a canvas of another make crashes the process). */
interface NodeCanvas {
  encode(format: 'webp', quality: number): Promise<Uint8Array>;
}
interface CanvasEntry {
  canvas: HTMLCanvasElement & NodeCanvas;
  context: CanvasRenderingContext2D;
}
interface CanvasFactory {
  create(width: number, height: number): CanvasEntry;
  destroy(entry: CanvasEntry): void;
}

interface Drawn {
  entry: CanvasEntry;
  width: number;
  height: number;
  scale: number;
}

async function draw<T>(
  pdf: PDFDocumentProxy,
  number: number,
  scaleFor: (widthPoints: number) => number,
  use: (drawn: Drawn) => T | Promise<T>,
): Promise<T> {
  const page = await pdf.getPage(number);
  const whole = page.getViewport({ scale: 1 });
  const scale = Math.min(scaleFor(whole.width), Math.sqrt(PIXELS_MAX / (whole.width * whole.height)));
  const viewport = page.getViewport({ scale });
  const [width, height] = [Math.max(1, Math.floor(viewport.width)), Math.max(1, Math.floor(viewport.height))];
  const factory = pdf.canvasFactory as CanvasFactory;
  const entry = factory.create(width, height);
  try {
    await page.render({ canvas: null, canvasContext: entry.context, viewport, background: '#ffffff' }).promise;
    return await use({ entry, width, height, scale });
  } finally {
    factory.destroy(entry);
    page.cleanup();
  }
}

/** Luma of RGBA pixels (ITU-R BT.601 weights in 256ths). */
function greyOf(rgba: Uint8ClampedArray): Uint8Array {
  const pixels = new Uint8Array(rgba.length / 4);
  for (let index = 0; index < pixels.length; index++) {
    const at = index * 4;
    pixels[index] = ((rgba[at] ?? 0) * 77 + (rgba[at + 1] ?? 0) * 150 + (rgba[at + 2] ?? 0) * 29) >> 8;
  }
  return pixels;
}

/**
 * The page as grey pixels: the picture of a scan as it is where it is no finer than `dpi`, else at `dpi`, or at less where
 * that would be more than 25 million pixels.
 */
export async function renderPdfGrey(pdf: PDFDocumentProxy, number: number, dpi: number): Promise<GreyImage> {
  return (await scanOf(pdf, number, dpi)) ?? (await drawGrey(pdf, number, dpi));
}

async function scanOf(pdf: PDFDocumentProxy, number: number, dpi: number): Promise<GreyImage | null> {
  const page = await pdf.getPage(number);
  const size = page.getViewport({ scale: 1 });
  const affordable = Math.sqrt(PIXELS_MAX / (size.width * size.height)) * POINTS_PER_INCH;
  try {
    return await scanImageOf(page, Math.min(dpi, affordable));
  } finally {
    page.cleanup();
  }
}

function drawGrey(pdf: PDFDocumentProxy, number: number, dpi: number): Promise<GreyImage> {
  return draw(
    pdf,
    number,
    () => dpi / POINTS_PER_INCH,
    ({ entry, width, height, scale }) => ({
      pixels: greyOf(entry.context.getImageData(0, 0, width, height).data),
      width,
      height,
      dpi: scale * POINTS_PER_INCH,
    }),
  );
}

/** The page as people see it: WebP, `widthMax` pixels wide or less. */
export function renderPdfView(pdf: PDFDocumentProxy, number: number, widthMax: number): Promise<Uint8Array> {
  return draw(
    pdf,
    number,
    (width) => widthMax / width,
    async ({ entry }) => new Uint8Array(await entry.canvas.encode('webp', 80)),
  );
}
