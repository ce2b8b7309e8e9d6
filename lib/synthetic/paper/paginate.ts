import { type Mark, type Strip, shifted } from './strip.ts';

export interface Area {
  left: number;
  top: number;
  height: number;
}

/** Strips that stand on one page, and whether a page begins before them. */
interface Chain {
  strips: Strip[];
  height: number;
}

function chainsOf(strips: readonly Strip[]): Chain[] {
  const chains: Chain[] = [];
  let open: Chain | null = null;
  for (const strip of strips) {
    if (!open) {
      open = { strips: [], height: 0 };
      chains.push(open);
    }
    open.strips.push(strip);
    open.height += strip.height;
    if (!strip.glued) open = null;
  }
  return chains;
}

/** Sets strips on as many pages as they need. A chain taller than a page is cut where it must be. */
export function paginate(strips: readonly Strip[], area: Area): Mark[][] {
  const pages: Mark[][] = [[]];
  let y = 0;
  const turn = (): void => {
    pages.push([]);
    y = 0;
  };
  const put = (strip: Strip): void => {
    if (strip.gap && y === 0) return;
    if (y > 0 && !strip.gap && y + strip.height > area.height + 0.01) turn();
    for (const mark of strip.marks) pages.at(-1)?.push(shifted(mark, area.left, area.top + y));
    y += strip.height;
  };
  for (const { strips: chain, height } of chainsOf(strips)) {
    const solid = chain.some(({ gap }) => !gap);
    if (chain[0]?.breaks) {
      if (y > 0) turn();
      continue;
    }
    if (solid && y > 0 && y + height > area.height + 0.01 && height <= area.height) turn();
    for (const strip of chain) put(strip);
  }
  if (pages.length > 1 && pages.at(-1)?.length === 0) pages.pop();
  return pages;
}
