import type { Corner, Corners } from './page-corners.ts';

/** Pixels of four bytes each (red, green, blue, opacity), as a canvas has them. */
export interface Rgba {
  data: Uint8ClampedArray<ArrayBuffer>;
  width: number;
  height: number;
}

/** Quarter turns clockwise: the corner that comes first is the one that ends up top left. */
export function turned(corners: Corners, turns: number): Corners {
  const at = (index: number): Corner => corners[(((index - turns) % 4) + 4) % 4] ?? [0, 0];
  return [at(0), at(1), at(2), at(3)];
}

/** Size in pixels of the page inside its corners, at most `sideMax` on its longer side. */
export function pageSize(corners: Corners, photo: { width: number; height: number }, sideMax: number): { width: number; height: number } {
  const length = ([ax, ay]: Corner, [bx, by]: Corner): number => Math.hypot((bx - ax) * photo.width, (by - ay) * photo.height);
  const [topLeft, topRight, bottomRight, bottomLeft] = corners;
  const width = Math.max(length(topLeft, topRight), length(bottomLeft, bottomRight));
  const height = Math.max(length(topLeft, bottomLeft), length(topRight, bottomRight));
  const scale = Math.min(1, sideMax / Math.max(width, height, 1));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/**
 * The page cut out along its corners and laid flat: what is four-cornered on the photo becomes a rectangle
 * (projective map of the unit square to the corners, after Heckbert 1989).
 */
export function flatPage(photo: Rgba, corners: Corners, { width, height }: { width: number; height: number }): Rgba {
  const data = new Uint8ClampedArray(width * height * 4);
  const map = squareToCorners(corners);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [shareX, shareY] = map((x + 0.5) / width, (y + 0.5) / height);
      copyBetween(photo, shareX * photo.width - 0.5, shareY * photo.height - 0.5, data, (y * width + x) * 4);
    }
  }
  return { data, width, height };
}

/** The projective map that takes (0,0), (1,0), (1,1), (0,1) to the corners. */
export function squareToCorners([[x0, y0], [x1, y1], [x2, y2], [x3, y3]]: Corners): (u: number, v: number) => Corner {
  const [sx, sy] = [x0 - x1 + x2 - x3, y0 - y1 + y2 - y3];
  const [dx1, dx2, dy1, dy2] = [x1 - x2, x3 - x2, y1 - y2, y3 - y2];
  const determinant = dx1 * dy2 - dx2 * dy1 || 1e-9;
  const g = (sx * dy2 - dx2 * sy) / determinant;
  const h = (dx1 * sy - sx * dy1) / determinant;
  const [a, b, c] = [x1 - x0 + g * x1, x3 - x0 + h * x3, x0];
  const [d, e, f] = [y1 - y0 + g * y1, y3 - y0 + h * y3, y0];
  return (u, v) => {
    const w = g * u + h * v + 1;
    return [(a * u + b * v + c) / w, (d * u + e * v + f) / w];
  };
}

/** Mixes the four pixels around a place. */
function copyBetween(photo: Rgba, x: number, y: number, target: Uint8ClampedArray, to: number): void {
  const { data, width, height } = photo;
  const left = Math.min(Math.max(Math.floor(x), 0), width - 1);
  const top = Math.min(Math.max(Math.floor(y), 0), height - 1);
  const right = Math.min(left + 1, width - 1);
  const bottom = Math.min(top + 1, height - 1);
  const [fx, fy] = [Math.min(Math.max(x - left, 0), 1), Math.min(Math.max(y - top, 0), 1)];
  const [a, b, c, d] = [(top * width + left) * 4, (top * width + right) * 4, (bottom * width + left) * 4, (bottom * width + right) * 4];
  for (let channel = 0; channel < 3; channel++) {
    const upper = (data[a + channel] ?? 0) * (1 - fx) + (data[b + channel] ?? 0) * fx;
    const lower = (data[c + channel] ?? 0) * (1 - fx) + (data[d + channel] ?? 0) * fx;
    target[to + channel] = upper * (1 - fy) + lower * fy;
  }
  target[to + 3] = 255;
}
