import { describe, expect, it } from 'vitest';
import type { Box } from '#lib/domain/geometry.ts';
import type { GreyImage } from '#lib/domain/ports.ts';
import { damage } from '#lib/synthetic/damage/damage.ts';
import { type DamageRecipe, recipeOf } from '#lib/synthetic/damage/recipe.ts';
import { diceOf } from '#lib/synthetic/random.ts';

const [WIDTH, HEIGHT] = [340, 440];
const BLOCK: Box = [0.62, 0.2, 0.82, 0.25];

/** A white page with one black block. */
function page(): GreyImage {
  const pixels = new Uint8Array(WIDTH * HEIGHT).fill(255);
  for (let y = Math.round(BLOCK[1] * HEIGHT); y < BLOCK[3] * HEIGHT; y++)
    for (let x = Math.round(BLOCK[0] * WIDTH); x < BLOCK[2] * WIDTH; x++) pixels[y * WIDTH + x] = 0;
  return { pixels, width: WIDTH, height: HEIGHT, dpi: 40 };
}

/** What is dark, in shares of the page. */
function inkOf({ pixels, width, height }: GreyImage): Box {
  const dark = [...pixels.keys()].filter((at) => (pixels[at] ?? 255) < 128);
  const [xs, ys] = [dark.map((at) => at % width), dark.map((at) => Math.floor(at / width))];
  return [Math.min(...xs) / width, Math.min(...ys) / height, (Math.max(...xs) + 1) / width, (Math.max(...ys) + 1) / height];
}

const PLAIN: DamageRecipe = { name: 'plain', dpi: 200, tilt: 0, turns: 0 };

describe('a damaged page', () => {
  it('has its ink where its boxes went, however it was tilted and turned', () => {
    for (const turns of [0, 1, 2, 3] as const)
      for (const tilt of [-3, -0.5, 0, 1.2, 3]) {
        const { image, mapBox } = damage(page(), { ...PLAIN, tilt, turns }, diceOf(1));
        const [ink, box] = [inkOf(image), mapBox(BLOCK)];
        const apart = ink.map((edge, index) => Math.abs(edge - (box[index] ?? 0)));
        expect(Math.max(...apart)).toBeLessThan(0.008);
      }
  });

  it('leads every place back to where it came from', () => {
    for (const turns of [0, 1, 2, 3] as const) {
      const { mapPoint, unmapPoint } = damage(page(), { ...PLAIN, tilt: 2.3, turns }, diceOf(1));
      const [x, y] = unmapPoint(mapPoint([0.3, 0.8]));
      expect(x).toBeCloseTo(0.3, 9);
      expect(y).toBeCloseTo(0.8, 9);
    }
  });

  it('is the same pixels for the same dice', () => {
    for (let seed = 0; seed < 12; seed++) {
      const of = () => {
        const dice = diceOf(seed);
        return damage(page(), recipeOf(dice), dice).image;
      };
      expect(of()).toEqual(of());
    }
  });

  it('keeps all pixels, and keeps the ink darker than the paper', () => {
    for (let seed = 0; seed < 40; seed++) {
      const dice = diceOf(seed);
      const recipe = recipeOf(dice);
      const { image, mapPoint } = damage(page(), { ...recipe, punchHoles: 'left' }, dice);
      expect(image.pixels).toHaveLength(image.width * image.height);
      const shade = (x: number, y: number): number => {
        const [px, py] = mapPoint([x, y]);
        const around = [-2, -1, 0, 1, 2].flatMap((dx) =>
          [-2, -1, 0, 1, 2].map(
            (dy) => image.pixels[(Math.round(py * image.height) + dy) * image.width + Math.round(px * image.width) + dx] ?? 0,
          ),
        );
        return around.reduce((sum, value) => sum + value, 0) / around.length;
      };
      expect(shade(0.72, 0.225)).toBeLessThan(shade(0.72, 0.4) - 40);
    }
  });

  it('has only two levels after a fax', () => {
    const { image } = damage(page(), { ...PLAIN, tilt: 1, blur: 0.6, noise: 15, bits: { threshold: 150 } }, diceOf(5));
    expect(new Set(image.pixels)).toEqual(new Set([0, 255]));
  });

  it('loses more to JPEG at a lower quality', () => {
    const noisy = damage(page(), { ...PLAIN, noise: 20 }, diceOf(3)).image;
    const lost = (jpeg: number): number =>
      damage(noisy, { ...PLAIN, jpeg }, diceOf(3)).image.pixels.reduce(
        (sum, value, at) => sum + Math.abs(value - (noisy.pixels[at] ?? 0)),
        0,
      );
    expect(lost(95)).toBeGreaterThan(0);
    expect(lost(30)).toBeGreaterThan(lost(95) * 2);
  });
});
