import { hash32 } from './hash.ts';
import { likeness, SKETCH_SIZE } from './shingles.ts';

/**
 * From this share of common filled words on two documents count as copies. Measured on generated papers of fourteen forms, as Jaccard
 * index: two loans on one form share at most 0.23, a paper and its damaged, recognised scan at least 0.67. Runs of five words do not
 * tell them apart: 0.20 against 0.14.
 */
export const COPY_MIN = 0.45;

/** 42 bands of 3: copies of likeness 0.5 meet in one with a chance of 0.996, of 0.67 nearly always. */
const BANDS = 42;
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
