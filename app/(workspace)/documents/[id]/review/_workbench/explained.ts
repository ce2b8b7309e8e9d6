import type { Explanation } from '#lib/domain/extraction.ts';

/** How a value lies to the words that led to it: `Right of “Loan Amount”`. The page is told apart, as a link. */
export function explained({ anchor, relation }: Explanation): string {
  const words = anchor ? `${relation} “${shortened(anchor.text)}”` : relation;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const LENGTH_MAX = 60;

/** A sentence as an anchor is told by its beginning. */
const shortened = (text: string): string => (text.length <= LENGTH_MAX ? text : `${text.slice(0, LENGTH_MAX).replace(/\s+\S*$/, '')} …`);
