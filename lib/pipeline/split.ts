import type { TypedRange } from '#lib/domain/extraction.ts';
import type { PageGuess } from './classify.ts';
import { editDistance } from './matching.ts';

/** Fewer points than this say nothing about a page: it goes on with the document before it. */
const POINTS_MIN = 7;
/** Points at which a page is as sure as it gets. */
const POINTS_SURE = 20;
/** A cover sheet has few words; a form has many. */
const COVER_WORDS_MAX = 200;

interface Range {
  type: TypedRange['type'];
  pages: PageGuess[];
}

/** Page 3 of 5 right after page 2 of 5. */
const continues = ({ numbering }: PageGuess, previous: PageGuess | undefined): boolean =>
  numbering !== null && numbering.page > 1 && previous?.numbering?.of === numbering.of && previous.numbering.page + 1 === numbering.page;

/** A page of the same type with another loan's number; a typed page that names no number speaks for neither. */
function isOfAnotherLoan({ loanNumber, points, type }: PageGuess, range: Range): boolean {
  if (loanNumber === null || points < POINTS_MIN || type !== range.type) return false;
  const known = range.pages.flatMap((page) => page.loanNumber ?? []);
  return known.length > 0 && !known.some((number) => alike(number, loanNumber));
}

/** Recognition may miss a letter of a number, or its end. */
const alike = (a: string, b: string): boolean => a.includes(b) || b.includes(a) || editDistance(a, b, 2) <= 2;

/** Page after page with one form number in the footer is one form. */
const hasSameForm = ({ form }: PageGuess, previous: PageGuess | undefined): boolean => form !== null && previous?.form === form;

/** Whether `page` opens a new document after `range`. */
function opens(page: PageGuess, range: Range): boolean {
  const previous = range.pages.at(-1);
  const restarted = page.numbering?.page === 1 && previous?.numbering != null && previous.numbering.page >= 1;
  if (isOfAnotherLoan(page, range)) return true;
  if (hasSameForm(page, previous) && !restarted) return false;
  if (continues(page, previous)) return false;
  if (!page.numbering && !ended(range) && previous?.numbering && page.points < POINTS_SURE) return false;
  if (ended(range) && !page.numbering && page.points > 0 && page.type !== range.type) return true;
  if (page.points < POINTS_MIN) return restarted && page.first;
  if (page.type === range.type) return restarted || (page.first && ended(range));
  return page.first || (range.type === 'other' && !isKnownOther(range));
}

/** A paper that is known to be none of the types with fields, and no cover sheet: its pages may speak of notes and deeds. */
const isKnownOther = ({ pages: [first] }: Range): boolean =>
  first?.first === true && first.type === 'other' && first.points >= POINTS_MIN && first.wordCount > COVER_WORDS_MAX;

/** A numbered document has ended with its last page; nobody knows of another. */
function ended({ pages }: Range): boolean {
  const numbering = pages.at(-1)?.numbering;
  return numbering != null && numbering.page === numbering.of;
}

/** A cover sheet: one short page without numbering right before the first page of a form. */
const isCover = ({ pages, type }: Range, next: Range): boolean =>
  pages.length === 1 &&
  (pages[0]?.wordCount ?? 0) <= COVER_WORDS_MAX &&
  !pages[0]?.numbering &&
  (type === next.type || type === 'other') &&
  next.type !== 'other';

/** A cover sheet that is numbered together with its document, and pages that nobody knew: the first page that is known names them. */
const isNamedBy = ({ points, type }: PageGuess, { pages }: Range): boolean => {
  const best = Math.max(...pages.map((page) => page.points));
  const short = pages.length === 1 && (pages[0]?.wordCount ?? 0) <= COVER_WORDS_MAX;
  return type !== 'other' && points >= POINTS_MIN && (best < POINTS_MIN || (short && points > 2 * best));
};

function joinCovers(ranges: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const range of ranges) {
    const before = joined.at(-1);
    if (before && isCover(before, range)) joined[joined.length - 1] = { type: range.type, pages: [...before.pages, ...range.pages] };
    else joined.push(range);
  }
  return joined;
}

function confidenceOf({ pages, type }: Range): number {
  const own = pages.filter((page) => page.type === type);
  const best = Math.max(0, ...own.map((page) => page.points));
  const lead = Math.max(0, ...own.map((page) => page.points - page.rival.points));
  if (best === 0) return 0.3;
  return 0.4 + 0.39 * Math.min(1, best / POINTS_SURE) + 0.2 * Math.min(1, lead / 10);
}

/**
 * Cuts a file into typed documents: a page opens one with the cues of a first page, a restart of "page x of y" or a
 * change of type; other pages go on with the one before; a cover sheet belongs to the form behind it.
 */
export function splitPages(guesses: readonly PageGuess[]): TypedRange[] {
  const ranges: Range[] = [];
  for (const page of guesses) {
    const range = ranges.at(-1);
    if (range && !opens(page, range)) {
      if (isNamedBy(page, range)) range.type = page.type;
      range.pages.push(page);
    } else ranges.push({ type: page.points >= POINTS_MIN ? page.type : 'other', pages: [page] });
  }
  return joinCovers(ranges).map((range) => ({
    type: range.type,
    pages: [range.pages[0]?.page ?? 1, range.pages.at(-1)?.page ?? 1],
    confidence: Math.round(confidenceOf(range) * 100) / 100,
  }));
}
