import { describe, expect, test } from 'vitest';
import { COPY_MIN, nearDuplicates } from '#lib/learning/dataset/near-duplicates.ts';
import { likeness, shinglesOf, sketchOf } from '#lib/learning/dataset/shingles.ts';
import { exampleOf, formWords, paperWords, readAgain, rolls } from '#tests/support/dataset-examples.ts';

const sketch = (words: readonly string[]): number[] => sketchOf(shinglesOf(exampleOf({ id: 'x', words })));
const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);

describe('copies of a paper', () => {
  test.each(SEEDS)('are told from papers of the same form for other people (seed %i)', (seed) => {
    const roll = rolls(seed);
    const form = formWords(seed);
    const paper = paperWords(form, roll);
    const [other, again] = [sketch(paperWords(form, roll)), sketch(readAgain(paper, roll))];
    expect(likeness(sketch(paper), sketch(paper))).toBe(1);
    expect(likeness(sketch(paper), again)).toBeGreaterThan(COPY_MIN + 0.15);
    expect(likeness(sketch(paper), other)).toBeLessThan(COPY_MIN - 0.15);
  });

  test('are found among papers of one form, each led to by the earlier one', () => {
    const form = formWords(7);
    const papers = Array.from({ length: 60 }, (_, index) => paperWords(form, rolls(index + 100)));
    const again = papers.slice(0, 12).map((words, index) => readAgain(words, rolls(index + 900)));
    const documents = [...papers, ...again].map((words, index) => ({ id: `${index}`, sketch: sketch(words) }));
    expect(nearDuplicates(documents)).toEqual(again.map((_, index) => [`${index}`, `${papers.length + index}`]));
  });

  test('do not depend on case, punctuation or line breaks', () => {
    const words = paperWords(formWords(3), rolls(5));
    const loud = words.map((word) => `${word.toUpperCase()},`);
    expect(likeness(sketch(words), sketch(loud))).toBe(1);
  });

  test('are found though every sixth word is misread', () => {
    const words = paperWords(formWords(11), rolls(12));
    const again = readAgain(words, rolls(13), 6);
    const documents = [words, again].map((one, index) => ({ id: `${index}`, sketch: sketch(one) }));
    expect(nearDuplicates(documents)).toEqual([['0', '1']]);
  });

  test('of a page without a word are none', () => {
    expect(nearDuplicates(['a', 'b'].map((id) => ({ id, sketch: sketch([]) })))).toEqual([]);
  });
});
