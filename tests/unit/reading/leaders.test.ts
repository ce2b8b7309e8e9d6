import { describe, expect, test } from 'vitest';
import type { GreyImage } from '#lib/domain/ports.ts';
import { withoutLeaders } from '#lib/pipeline/page-image/leaders.ts';
import { blurred } from '#lib/pipeline/page-image/resample.ts';
import { pictureOfLines } from '#tests/support/page-pictures.ts';

const DPI = 200;
const page = (): GreyImage => pictureOfLines(['Principal balance', 'i.e. so... ii'], DPI, [5, 6]);

/** Square dots of `side` pixels from `left` on, `pitch` pixels from one to the next. */
function dotted(image: GreyImage, { left, top, count, side = 4, pitch = 11 }: Record<string, number>): GreyImage {
  const pixels = Uint8Array.from(image.pixels);
  for (let dot = 0; dot < (count ?? 0); dot += 1) {
    for (let y = 0; y < side; y += 1) {
      const from = ((top ?? 0) + y) * image.width + (left ?? 0) + dot * pitch;
      pixels.fill(0, from, from + side);
    }
  }
  return { ...image, pixels };
}

describe('dot leaders', () => {
  test.each([4, 6])('of %i pixels go, every letter stays', (side) => {
    const plain = page();
    const led = dotted(plain, { left: 400, top: plain.height - 30, count: 40, side });
    expect(Buffer.compare(led.pixels, plain.pixels)).not.toBe(0);
    expect(Buffer.compare(withoutLeaders(led).pixels, plain.pixels)).toBe(0);
  });

  test('go too where blur ran some of them together', () => {
    const plain = page();
    const led = blurred(dotted(plain, { left: 300, top: plain.height - 30, count: 50, pitch: 8 }), 1.2);
    const left = withoutLeaders(led).pixels.subarray((plain.height - 40) * plain.width);
    expect(left.filter((value) => value < 128)).toHaveLength(0);
  });

  test('are told from an ellipsis, from the dots of letters and from dirt', () => {
    const plain = page();
    expect(withoutLeaders(plain)).toBe(plain);
    const ellipsis = dotted(plain, { left: 400, top: plain.height - 30, count: 5 });
    expect(withoutLeaders(ellipsis)).toBe(ellipsis);
    const dirt = [0, 9, 41, 57, 61, 96, 103, 141, 147, 186, 190].reduce(
      (image, left) => dotted(image, { left: 400 + left, top: plain.height - 30, count: 1 }),
      plain,
    );
    expect(withoutLeaders(dirt)).toBe(dirt);
  });

  test('are told from rules and from print of small pieces', () => {
    const plain = page();
    const ruled = dotted(plain, { left: 100, top: plain.height - 30, count: 1, side: 2 });
    ruled.pixels.fill(0, (plain.height - 30) * plain.width, (plain.height - 29) * plain.width - 50);
    expect(withoutLeaders(ruled)).toBe(ruled);
  });
});
