/** Eight-bit grey pixels, row by row, 0 black .. 255 white. */
export interface Grey {
  pixels: Uint8Array;
  width: number;
  height: number;
}

/** Grey pixels of a canvas, by how bright each colour looks (ITU-R BT.601). */
export function greyOf({ data, width, height }: { data: Uint8ClampedArray; width: number; height: number }): Grey {
  const pixels = new Uint8Array(width * height);
  for (let at = 0; at < pixels.length; at++) {
    const from = at * 4;
    pixels[at] = ((data[from] ?? 0) * 299 + (data[from + 1] ?? 0) * 587 + (data[from + 2] ?? 0) * 114) / 1000;
  }
  return { pixels, width, height };
}

export function histogramOf({ pixels }: Grey): Uint32Array {
  const histogram = new Uint32Array(256);
  for (const value of pixels) histogram[value] = (histogram[value] ?? 0) + 1;
  return histogram;
}

/** The level below which this share (0..1) of the pixels lies. */
export function levelAt(histogram: Uint32Array, share: number): number {
  const total = histogram.reduce((sum, count) => sum + count, 0);
  let seen = 0;
  for (let level = 0; level < 256; level++) {
    seen += histogram[level] ?? 0;
    if (seen > total * share) return level;
  }
  return 255;
}

/** Otsu's threshold: the level that parts the histogram into two groups as unlike as can be. */
export function partingLevel(histogram: Uint32Array): number {
  const total = histogram.reduce((sum, count) => sum + count, 0);
  const sum = histogram.reduce((all, count, level) => all + count * level, 0);
  let [darkCount, darkSum, best, bestLevel] = [0, 0, -1, 127];
  for (let level = 0; level < 256; level++) {
    darkCount += histogram[level] ?? 0;
    darkSum += level * (histogram[level] ?? 0);
    const lightCount = total - darkCount;
    if (darkCount === 0 || lightCount === 0) continue;
    const between = darkCount * lightCount * (darkSum / darkCount - (sum - darkSum) / lightCount) ** 2;
    if (between > best) [best, bestLevel] = [between, level];
  }
  return bestLevel;
}
