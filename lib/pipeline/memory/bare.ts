import { editDistance, squeezed } from '../matching.ts';

/** A word as printing is compared: lower case, letters only; empty for one with a figure, which is filled in or numbered. */
export const bareWord = (text: string): string => (/\d/.test(text) ? '' : squeezed(text));

/** Letters that recognition may have wrong: none of a short word, two of a long one. */
const allowed = (length: number): number => (length < 5 ? 0 : length < 9 ? 1 : 2);

/** Whether two bare words are the same but for what recognition misreads. */
export const sameWord = (a: string, b: string): boolean =>
  a === b || (a !== '' && b !== '' && editDistance(a, b, allowed(Math.min(a.length, b.length))) <= allowed(Math.min(a.length, b.length)));
