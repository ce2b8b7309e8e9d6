import type { ReferenceWord } from './text-references.ts';

/** How far two readings of a page agree. */
export interface Agreement {
  ours: number;
  theirs: number;
  /** Words with the same text, paired with the nearest. */
  shared: number;
  /** Sums over the shared words of box intersection over union, 0..1; `across` looks at left and right only. */
  overlap: number;
  across: number;
}

export const NO_WORDS: Agreement = Object.freeze({ ours: 0, theirs: 0, shared: 0, overlap: 0, across: 0 });

export const sumOf = (a: Agreement, b: Agreement): Agreement => ({
  ours: a.ours + b.ours,
  theirs: a.theirs + b.theirs,
  shared: a.shared + b.shared,
  overlap: a.overlap + b.overlap,
  across: a.across + b.across,
});

/** Harmonic mean of precision and recall of the words; 1 when neither reading has any. */
export const f1Of = ({ ours, theirs, shared }: Agreement): number => (ours + theirs === 0 ? 1 : (2 * shared) / (ours + theirs));

type Edges = ReferenceWord['box'];

const lengthOf = (low: number, high: number): number => Math.max(0, high - low);

function acrossOf(a: Edges, b: Edges): number {
  const union = Math.max(a[2], b[2]) - Math.min(a[0], b[0]);
  return union > 0 ? lengthOf(Math.max(a[0], b[0]), Math.min(a[2], b[2])) / union : 1;
}

function overlapOf(a: Edges, b: Edges): number {
  const shared = lengthOf(Math.max(a[0], b[0]), Math.min(a[2], b[2])) * lengthOf(Math.max(a[1], b[1]), Math.min(a[3], b[3]));
  const union = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - shared;
  return union > 0 ? shared / union : 0;
}

/** Ligatures, kinds of quotes and of hyphens are matters of taste between readers. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u00ad\u2010\u2011]/g, '-');

const distance = (a: Edges, b: Edges): number => Math.hypot(a[0] + a[2] - b[0] - b[2], a[1] + a[3] - b[1] - b[3]);

/** Pairs every word of ours with the nearest one of the same text that is left. */
export function agreementOf(ours: readonly ReferenceWord[], theirs: readonly ReferenceWord[]): Agreement {
  const left = new Map<string, Edges[]>();
  for (const { text, box } of theirs) left.set(plain(text), [...(left.get(plain(text)) ?? []), box]);
  const result = { ...NO_WORDS, ours: ours.length, theirs: theirs.length };
  for (const { text, box } of ours) {
    const places = left.get(plain(text));
    if (!places || places.length === 0) continue;
    const near = places.reduce((best, place, index) => (distance(place, box) < distance(places[best] ?? box, box) ? index : best), 0);
    const [place = box] = places.splice(near, 1);
    result.shared++;
    result.overlap += overlapOf(place, box);
    result.across += acrossOf(place, box);
  }
  return result;
}
