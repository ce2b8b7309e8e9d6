/** The list with one of its things at another place; as it was when there is no such place. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const thing = list[from];
  if (thing === undefined || to < 0 || to >= list.length || from === to) return list;
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), thing, ...rest.slice(to)];
}

/** The place whose middle is nearest to where a finger is: where a dragged card would be put. */
export function placeAt(middles: readonly number[], at: number): number {
  let nearest = 0;
  for (const [index, middle] of middles.entries()) {
    if (Math.abs(middle - at) < Math.abs((middles[nearest] ?? 0) - at)) nearest = index;
  }
  return nearest;
}
