import { createRequire } from 'node:module';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import sharp, { type Sharp } from 'sharp';

/** Pictures of pages with real raster text, in a font that is in node_modules: a bare machine has none of its own. */

const fonts = path.join(path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'standard_fonts');
GlobalFonts.registerFromPath(path.join(fonts, 'LiberationSans-Regular.ttf'), 'Page Sans');

export interface GreyPicture {
  pixels: Uint8Array;
  width: number;
  height: number;
  dpi: number;
}

/** Lines of black text on white, 22 pt high, from the top left; `inches` is width and height. */
export function pictureOfLines(lines: readonly string[], dpi: number, inches: readonly [number, number]): GreyPicture {
  const [width, height] = [Math.round(inches[0] * dpi), Math.round(inches[1] * dpi)];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.fillStyle = 'black';
  const size = (22 / 72) * dpi;
  context.font = `${size}px "Page Sans"`;
  lines.forEach((line, index) => {
    context.fillText(line, 0.35 * dpi, 0.4 * dpi + (index + 1) * size * 1.5);
  });
  const rgba = context.getImageData(0, 0, width, height).data;
  const pixels = Uint8Array.from({ length: width * height }, (_, index) => rgba[index * 4] ?? 255);
  return { pixels, width, height, dpi };
}

const asSharp = ({ pixels, width, height, dpi }: GreyPicture): Sharp =>
  sharp(Buffer.from(pixels), { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .withMetadata({ density: dpi });

export const jpegOf = async (picture: GreyPicture, quality = 75): Promise<Uint8Array> =>
  new Uint8Array(await asSharp(picture).jpeg({ quality }).toBuffer());

export const pngOf = async (picture: GreyPicture): Promise<Uint8Array> => new Uint8Array(await asSharp(picture).png().toBuffer());

const SHORT = 3;
const LONG = 4;
const RATIONAL = 5;

/** A multi-page grey TIFF (little-endian, one deflated strip a page), as a scanner writes it; TIFF 6.0. */
export function tiffOfPictures(pictures: readonly GreyPicture[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from([0x49, 0x49, 42, 0, 0, 0, 0, 0])];
  let length = 8;
  let linkAt = 4;
  const append = (part: Buffer): number => {
    const at = length;
    parts.push(part);
    length += part.length;
    return at;
  };
  const links: [at: number, value: number][] = [];
  for (const { pixels, width, height, dpi } of pictures) {
    const strip = deflateSync(pixels);
    const stripAt = append(Buffer.concat([strip, Buffer.alloc(strip.length % 2)]));
    const resolution = Buffer.alloc(8);
    resolution.writeUInt32LE(dpi, 0);
    resolution.writeUInt32LE(1, 4);
    const resolutionAt = append(resolution);
    const entries: [tag: number, type: number, value: number][] = [
      [256, LONG, width],
      [257, LONG, height],
      [258, SHORT, 8],
      [259, SHORT, 8], // deflate
      [262, SHORT, 1], // 0 is black
      [273, LONG, stripAt],
      [277, SHORT, 1],
      [278, LONG, height],
      [279, LONG, strip.length],
      [282, RATIONAL, resolutionAt],
      [283, RATIONAL, resolutionAt],
      [296, SHORT, 2], // inches
    ];
    const directory = Buffer.alloc(2 + entries.length * 12 + 4);
    directory.writeUInt16LE(entries.length, 0);
    entries.forEach(([tag, type, value], index) => {
      const at = 2 + index * 12;
      directory.writeUInt16LE(tag, at);
      directory.writeUInt16LE(type, at + 2);
      directory.writeUInt32LE(1, at + 4);
      directory.writeUInt32LE(value, at + 8);
    });
    const directoryAt = append(directory);
    links.push([linkAt, directoryAt]);
    linkAt = directoryAt + directory.length - 4;
  }
  const file = Buffer.concat(parts);
  for (const [at, value] of links) file.writeUInt32LE(value, at);
  return new Uint8Array(file);
}
