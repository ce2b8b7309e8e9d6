import type { GreyImage } from '#lib/domain/ports.ts';
import type { Dice } from '../random.ts';
import type { Edge } from './recipe.ts';

/** Damage of the sheet and of the glass it lies on. */

const repainted = (image: GreyImage, shade: (value: number, x: number, y: number) => number): GreyImage => {
  const { width, height } = image;
  const pixels = new Uint8Array(image.pixels.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      pixels[at] = Math.max(0, Math.min(255, shade(image.pixels[at] ?? 0, x, y)));
    }
  return { ...image, pixels };
};

/** Grey ink on grey paper. */
export const greyed = (image: GreyImage, { paper, ink }: { paper: number; ink: number }): GreyImage =>
  repainted(image, (value) => ink + ((paper - ink) * value) / 255);

/** Distance from an edge as a share of the page. */
function distance(edge: Edge, x: number, y: number, { width, height }: GreyImage): number {
  if (edge === 'left') return x / width;
  if (edge === 'right') return 1 - x / width;
  return edge === 'top' ? y / height : 1 - y / height;
}

/** The light falls off towards an edge, most of it in the last third, as over the fold of a book. */
export const shadowed = (image: GreyImage, { edge, depth }: { edge: Edge; depth: number }): GreyImage =>
  repainted(image, (value, x, y) => value * (1 - depth * Math.exp(-5 * distance(edge, x, y, image))));

/** The print of another sheet seen through the paper, mirrored and turned on its head. */
export function seenThrough(image: GreyImage, share: number): GreyImage {
  const { width, height, pixels } = image;
  return repainted(image, (value, x, y) => value - share * (255 - (pixels[(height - 1 - y) * width + (width - 1 - x)] ?? 255)));
}

/** Three holes along an edge, dark as the lid behind them. */
export function punched(image: GreyImage, edge: Edge, dice: Dice): GreyImage {
  const { width, height, dpi } = image;
  const radius = dpi * 0.14;
  const inset = dpi * 0.4;
  const shade = dice.between(10, 60);
  const centres = [0.14, 0.5, 0.86].map((share): readonly [number, number] => {
    if (edge === 'left') return [inset, share * height];
    if (edge === 'right') return [width - inset, share * height];
    return edge === 'top' ? [share * width, inset] : [share * width, height - inset];
  });
  return repainted(image, (value, x, y) => (centres.some(([cx, cy]) => (x - cx) ** 2 + (y - cy) ** 2 < radius ** 2) ? shade : value));
}

/** A dark strip along an edge with an uneven border; `width` as a share of the page. */
export function bordered(image: GreyImage, { edge, width }: { edge: Edge; width: number }, dice: Dice): GreyImage {
  const [slope, shade] = [(dice.next() - 0.5) * width, dice.between(0, 50)];
  return repainted(image, (value, x, y) => {
    const along = edge === 'left' || edge === 'right' ? y / image.height : x / image.width;
    return distance(edge, x, y, image) < width + slope * along ? shade : value;
  });
}
