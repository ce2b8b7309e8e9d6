import type { TrainingExample } from '#lib/domain/training-example.ts';
import { bareText } from '../surroundings.ts';
import { hash32, mixed } from './hash.ts';

/** Fewer filled words than these say nothing: such papers are copies only when they print the same throughout. */
const FILLED_MIN = 10;
export const SKETCH_SIZE = 126;

type Printed = Pick<TrainingExample, 'pages' | 'fields'>;

const bareWords = ({ pages }: Printed): string[] => pages.flatMap((page) => page.words.map(({ text }) => bareText(text)));

/**
 * The filled words of a document, without case and punctuation: those with a figure, and those of a label. Papers of one form share
 * nearly all of their other words though they are of different people. Runs of one word, because one misread word spoils every run
 * that it is in: see `COPY_MIN` for what was measured.
 */
export function shinglesOf(example: Printed): Set<number> {
  const labelled = new Set<number>();
  for (const { span } of example.fields) if (span) for (let index = span[0]; index < span[1]; index++) labelled.add(index);
  const filled = bareWords(example).filter((word, index) => word !== '' && (labelled.has(index) || /\d/.test(word)));
  return new Set(filled.map((word) => hash32(word)));
}

/** All words in their order as one text, to tell the same print by; null without a word. */
export function printOf(example: Printed): string | null {
  const words = bareWords(example).filter((word) => word !== '');
  return words.length === 0 ? null : words.join(' ');
}

/** MinHash (Broder 1997): the smallest value of each of 126 hash functions; the share of equal places estimates the Jaccard index. Empty for a paper with too little on it. */
export function sketchOf(shingles: ReadonlySet<number>): number[] {
  if (shingles.size < FILLED_MIN) return [];
  const sketch = Array.from({ length: SKETCH_SIZE }, () => 0xffffffff);
  const seeds = sketch.map((_, index) => mixed(index + 1));
  for (const shingle of shingles)
    for (const [index, seed] of seeds.entries()) {
      const value = mixed(shingle ^ seed);
      if (value < (sketch[index] ?? 0)) sketch[index] = value;
    }
  return sketch;
}

/** Estimated share of common filled words, 0..1, with a standard error of at most 0.045. */
export function likeness(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || a.length !== b.length) return 0;
  return a.filter((value, index) => value === b[index]).length / a.length;
}
