import { heightOf, type Strip } from './strip.ts';

/** Takes the strips off the end of a part that must stand with what follows; the part keeps at least one. */
function takeGlued(part: Strip[]): Strip[] {
  let keep = part.length;
  while (keep > 1 && part[keep - 1]?.glued) keep--;
  return part[keep - 1]?.glued ? [] : part.splice(keep);
}

/** Strips parted so that no part is taller than `height`, unless what must stand together is. White at the head of a part is dropped. */
export function chunked(strips: readonly Strip[], height: number): Strip[][] {
  let part: Strip[] = [];
  const parts = [part];
  let used = 0;
  for (const strip of strips) {
    if (strip.gap && used === 0) continue;
    if (used > 0 && used + strip.height > height) {
      part = takeGlued(part);
      parts.push(part);
      used = heightOf(part);
    }
    part.push(strip);
    used += strip.height;
  }
  return parts;
}
