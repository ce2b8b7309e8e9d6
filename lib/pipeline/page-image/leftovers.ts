import type { Word } from '#lib/domain/page.ts';
import type { GreyImage } from '#lib/domain/ports.ts';

/** Ink that no word covers: pixels of the image, right and bottom excluded. */
export interface Leftover {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const INK_LEVEL = 128;
/** Inches: side of the tiles on which ink is counted, and the slack around words. */
const TILE_INCHES = 0.08;
const SLACK_INCHES = 0.03;
const TILE_INK_MIN = 0.06;
/** Of the ink itself: a line of print is at least this high (inches), and a rule or a frame fills less of its box. */
const HEIGHT_MIN_INCHES = 0.1;
const WIDTH_MIN_INCHES = 0.5;
const FILL = [0.1, 0.7] as const;
/** Print is wider than it is high, and no more than an eighth of the page. */
const ASPECT_MIN = 1.2;
const PAGE_SHARE_MAX = 0.125;
const LEFTOVERS_MAX = 4;

/** Tiles with ink that no word covers: 1. */
function openTiles(image: GreyImage, words: readonly Word[], tile: number, columns: number, rows: number): Uint8Array {
  const { pixels, width, height, dpi } = image;
  const open = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let ink = 0;
      for (let y = row * tile; y < (row + 1) * tile; y++) {
        const start = y * width + column * tile;
        for (let at = start; at < start + tile; at++) if ((pixels[at] ?? 255) < INK_LEVEL) ink++;
      }
      if (ink > TILE_INK_MIN * tile * tile) open[row * columns + column] = 1;
    }
  }
  const slack = SLACK_INCHES * dpi;
  for (const { box } of words) {
    const [left, right] = [Math.floor((box[0] * width - slack) / tile), Math.ceil((box[2] * width + slack) / tile)];
    const [top, bottom] = [Math.floor((box[1] * height - slack) / tile), Math.ceil((box[3] * height + slack) / tile)];
    for (let row = Math.max(0, top); row < Math.min(rows, bottom); row++) {
      open.fill(0, row * columns + Math.max(0, left), row * columns + Math.max(0, Math.min(columns, right)));
    }
  }
  return open;
}

/** Groups of tiles with at most one empty tile between them. */
function groupsOf(open: Uint8Array, columns: number, rows: number): Leftover[] {
  const groups: Leftover[] = [];
  for (let start = 0; start < open.length; start++) {
    if (open[start] !== 1) continue;
    open[start] = 0;
    const queue = [start];
    const group = { left: columns, top: rows, right: 0, bottom: 0 };
    for (let next = 0; next < queue.length; next++) {
      const tile = queue[next] ?? 0;
      const [column, row] = [tile % columns, Math.floor(tile / columns)];
      group.left = Math.min(group.left, column);
      group.right = Math.max(group.right, column + 1);
      group.top = Math.min(group.top, row);
      group.bottom = Math.max(group.bottom, row + 1);
      for (let y = Math.max(0, row - 2); y <= Math.min(rows - 1, row + 2); y++) {
        for (let x = Math.max(0, column - 2); x <= Math.min(columns - 1, column + 2); x++) {
          if (open[y * columns + x] !== 1) continue;
          open[y * columns + x] = 0;
          queue.push(y * columns + x);
        }
      }
    }
    groups.push(group);
  }
  return groups;
}

/** The box of the ink itself and the share of it that is ink. */
function inkOf({ pixels, width }: GreyImage, { left, top, right, bottom }: Leftover): { box: Leftover; fill: number } {
  const box = { left: right, top: bottom, right: left, bottom: top };
  let ink = 0;
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      if ((pixels[y * width + x] ?? 255) >= INK_LEVEL) continue;
      ink++;
      if (x < box.left) box.left = x;
      if (x >= box.right) box.right = x + 1;
      if (y < box.top) box.top = y;
      if (y >= box.bottom) box.bottom = y + 1;
    }
  }
  return { box, fill: ink / Math.max(1, (box.right - box.left) * (box.bottom - box.top)) };
}

/** A part with a word in its middle was read, if badly: reading it again would only double what is there. */
function isIn({ box }: Word, part: Leftover, { width, height }: GreyImage): boolean {
  const [x, y] = [((box[0] + box[2]) / 2) * width, ((box[1] + box[3]) / 2) * height];
  return x > part.left && x < part.right && y > part.top && y < part.bottom;
}

/**
 * Print that recognition passed over: the recogniser takes letters of half an inch for pictures and drops what stands
 * apart. At most four, the largest first; rules, frames, specks and pictures are left out.
 */
export function leftoversOf(image: GreyImage, words: readonly Word[]): Leftover[] {
  const { width, height, dpi } = image;
  const tile = Math.max(4, Math.round(TILE_INCHES * dpi));
  const [columns, rows] = [Math.floor(width / tile), Math.floor(height / tile)];
  const groups = groupsOf(openTiles(image, words, tile, columns, rows), columns, rows);
  const print = groups.flatMap((group): Leftover[] => {
    const tiles = { left: group.left * tile, top: group.top * tile, right: group.right * tile, bottom: group.bottom * tile };
    const { box, fill } = inkOf(image, tiles);
    const [wide, high] = [box.right - box.left, box.bottom - box.top];
    if (
      high < HEIGHT_MIN_INCHES * dpi ||
      wide < WIDTH_MIN_INCHES * dpi ||
      wide < high * ASPECT_MIN ||
      wide * high > width * height * PAGE_SHARE_MAX
    )
      return [];
    return fill >= FILL[0] && fill <= FILL[1] && !words.some((word) => isIn(word, box, image)) ? [box] : [];
  });
  const sizeOf = ({ left, top, right, bottom }: Leftover): number => (right - left) * (bottom - top);
  return print.toSorted((a, b) => sizeOf(b) - sizeOf(a)).slice(0, LEFTOVERS_MAX);
}
