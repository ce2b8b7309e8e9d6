import { hash32 } from './hash.ts';
import { likeness, SKETCH_SIZE } from './shingles.ts';

/**
 * From this share of common shingles on two documents count as copies. A second scan of a page keeps 0.6 to 0.9 of its filled runs
 * (one word in thirty misread spoils five of them); papers of one form for two people share only what the form itself prints with
 * figures, under 0.3.
 */
export const COPY_MIN = 0.55;

/** 32 bands of 4: copies of likeness 0.55 meet in one with a chance of 0.95, of 0.7 with 0.9998. */
const BANDS = 32;
const ROWS = SKETCH_SIZE / BANDS;

export interface Sketched {
  id: string;
  sketch: readonly number[];
}

/** Pairs of documents that are copies, or nearly, as `[earlier, later]` in the order given; a document is compared only with those that share a band. */
export function nearDuplicates(documents: readonly Sketched[]): [earlier: string, later: string][] {
  const buckets = new Map<string, number[]>();
  const pairs: [string, string][] = [];
  for (const [at, document] of documents.entries()) {
    const met = new Set<number>();
    for (const band of bandsOf(document.sketch)) {
      const bucket = buckets.get(band);
      if (!bucket) buckets.set(band, [at]);
      else {
        for (const other of bucket) met.add(other);
        bucket.push(at);
      }
    }
    for (const other of [...met].sort((a, b) => a - b)) {
      const earlier = documents[other];
      if (earlier && likeness(earlier.sketch, document.sketch) >= COPY_MIN) pairs.push([earlier.id, document.id]);
    }
  }
  return pairs;
}

function bandsOf(sketch: readonly number[]): string[] {
  if (sketch.length !== SKETCH_SIZE) return [];
  return Array.from({ length: BANDS }, (_, band) => `${band} ${hash32(sketch.slice(band * ROWS, band * ROWS + ROWS).join())}`);
}
