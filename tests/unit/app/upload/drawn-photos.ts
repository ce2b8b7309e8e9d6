import type { Grey } from '#app/(workspace)/_upload/photos/grey.ts';

/** A photo 760 × 1000: a page with lines of strokes like small print, on a dark table. Sizes in shares of the photo. */
export function drawnPhoto({ left = 0.1, top = 0.1, right = 0.9, bottom = 0.9, paper = 225, table = 60, ink = 40 } = {}): Grey {
  const [width, height] = [760, 1000];
  const pixels = new Uint8Array(width * height).fill(table);
  const [x0, x1, y0, y1] = [left * width, right * width, top * height, bottom * height];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (x < x0 || x >= x1 || y < y0 || y >= y1) continue;
      const [lx, ly] = [x - Math.max(x0, 0), y - Math.max(y0, 0)];
      const inMargin = lx < 50 || x > x1 - 50 || ly < 60 || y > y1 - 60;
      const stroke = ly % 20 < 9 && (lx * 7 + Math.floor(lx / 5) * 3) % 6 < 2 && lx % 43 > 5;
      pixels[y * width + x] = !inMargin && stroke ? ink : paper;
    }
  }
  return { pixels, width, height };
}

/** The same blurred: each pixel is the mean of the square `radius` around it. */
export function blurred({ pixels, width, height }: Grey, radius: number): Grey {
  const out = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let [sum, count] = [0, 0];
      for (let dy = -radius; dy <= radius; dy++) {
        for (let dx = -radius; dx <= radius; dx++) {
          if (x + dx < 0 || x + dx >= width || y + dy < 0 || y + dy >= height) continue;
          sum += pixels[(y + dy) * width + x + dx] ?? 0;
          count++;
        }
      }
      out[y * width + x] = sum / count;
    }
  }
  return { pixels: out, width, height };
}

/** Every fifth pixel: the size at which pages are looked for. */
export function small({ pixels, width, height }: Grey): Grey {
  const [w, h] = [Math.floor(width / 4), Math.floor(height / 4)];
  const out = Uint8Array.from({ length: w * h }, (_, at) => pixels[Math.floor(at / w) * 4 * width + (at % w) * 4] ?? 0);
  return { pixels: out, width: w, height: h };
}
