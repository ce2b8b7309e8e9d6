import { greyOf } from './grey.ts';
import { type Corners, findPage, WHOLE } from './page-corners.ts';
import { CHECKED_SIDE, measurePhoto, type PhotoProblem, photoProblems } from './photo-check.ts';
import { type PhotoPage, photoPdf } from './photo-pdf.ts';
import { flatPage, pageSize, type Rgba, turned } from './warp.ts';

/** A photo of a page, as somebody took it, and what they made of it. */
export interface Photo {
  id: number;
  file: File;
  /** Address of the photo itself, for this tab. */
  url: string;
  width: number;
  height: number;
  corners: Corners;
  /** What was guessed first. */
  guessed: Corners;
  /** Quarter turns clockwise. */
  turns: 0 | 1 | 2 | 3;
  problems: readonly PhotoProblem[];
}

/** 200 dots an inch on a sheet of eleven inches: what small print needs, a tenth of what a camera gives. */
const PAGE_SIDE_MAX = 2200;
/** Longer photos are made smaller before anything is done with them: a phone has little memory. */
const PHOTO_SIDE_MAX = 2800;
const PREVIEW_SIDE = 420;
const FINDING_SIDE = 300;
const JPEG_QUALITY = 0.82;

/** Pictures that a browser can open and put together; the rest is sent as it is. */
export const isPhoto = (file: File): boolean => /^image\/(jpeg|png|webp|heic|heif)$/.test(file.type);

/** Looks at a photo: where the page lies, and what is wrong with it. Undefined when the browser cannot open it. */
export async function lookAt(file: File, id: number): Promise<Photo | undefined> {
  const bitmap = await bitmapOf(file);
  if (!bitmap) return undefined;
  const { width, height } = bitmap;
  const found = findPage(greyOf(pixelsOf(bitmap, FINDING_SIDE)));
  const problems = photoProblems(measurePhoto(greyOf(pixelsOf(bitmap, CHECKED_SIDE))), found);
  bitmap.close();
  const guessed = found.found ? found.corners : WHOLE;
  return { id, file, url: URL.createObjectURL(file), width, height, corners: guessed, guessed, turns: 0, problems };
}

/** The page as it will be sent, small; an address for this tab. */
export const previewOf = async (photo: Photo): Promise<string> =>
  URL.createObjectURL((await drawPage(photo, PREVIEW_SIDE * 2, PREVIEW_SIDE)).blob);

/** The photos as one PDF. Throws when one of them cannot be opened any more. */
export async function documentOf(photos: readonly Photo[], fileName: string): Promise<File> {
  const pages: PhotoPage[] = [];
  for (const photo of photos) {
    const { blob, width, height } = await drawPage(photo, PHOTO_SIDE_MAX, PAGE_SIDE_MAX);
    pages.push({ jpeg: new Uint8Array(await blob.arrayBuffer()), width, height });
  }
  return new File([photoPdf(pages)], fileName, { type: 'application/pdf' });
}

async function drawPage(photo: Photo, photoSide: number, pageSide: number): Promise<{ blob: Blob; width: number; height: number }> {
  const bitmap = await bitmapOf(photo.file);
  if (!bitmap) throw new Error(`${photo.file.name} cannot be opened any more.`);
  const pixels = pixelsOf(bitmap, photoSide);
  bitmap.close();
  const corners = turned(photo.corners, photo.turns);
  const page = flatPage(pixels, corners, pageSize(corners, pixels, pageSide));
  const canvas = canvasOf(page.width, page.height);
  context(canvas).putImageData(new ImageData(page.data, page.width, page.height), 0, 0);
  return { blob: await jpegOf(canvas), width: page.width, height: page.height };
}

/** Undefined for what is no picture after all. A camera's turn is taken into account. */
async function bitmapOf(file: File): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return undefined;
  }
}

function pixelsOf(bitmap: ImageBitmap, sideMax: number): Rgba {
  const scale = Math.min(1, sideMax / Math.max(bitmap.width, bitmap.height));
  const [width, height] = [Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale))];
  const canvas = canvasOf(width, height);
  const drawing = context(canvas);
  drawing.imageSmoothingQuality = 'high';
  drawing.fillStyle = 'white';
  drawing.fillRect(0, 0, width, height);
  drawing.drawImage(bitmap, 0, 0, width, height);
  const { data } = drawing.getImageData(0, 0, width, height);
  return { data, width, height };
}

function canvasOf(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return canvas;
}

function context(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  if (!drawing) throw new Error('This browser cannot draw pictures.');
  return drawing;
}

function jpegOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be written.'))), 'image/jpeg', JPEG_QUALITY),
  );
}
