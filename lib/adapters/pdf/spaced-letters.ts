import type { PlacedWord } from './group-words.ts';

/** A heading set with room between its letters has gaps below this, in heights of its letters; columns have wider ones. */
const GAP_MAX = 0.7;
/** A gap so much wider than the narrowest of its heading parts words. */
const WORD_GAP = 1.8;
const LETTERS_MIN = 4;
const DIFFERENT_MIN = 3;

const isCapital = ({ text }: PlacedWord): boolean => text.length === 1 && text >= 'A' && text <= 'Z';
const heightOf = ({ box }: PlacedWord): number => box[3] - box[1];
const gapOf = (a: PlacedWord, b: PlacedWord): number => b.box[0] - a.box[2];

function goesOn(last: PlacedWord, next: PlacedWord): boolean {
  const height = heightOf(last);
  const level = Math.abs(last.box[1] - next.box[1]) < height * 0.1 && Math.abs(heightOf(next) - height) < height * 0.15;
  return level && isCapital(next) && gapOf(last, next) > 0 && gapOf(last, next) < height * GAP_MAX * 2;
}

/** Cuts a run of single letters where a gap is wide. */
function cut(run: readonly PlacedWord[]): PlacedWord[][] {
  const gaps = run.slice(1).map((letter, index) => gapOf(run[index] ?? letter, letter));
  const wide = Math.min(...gaps) * WORD_GAP;
  const parts: PlacedWord[][] = [[]];
  run.forEach((letter, index) => {
    if (index > 0 && (gaps[index - 1] ?? 0) > wide) parts.push([]);
    parts.at(-1)?.push(letter);
  });
  return parts;
}

function joined(part: readonly PlacedWord[]): PlacedWord[] {
  const [first] = part;
  const tight = part.slice(1).every((letter, index) => gapOf(part[index] ?? letter, letter) < heightOf(letter) * GAP_MAX);
  const text = part.map((letter) => letter.text).join('');
  if (!first || part.length < LETTERS_MIN || !tight || new Set(text).size < DIFFERENT_MIN) return [...part];
  const edges = (index: 0 | 1 | 2 | 3): number[] => part.map(({ box }) => box[index]);
  return [{ ...first, text, box: [Math.min(...edges(0)), Math.min(...edges(1)), Math.max(...edges(2)), Math.max(...edges(3))] }];
}

/** Joins the letters of headings like `L O A N` to the words that a person reads. */
export function withSpacedLetters(words: readonly PlacedWord[]): PlacedWord[] {
  const result: PlacedWord[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (!word) break;
    const run = [word];
    if (isCapital(word)) {
      for (let next = words[index + 1]; next && goesOn(run.at(-1) ?? word, next); next = words[index + run.length]) run.push(next);
    }
    result.push(...(run.length >= LETTERS_MIN ? cut(run).flatMap(joined) : run));
    index += run.length - 1;
  }
  return result;
}
