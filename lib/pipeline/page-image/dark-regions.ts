import type { GreyImage } from '#lib/domain/ports.ts';
import { BLOCK, type BlockMap } from './paper-levels.ts';

/** Connected blocks that are darker than the paper around them. */
export interface DarkRegion {
  blocks: number[];
  /** Mean level of its blocks, and of the paper around. */
  level: number;
  around: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Blocks below this share of the paper around may be printed areas, big letters or shadows. */
const DARKER = 0.88;
const BLOCKS_MIN = 3;

/** All regions of dark blocks; `around` is the paper's level near each block. */
export function darkRegions(paper: BlockMap, around: BlockMap): DarkRegion[] {
  const { levels, columns, rows } = paper;
  const open = new Uint8Array(levels.length);
  for (let index = 0; index < levels.length; index++) {
    if ((levels[index] ?? 0) < (around.levels[index] ?? 0) * DARKER) open[index] = 1;
  }
  const regions: DarkRegion[] = [];
  for (let start = 0; start < open.length; start++) {
    if (open[start] !== 1) continue;
    const blocks = flood(open, columns, rows, start);
    if (blocks.length >= BLOCKS_MIN) regions.push(measured(blocks, paper, around));
  }
  return regions;
}

function flood(open: Uint8Array, columns: number, rows: number, start: number): number[] {
  const blocks = [start];
  open[start] = 0;
  for (let next = 0; next < blocks.length; next++) {
    const block = blocks[next] ?? 0;
    const [column, row] = [block % columns, Math.floor(block / columns)];
    for (const [neighbour, inside] of [
      [block - 1, column > 0],
      [block + 1, column < columns - 1],
      [block - columns, row > 0],
      [block + columns, row < rows - 1],
    ] as const) {
      if (!inside || open[neighbour] !== 1) continue;
      open[neighbour] = 0;
      blocks.push(neighbour);
    }
  }
  return blocks;
}

function measured(blocks: number[], { levels, columns }: BlockMap, around: BlockMap): DarkRegion {
  const region: DarkRegion = { blocks, level: 0, around: 0, left: columns, top: Number.POSITIVE_INFINITY, right: 0, bottom: 0 };
  for (const block of blocks) {
    const [column, row] = [block % columns, Math.floor(block / columns)];
    region.level += (levels[block] ?? 0) / blocks.length;
    region.around += (around.levels[block] ?? 0) / blocks.length;
    region.left = Math.min(region.left, column);
    region.right = Math.max(region.right, column + 1);
    region.top = Math.min(region.top, row);
    region.bottom = Math.max(region.bottom, row + 1);
  }
  return region;
}

/** What a dark region is: light letters on colour, letters so big that blocks lie inside them, or paper in a shade. */
export type RegionKind = 'light-letters' | 'ink' | 'shade';

/** A banner is at least this many blocks wide and high: half an inch by an eighth at 200 dpi. */
const BANNER_MIN = [12, 3] as const;
/** Darker than this share of the paper; lighter bands are read as they are. */
const BANNER_SHARE = 0.72;
/** Share of its bounding box that a banner fills; big letters fill half of theirs. */
const BANNER_FILL = 0.6;
const LETTERS_SHARE_MIN = 0.01;
/** How much of the step to the paper around happens at its very edge; a shadow sets in slowly. */
const EDGE_SHARE_MIN = 0.55;

export function kindOf(region: DarkRegion, image: GreyImage, paper: BlockMap): RegionKind {
  const [wide, high] = [region.right - region.left, region.bottom - region.top];
  const fill = region.blocks.length / (wide * high);
  const touchesEdge = region.left === 0 || region.top === 0 || region.right === paper.columns || region.bottom === paper.rows;
  const { light, dark } = lettersIn(region, image, paper);
  const isBanner = wide >= BANNER_MIN[0] && high >= BANNER_MIN[1] && fill >= BANNER_FILL && region.level < region.around * BANNER_SHARE;
  if (isBanner && light > dark && light > LETTERS_SHARE_MIN) return 'light-letters';
  if (touchesEdge || dark > LETTERS_SHARE_MIN || !hasHardEdge(region, paper)) return 'shade';
  return 'ink';
}

/** Shares of the region's pixels that differ from its level by a third of the step to the paper and more. */
function lettersIn({ blocks, level, around }: DarkRegion, { pixels, width, height }: GreyImage, { columns }: BlockMap) {
  const step = Math.max(20, (around - level) / 3);
  let [light, dark, count] = [0, 0, 0];
  for (const block of blocks) {
    const [left, top] = [(block % columns) * BLOCK, Math.floor(block / columns) * BLOCK];
    // Every other row says enough.
    for (let y = top; y < Math.min(height, top + BLOCK); y += 2) {
      for (let at = y * width + left; at < y * width + Math.min(width, left + BLOCK); at++) {
        const value = pixels[at] ?? 0;
        if (value > level + step) light++;
        else if (value < level - step) dark++;
        count++;
      }
    }
  }
  return { light: light / Math.max(1, count), dark: dark / Math.max(1, count) };
}

function hasHardEdge({ blocks, level, around }: DarkRegion, { levels, columns, rows }: BlockMap): boolean {
  const inside = new Set(blocks);
  let [steps, edges] = [0, 0];
  for (const block of blocks) {
    const [column, row] = [block % columns, Math.floor(block / columns)];
    for (const [x, y] of [
      [-1, 0],
      [1, 0],
      [0, -1],
      [0, 1],
    ] as const) {
      const beyond = block + x + y * columns;
      const far = [column + 2 * x, row + 2 * y] as const;
      if (inside.has(beyond) || far[0] < 0 || far[1] < 0 || far[0] >= columns || far[1] >= rows) continue;
      edges++;
      steps += (levels[far[1] * columns + far[0]] ?? 0) - (levels[block] ?? 0);
    }
  }
  return edges > 0 && steps / edges > (around - level) * EDGE_SHARE_MIN;
}
