import sharp from 'sharp';
import { pictureOfLines } from './page-pictures.ts';

const TABLE = '#3b3531';

/** A photo as a phone takes it: a sheet with lines of print, lying a little askew on a dark table. Blur in pixels of the photo. */
export async function photoOfPage(lines: readonly string[], { blur = 0, degrees = 3 } = {}): Promise<Uint8Array> {
  const { pixels, width, height } = pictureOfLines(lines, 130, [8.5, 11]);
  const sheet = await sharp(Buffer.from(pixels), { raw: { width, height, channels: 1 } })
    .toColourspace('srgb')
    .rotate(degrees, { background: TABLE })
    .extend({ top: 120, bottom: 120, left: 90, right: 90, background: TABLE })
    .png()
    .toBuffer();
  const photo = sharp(sheet);
  return new Uint8Array(await (blur > 0 ? photo.blur(blur) : photo).jpeg({ quality: 88 }).toBuffer());
}
