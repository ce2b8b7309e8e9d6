/** A run of letters or of digits in a word; half-open, over the characters of the word. */
export interface Run {
  text: string;
  from: number;
  to: number;
  digits: boolean;
}

const RUN = /\p{N}+|[\p{L}\p{M}]+/gu;

/** The runs of letters and digits of a printed word: `O'Neil-Smith,` has three, `12B` two. */
export const runsIn = (word: string): Run[] =>
  [...word.matchAll(RUN)].map(({ 0: text, index }) => ({ text, from: index, to: index + text.length, digits: /^\p{N}/u.test(text) }));

/** A printed word with some of its runs replaced; what is between them stays. */
export function withRuns(word: string, replaced: (run: Run, index: number) => string | undefined): string {
  let out = '';
  let at = 0;
  for (const [index, run] of runsIn(word).entries()) {
    out += word.slice(at, run.from) + (replaced(run, index) ?? run.text);
    at = run.to;
  }
  return out + word.slice(at);
}

/** `word` (lower case) printed as `like` is. */
export function inCaseOf(word: string, like: string): string {
  if (like === like.toUpperCase() && (like.length > 1 || word.length === 1)) return word.toUpperCase();
  return like[0] === like[0]?.toLowerCase() ? word : `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
