import type { TrainingExample } from '#lib/domain/training-example.ts';
import { bareText } from '../surroundings.ts';
import { hash32, mixed } from './hash.ts';

/** Words a shingle. */
const LONG = 5;
/** Fewer filled shingles than these say nothing: then all words count, as of a blank form or a page of prose. */
const FILLED_MIN = 10;
export const SKETCH_SIZE = 128;

/**
 * The shingles of a document: runs of five words, without case and punctuation. Two papers of one form share nearly all of their
 * printed words though they are of different people, so only runs count that hold something filled in: a figure or a labelled word.
 */
export function shinglesOf({ pages, fields }: Pick<TrainingExample, 'pages' | 'fields'>): Set<number> {
  const words = pages.flatMap((page) => page.words.map(({ text }) => bareText(text)));
  const labelled = new Set<number>();
  for (const { span } of fields) if (span) for (let index = span[0]; index < span[1]; index++) labelled.add(index);
  const kept = words.flatMap((word, index) => (word === '' ? [] : [{ word, filled: labelled.has(index) || /\d/.test(word) }]));
  const all: { text: string; filled: boolean }[] = [];
  for (let start = 0; start + Math.min(LONG, kept.length) <= kept.length && start < kept.length; start++) {
    const run = kept.slice(start, start + LONG);
    all.push({ text: run.map(({ word }) => word).join(' '), filled: run.some(({ filled }) => filled) });
  }
  const filled = all.filter((one) => one.filled);
  return new Set((filled.length >= FILLED_MIN ? filled : all).map(({ text }) => hash32(text)));
}

/** MinHash (Broder 1997): the smallest value of each of 128 hash functions; the share of equal places estimates the Jaccard index. */
export function sketchOf(shingles: ReadonlySet<number>): number[] {
  const sketch = Array.from({ length: SKETCH_SIZE }, () => 0xffffffff);
  const seeds = sketch.map((_, index) => mixed(index + 1));
  for (const shingle of shingles)
    for (const [index, seed] of seeds.entries()) {
      const value = mixed(shingle ^ seed);
      if (value < (sketch[index] ?? 0)) sketch[index] = value;
    }
  return shingles.size === 0 ? [] : sketch;
}

/** Estimated share of common shingles, 0..1, with a standard error of at most 0.045. */
export function likeness(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || a.length !== b.length) return 0;
  return a.filter((value, index) => value === b[index]).length / a.length;
}
