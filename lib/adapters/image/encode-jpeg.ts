import sharp from 'sharp';
import type { GreyImage } from '#lib/domain/ports.ts';

/** Grey pixels as a JPEG of one channel. `quality` 1..100. */
export async function encodeJpeg({ pixels, width, height }: GreyImage, quality: number): Promise<Uint8Array> {
  const image = sharp(pixels, { raw: { width, height, channels: 1 } }).toColourspace('b-w');
  return new Uint8Array(await image.jpeg({ quality }).toBuffer());
}
