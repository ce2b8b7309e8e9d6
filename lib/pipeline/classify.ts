import type { Cue } from '#lib/domain/document-types/definition.ts';
import { DOCUMENT_TYPES, type DocumentType } from '#lib/domain/document-types/key.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import { boxHeight } from '#lib/domain/geometry.ts';
import type { ReadPage, Word } from '#lib/domain/page.ts';
import { type Row, rowsOf, textOf } from './layout.ts';
import { plain } from './matching.ts';
import { median } from './median.ts';

/** A type with the points of its cues; `first`: the page opens a document of that type. */
export interface TypeGuess {
  type: DocumentType;
  points: number;
  first: boolean;
}

/** What one page looks like on its own. */
export interface PageGuess extends TypeGuess {
  page: number;
  /** The type with the most points after `type`. */
  rival: TypeGuess;
  /** "Page 2 of 5", where it is printed. */
  numbering: { page: number; of: number } | null;
  /** The form's number as its footer prints it ("3048"), or null. */
  form: string | null;
  /** The loan's number, or null. */
  loanNumber: string | null;
  wordCount: number;
}

const TITLE_ROWS = 14;
const TITLE_WORDS = 14;
/** A title says little more than the name of its form; a sentence that mentions a form says more. */
const TITLE_EXTRA_WORDS = 6;
/** A title is printed this much larger than the page's usual word, unless it is among the first rows. */
const TITLE_SCALE = 1.35;
/** A line in lower case with a full stop is the end of a sentence. */
const ENDS_SENTENCE = /\p{Ll}.*\p{L}\.$/u;
/** An item of a list of costs: "Employment Verification Fee to …". */
const COSTS = /\bfee\b/i;

interface Title {
  text: string;
  /** Nothing else stands on its row. */
  alone: boolean;
}

/** A blank of a wide or spaced title, in heights of its letters: it may part a row, but not a title. */
const TITLE_GAP_MAX = 2;
/** What stands in brackets is named there, and titles nothing. */
const BRACKETED = /\([^)]*\)/g;

/** The words of a row that a title's blanks part at most. */
function phrasesOf({ segments }: Row, aspect: number): Word[][] {
  const phrases: Word[][] = [];
  for (const { words, box } of segments) {
    const last = phrases.at(-1)?.at(-1)?.box;
    const near = last && box[0] - last[2] < TITLE_GAP_MAX * aspect * Math.min(boxHeight(last), boxHeight(words[0]?.box ?? box));
    if (near) phrases.at(-1)?.push(...words);
    else phrases.push([...words]);
  }
  return phrases;
}

function titlesOf(rows: readonly Row[], letterHeight: number, aspect: number): Title[] {
  return rows.flatMap((row, index) => {
    const phrases = phrasesOf(row, aspect);
    const alone = phrases.length === 1;
    return phrases.flatMap((words) => {
      // By its words: the row of a skewed page is as high as the page is skewed.
      const large = median(words.map(({ box }) => boxHeight(box))) > letterHeight * TITLE_SCALE;
      if (!large && index >= TITLE_ROWS) return [];
      const text = textOf(words);
      if (words.length > TITLE_WORDS || COSTS.test(text) || (!large && ENDS_SENTENCE.test(text))) return [];
      return [{ text: plain(text.replace(BRACKETED, ' ')), alone }];
    });
  });
}

/** A single word must be the whole title of a row of its own ("NOTE"); a phrase may stand in a somewhat longer one. */
function isTitled(titles: readonly Title[], phrase: string): boolean {
  const wordsMax = phrase.split(' ').length + TITLE_EXTRA_WORDS;
  if (phrase.includes(' ')) return titles.some(({ text }) => ` ${text} `.includes(` ${phrase} `) && text.split(' ').length <= wordsMax);
  return titles.some(({ text, alone }) => alone && (text === phrase || text === `${phrase} ${phrase}`));
}

interface PageText {
  titles: readonly Title[];
  body: string;
  squeezedBody: string;
}

function hasCue({ titles, body, squeezedBody }: PageText, { phrase, where }: Cue): boolean {
  const wanted = plain(phrase);
  if (where === 'title') return isTitled(titles, wanted);
  return wanted.length >= 14 ? squeezedBody.includes(wanted.replace(/ /g, '')) : ` ${body} `.includes(` ${wanted} `);
}

function numberingOf(text: string): PageGuess['numbering'] {
  const match =
    /\b(?:page|pagina|p[aá]g\.?)\s*(\d{1,3})\s*(?:of|de)\s*(\d{1,3})\b/i.exec(text) ??
    /\(\s*(?:page\s*)?(\d{1,3}) of (\d{1,3})(?: pages)?\s*\)/i.exec(text);
  const [page, of] = [Number(match?.[1]), Number(match?.[2])];
  return match && page >= 1 && page <= of ? { page, of } : null;
}

const FOOTER = 0.85;

/** "Form 3200 1/01", "Freddie Mac Form 65": of several forms the last one is the page's own. */
function formOf(page: ReadPage): string | null {
  const footer = textOf(page.words.filter(({ box }) => box[1] > FOOTER));
  return [...footer.matchAll(/\bForm\s+((?:HUD-?)?\d{2,5}(?:[.-]\d{1,2}(?!\d|\/))?[A-Z]?)\b/g)].at(-1)?.[1] ?? null;
}

const LOAN_NUMBER =
  /\b(?:Loan\s+(?:ID|No\.?|Number)|Loan|Account\s+(?:No\.?|Number))\s*[#:.]{0,2}\s*:?\s*([A-Z\d][A-Z\d-]{4,24})(?![^\s,;.)])/i;

function loanNumberOf(text: string): string | null {
  const number = LOAN_NUMBER.exec(text)?.[1];
  return number && /\d{3}/.test(number) ? number.toUpperCase() : null;
}

const UNKNOWN: TypeGuess = Object.freeze({ type: 'other', points: 0, first: false });

/** Reads the cues of every type on a page. A page without a cue is `other` with 0 points. */
export function classifyPage(page: ReadPage): PageGuess {
  const { rows, letterHeight, aspect } = rowsOf(page);
  const text = textOf(page.words);
  const body = plain(text);
  const pageText = { titles: titlesOf(rows, letterHeight, aspect), body, squeezedBody: body.replace(/ /g, '') };
  const scores = DOCUMENT_TYPES.map((type) => {
    const found = DOCUMENT_TYPE_TABLE[type].cues.filter((cue) => hasCue(pageText, cue));
    return { type, points: found.reduce((sum, cue) => sum + cue.weight, 0), first: found.some((cue) => cue.first) };
  }).sort((a, b) => b.points - a.points);
  const [best = UNKNOWN, rival = UNKNOWN] = scores.filter(({ points }) => points > 0);
  return {
    page: page.number,
    ...best,
    rival,
    numbering: numberingOf(text.normalize('NFD').replace(/\p{M}/gu, '')),
    form: formOf(page),
    loanNumber: loanNumberOf(text),
    wordCount: page.words.length,
  };
}
