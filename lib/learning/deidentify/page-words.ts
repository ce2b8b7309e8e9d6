import type { FieldKey } from '#lib/domain/field.ts';
import { bare } from '#lib/domain/kinds/kind.ts';
import { type Book, isPlain, wordFor } from './book.ts';
import { codeFor } from './codes.ts';
import { printedDates, rewritten, shifted } from './dates.ts';
import { drawFor } from './draw.ts';
import { inCaseOf, runsIn, withRuns } from './runs.ts';
import { codeReplaced, figuresReplaced } from './texts.ts';

/** What a word of a page is part of: a value that names somebody, a number, a day, or one that stays. */
export type InValue = { sort: 'name' | 'code' | 'date' | 'kept'; key: FieldKey; isLast: boolean };

/** Dollars and shares of a hundred as they are printed: they are no numbers of anybody. */
const AMOUNT = /[$%]|^\(?-?\d{1,3}(?:,\d{3})+(?:\.\d+)?\)?[.,;:]?$|^\d+\.\d+[.,;:]?$/;
const ADDRESS_ON_THE_NET = /@|^www\.|^https?:|\.(?:com|net|org|gov|us)\b/i;
const NET_PARTS = new Set(['www', 'http', 'https', 'com', 'net', 'org', 'gov', 'us', 'mailto']);
/** From here on a run of figures is taken for somebody's number: telephone, account, social security. */
const FIGURES_MIN = 5;

interface Work {
  words: string[];
  done: boolean[];
}

/** Numbers of the loan wherever they are printed, also over several words or with a caption stuck to them. */
function replaceCodes({ words, done }: Work, book: Book): void {
  const runs = words.flatMap((word, index) => runsIn(word).map((run) => ({ ...run, word: index, code: run.text.toUpperCase() })));
  const all = runs.map(({ code }) => code).join('');
  const starts = new Map<number, number>();
  let length = 0;
  for (const [index, { code }] of runs.entries()) {
    starts.set(length, index);
    length += code.length;
  }
  const ends = new Set([...starts.keys(), length]);
  for (const code of book.codes) {
    const surrogate = codeFor(code, drawFor(book.draw, 'code'));
    for (let at = all.indexOf(code); at >= 0; at = all.indexOf(code, at + 1)) {
      const first = starts.get(at);
      if (first === undefined || !ends.has(at + code.length) || done[runs[first]?.word ?? 0]) continue;
      for (let run = first, taken = 0; taken < code.length; run++) {
        const { word = 0, from = 0, text = '' } = runs[run] ?? {};
        if (text === '') break;
        const part = surrogate.slice(taken, taken + text.length);
        words[word] = `${words[word]?.slice(0, from)}${inCaseOf(part.toLowerCase(), text)}${words[word]?.slice(from + text.length)}`;
        done[word] = true;
        taken += text.length;
      }
    }
  }
}

function replaceDates({ words, done }: Work, book: Book): void {
  for (const { from, to, iso } of printedDates(words)) {
    if (done.slice(from, to).some(Boolean)) continue;
    for (const [index, word] of rewritten(words.slice(from, to), shifted(iso, book.days)).entries()) {
      words[from + index] = word;
      done[from + index] = true;
    }
  }
}

/** Runs of names in values, wherever a telling one is printed, and wherever two of one value stand together. */
function replaceNames({ words, done }: Work, values: readonly (InValue | undefined)[], book: Book): void {
  const runs = words.map((word) => runsIn(word).map(({ text }) => text.toLowerCase()));
  const flat = runs.flatMap((list, word) => list.map((text, index) => ({ text, word, index })));
  const paired = new Set<string>();
  for (const [place, { text, word, index }] of flat.entries()) {
    const next = flat[place + 1];
    if (!next || !book.pairs.has(`${text} ${next.text}`)) continue;
    paired.add(`${word}/${index}`);
    paired.add(`${next.word}/${next.index}`);
  }
  for (const [word, printed] of words.entries()) {
    if (done[word]) continue;
    const value = values[word];
    words[word] = withRuns(printed, (run, index) => {
      const lower = run.text.toLowerCase();
      if (value?.sort === 'name')
        return isPlain(value.key, lower) ? undefined : inCaseOf(wordFor(book, value.key, run.text, value.isLast), run.text);
      const known = book.everywhere.has(lower) || paired.has(`${word}/${index}`) ? book.words.get(lower) : undefined;
      return known === undefined ? undefined : inCaseOf(known, run.text);
    });
    done[word] = words[word] !== printed || value?.sort === 'name';
  }
}

/** Numbers and addresses on the net that nobody labelled. */
function replacePatterns({ words, done }: Work, book: Book): void {
  for (const [index, word] of words.entries()) {
    if (done[index]) continue;
    if (ADDRESS_ON_THE_NET.test(word))
      words[index] = withRuns(word, ({ text }) =>
        NET_PARTS.has(text.toLowerCase()) ? undefined : inCaseOf(wordFor(book, 'lenderName', text, false), text),
      );
    else if ((word.match(/\d/g)?.length ?? 0) >= FIGURES_MIN) words[index] = codeReplaced(word, book);
  }
}

/** The words of a page with others of the same shape for all that tells who and where somebody is. */
export function wordsReplaced(printed: readonly string[], values: readonly (InValue | undefined)[], book: Book): string[] {
  const work: Work = { words: [...printed], done: printed.map(() => false) };
  replaceCodes(work, book);
  replaceDates(work, book);
  for (const [index, word] of printed.entries()) {
    if (work.done[index]) continue;
    if (values[index]?.sort === 'code' && bare(word) !== '') work.words[index] = codeReplaced(word, book);
    if (values[index]?.sort === 'date') work.words[index] = figuresReplaced(word, book);
    if ((values[index] && values[index].sort !== 'name') || AMOUNT.test(word)) work.done[index] = true;
  }
  replaceNames(work, values, book);
  replacePatterns(work, book);
  return work.words;
}
