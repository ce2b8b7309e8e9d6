import type { GreyImage } from '#lib/domain/ports.ts';

/** A page of `lines` dark bars on paper of level `paper`, each bar cut into words, the whole turned by nothing. */
export function barsPage({ width = 600, height = 800, paper = 255, ink = 0, lines = 20 } = {}): GreyImage {
  const pixels = new Uint8Array(width * height).fill(paper);
  for (let line = 0; line < lines; line++) {
    const top = 110 + Math.round((line * (height - 220)) / lines);
    for (let y = top; y < top + 8; y++) {
      for (let x = 100; x < width - 100; x++) if (x % 40 < 30) pixels[y * width + x] = ink;
    }
  }
  return { pixels, width, height, dpi: 100 };
}

/** Noise from a fixed seed: each pixel is moved by up to `amount`. */
export function noisy(image: GreyImage, amount: number): GreyImage {
  let state = 7;
  const pixels = image.pixels.map((value) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.max(0, Math.min(255, value + Math.round((state / 2 ** 32 - 0.5) * 2 * amount)));
  });
  return { ...image, pixels };
}

export const levelAt = ({ pixels, width }: GreyImage, x: number, y: number): number => pixels[y * width + x] ?? -1;
