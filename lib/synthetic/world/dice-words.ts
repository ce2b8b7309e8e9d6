import type { Dice } from '../random.ts';

/** Words of a list written with blanks between them. An empty list is a mistake of ours. */
export function wordsOf(text: string): readonly [string, ...string[]] {
  const [first, ...rest] = text.trim().split(/\s+/);
  if (!first) throw new Error('A list of words is empty: write at least one word.');
  return [first, ...rest];
}

/** One of the list, which may be any list that is not empty; `otherwise` where it is. */
export function drawn<T>(dice: Dice, list: readonly T[] | undefined, otherwise: T): T {
  return list?.[Math.floor(dice.next() * list.length)] ?? otherwise;
}

/** True in `share` of the throws. */
export const chance = (dice: Dice, share: number): boolean => dice.next() < share;
