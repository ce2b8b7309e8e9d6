/** Eight-bit grey pixels, row by row. */
export interface Raster {
  pixels: Uint8Array;
  width: number;
  height: number;
}

interface Taps {
  /** For each place of the result: first source index, and where its weights end in `weights`. */
  first: Int32Array;
  end: Int32Array;
  weights: Float32Array;
}

/** Triangle filter: linear between pixels when enlarging, as wide as a new pixel when reducing. */
function tapsOf(from: number, to: number): Taps {
  const scale = from / to;
  const support = Math.max(1, scale);
  const taps = { first: new Int32Array(to), end: new Int32Array(to), weights: new Float32Array(to * (2 * Math.ceil(support) + 2)) };
  let end = 0;
  for (let place = 0; place < to; place++) {
    const centre = (place + 0.5) * scale - 0.5;
    const first = Math.max(0, Math.ceil(centre - support));
    const last = Math.min(from - 1, Math.floor(centre + support));
    const start = end;
    let sum = 0;
    for (let index = first; index <= last; index++) {
      const weight = Math.max(1e-6, 1 - Math.abs(index - centre) / support);
      taps.weights[end++] = weight;
      sum += weight;
    }
    for (let index = start; index < end; index++) taps.weights[index] = (taps.weights[index] ?? 0) / sum;
    taps.first[place] = first;
    taps.end[place] = end;
  }
  return taps;
}

/** The raster at another size; sides may change by different factors (faxes have fewer rows than columns an inch). */
export function resized(raster: Raster, width: number, height: number): Raster {
  if (raster.width === width && raster.height === height) return raster;
  const across = raster.width === width ? raster : resizedAcross(raster, width);
  return raster.height === height ? across : resizedDown(across, height);
}

function resizedAcross({ pixels, width, height }: Raster, to: number): Raster {
  const { first, end, weights } = tapsOf(width, to);
  const result = new Uint8Array(to * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0, tap = 0; x < to; x++) {
      let from = y * width + (first[x] ?? 0);
      let sum = 0.5;
      for (; tap < (end[x] ?? 0); tap++) sum += (weights[tap] ?? 0) * (pixels[from++] ?? 0);
      result[y * to + x] = sum;
    }
  }
  return { pixels: result, width: to, height };
}

function resizedDown({ pixels, width, height }: Raster, to: number): Raster {
  const { first, end, weights } = tapsOf(height, to);
  const result = new Uint8Array(width * to);
  const sums = new Float32Array(width);
  for (let y = 0, tap = 0; y < to; y++) {
    sums.fill(0.5);
    for (let row = first[y] ?? 0; tap < (end[y] ?? 0); tap++, row++) {
      const weight = weights[tap] ?? 0;
      for (let x = 0; x < width; x++) sums[x] = (sums[x] ?? 0) + weight * (pixels[row * width + x] ?? 0);
    }
    for (let x = 0; x < width; x++) result[y * width + x] = sums[x] ?? 0;
  }
  return { pixels: result, width, height: to };
}
