import sharp from 'sharp';

/** Small pictures are looked at in their hundreds: a few kilobytes each. */
const QUALITY = 60;

/** A stored page view (WebP) at most `widthMax` pixels wide, as WebP. */
export const shrinkView = async (view: Uint8Array, widthMax: number): Promise<Uint8Array> =>
  new Uint8Array(await sharp(view).resize({ width: widthMax, withoutEnlargement: true }).webp({ quality: QUALITY }).toBuffer());
