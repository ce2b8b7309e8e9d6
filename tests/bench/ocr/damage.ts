import sharp from 'sharp';
import type { GreyImage } from '#lib/domain/ports.ts';
import { type Dice, diceOf } from './dice.ts';

/** What copying, scanning and faxing do to a page. Every damage is the same every time. */

const rawOf = ({ pixels, width, height }: GreyImage) => sharp(pixels, { raw: { width, height, channels: 1 } });
const pixelsOf = async (work: ReturnType<typeof sharp>): Promise<Uint8Array> =>
  new Uint8Array(await work.extractChannel(0).raw().toBuffer());
const mapped = (image: GreyImage, level: (value: number, index: number) => number): GreyImage => ({
  ...image,
  pixels: Uint8Array.from(image.pixels, (value, index) => Math.max(0, Math.min(255, level(value, index)))),
});

const blurred = async (image: GreyImage, sigma: number): Promise<GreyImage> => ({
  ...image,
  pixels: await pixelsOf(rawOf(image).blur(sigma)),
});
const compressed = async (image: GreyImage, quality: number): Promise<GreyImage> => ({
  ...image,
  pixels: await pixelsOf(sharp(await rawOf(image).jpeg({ quality }).toBuffer())),
});
const grained = (image: GreyImage, deviation: number, dice: Dice): GreyImage => mapped(image, (value) => value + dice.normal() * deviation);
const thresholded = (image: GreyImage, level: number): GreyImage => mapped(image, (value) => (value < level ? 0 : 255));

/** Grey ink on grey paper, with a shadow that grows towards the lower right. */
const greyed = (image: GreyImage, paper: number, ink: number, shadow = 0): GreyImage =>
  mapped(image, (value, index) => {
    const [x, y] = [(index % image.width) / image.width, Math.floor(index / image.width) / image.height];
    return (ink + ((paper - ink) * value) / 255) * (1 - shadow * (x * 0.6 + y * 0.4));
  });

/** Turned clockwise around the centre (bilinear), white coming in. */
export function tilted(image: GreyImage, degrees: number): GreyImage {
  const { pixels, width, height } = image;
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const result = new Uint8Array(pixels.length).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [dx, dy] = [x - width / 2, y - height / 2];
      const [u, v] = [cos * dx + sin * dy + width / 2, -sin * dx + cos * dy + height / 2];
      if (u < 0 || v < 0 || u >= width - 1 || v >= height - 1) continue;
      const [left, top] = [Math.floor(u), Math.floor(v)];
      const at = top * width + left;
      const upper = (pixels[at] ?? 0) * (1 - u + left) + (pixels[at + 1] ?? 0) * (u - left);
      const lower = (pixels[at + width] ?? 0) * (1 - u + left) + (pixels[at + width + 1] ?? 0) * (u - left);
      result[y * width + x] = upper * (1 - v + top) + lower * (v - top);
    }
  }
  return { ...image, pixels: result };
}

function peppered(image: GreyImage, share: number, dice: Dice): GreyImage {
  const pixels = Uint8Array.from(image.pixels);
  for (let count = 0; count < pixels.length * share; count++) pixels[Math.floor(dice.next() * pixels.length)] = dice.next() < 0.7 ? 0 : 255;
  return { ...image, pixels };
}

/** One-bit error diffusion after Floyd and Steinberg. */
function dithered(image: GreyImage): GreyImage {
  const { width, height } = image;
  const levels = Float32Array.from(image.pixels);
  const add = (x: number, y: number, value: number): void => {
    if (x >= 0 && x < width && y < height) levels[y * width + x] = (levels[y * width + x] ?? 0) + value;
  };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const old = levels[y * width + x] ?? 0;
      const level = old < 128 ? 0 : 255;
      levels[y * width + x] = level;
      add(x + 1, y, ((old - level) * 7) / 16);
      add(x - 1, y + 1, ((old - level) * 3) / 16);
      add(x, y + 1, ((old - level) * 5) / 16);
      add(x + 1, y + 1, (old - level) / 16);
    }
  }
  return { ...image, pixels: Uint8Array.from(levels) };
}

export interface Damage {
  name: string;
  /** Degrees clockwise by which the page is turned; odd pages turn the other way. */
  degrees: number;
  /** `straight` has already been turned. */
  apply(straight: GreyImage, dice: Dice): GreyImage | Promise<GreyImage>;
}

export const DAMAGES: readonly Damage[] = [
  { name: 'clean', degrees: 0, apply: (page) => page },
  { name: 'scanned', degrees: 0.4, apply: async (page, dice) => compressed(grained(await blurred(page, 0.6), 6, dice), 75) },
  { name: 'skewed', degrees: 1.8, apply: (page, dice) => grained(page, 4, dice) },
  { name: 'low contrast', degrees: 0, apply: (page, dice) => grained(greyed(page, 190, 120, 0.35), 5, dice) },
  { name: 'noisy', degrees: 0, apply: async (page, dice) => grained(await blurred(page, 0.9), 28, dice) },
  { name: 'dithered', degrees: 0, apply: (page) => dithered(greyed(page, 215, 70)) },
  { name: 'blurred', degrees: 0, apply: (page) => blurred(page, 1.4) },
  {
    name: 'fax',
    degrees: 0.6,
    apply: async (page, dice) => peppered(thresholded(grained(await blurred(page, 0.7), 22, dice), 165), 0.004, dice),
  },
  {
    name: 'worst',
    degrees: 1.2,
    apply: async (page, dice) => compressed(grained(greyed(await blurred(page, 1), 205, 85, 0.25), 12, dice), 35),
  },
];

/** The page as it comes out of the machine, and by how many degrees it lies askew. */
export async function damaged(image: GreyImage, damage: Damage, page: number): Promise<{ image: GreyImage; degrees: number }> {
  const degrees = damage.degrees * (page % 2 === 0 ? -1 : 1);
  const turned = degrees === 0 ? image : tilted(image, degrees);
  return { image: await damage.apply(turned, diceOf(1000 + page)), degrees };
}
