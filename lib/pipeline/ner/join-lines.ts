import { FIELDS } from '#lib/domain/fields.ts';
import { type Box, boxHeight, boxWidth, unionOfBoxes } from '#lib/domain/geometry.ts';
import { KINDS } from '#lib/domain/kinds/table.ts';
import type { Word } from '#lib/domain/page.ts';
import type { LabelledSpan } from './viterbi.ts';

/** The spans of one value: more than one where the reading order puts the words of another column between its lines. */
export type ValueSpans = readonly [LabelledSpan, ...LabelledSpan[]];

/** Words of the other columns on one line; with more between, it is another place. */
const BETWEEN_MAX = 60;
/** Words of a caption within an address: "[Street]", "(City, State, Zip Code)". */
const CAPTION_WORDS_MAX = 5;
const CAPTION = /^[[(]?(?:street|number|address|city|town|state|county|zip|code|postal|and|unit|,|\/)+[\])]?[,:.;]?$/i;
/** Distance of two lines of a value with a line of captions between them. */
const CAPTION_LINES_MAX = 4;
/** Distance of two lines of a value, from middle to middle, in heights of a word. */
const LINES_MIN = 0.6;
const LINES_MAX = 2.4;
/** How far the next line may start left of the first, which may follow a caption, and right of it; shares of the page. */
const LEFT_MAX = 0.12;
const RIGHT_MAX = 0.025;
/** Or it lies under the line above, centred or indented: by this share of the narrower of the two. */
const UNDER_MIN = 0.3;

const ENDS_WITH_ZIP = /\b\d{5}(?:-\d{4})?[.,]?$/;

const middle = (box: Box): number => (box[1] + box[3]) / 2;
/** The words of a span that say something: a speck at its end may lie anywhere. */
const wordsOf = (words: readonly Word[], { from, to }: LabelledSpan): Word[] =>
  words.slice(from, to).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));

/** The words of a run that stand on its first line (`last`: on its last one). */
function lineOf(run: readonly Word[], last: boolean): Box | undefined {
  const edge = last ? run.at(-1) : run[0];
  const line = edge && run.filter(({ box }) => Math.abs(middle(box) - middle(edge.box)) < boxHeight(edge.box) / 2);
  return line && unionOfBoxes(line.map(({ box }) => box));
}

const NAME_WORD = /\p{L}/u;
const SUFFIX = /^(?:jr|sr|ii|iii|iv|esq)[.,]?$/i;
/** Nobody is called by one word: it is a piece of the name above or below it. */
const isPieceOfName = (run: readonly Word[]): boolean => run.filter(({ text }) => NAME_WORD.test(text) && !SUFFIX.test(text)).length === 1;

/** The name of a trust runs over its lines: what no name ends with, and what none begins with. */
const TRUST_GOES_ON = /^(?:as|of|the|revocable|irrevocable|living|family|dated|under|u\/[adt])[,.]?$/i;
const GOES_ON_WITH_TRUST = /^(?:trustees?|of|trust|revocable|irrevocable|living|family|dated|under|u\/[adt])[,.]?$/i;
const isPieceOfTrust = (run: readonly Word[], next: readonly Word[]): boolean =>
  TRUST_GOES_ON.test(run.at(-1)?.text ?? '') || GOES_ON_WITH_TRUST.test(next[0]?.text ?? '');

/** Several values of a field may stand under each other; of an address can be told that it has not ended, and of a name in one word. */
function mayGoOn({ key }: LabelledSpan, run: readonly Word[], next: readonly Word[]): boolean {
  const { kind, many } = FIELDS[key];
  if (kind === 'address') return !ENDS_WITH_ZIP.test(run.at(-1)?.text ?? '');
  if (kind !== 'organisation' && kind !== 'party' && kind !== 'person') return false;
  return !many || (kind !== 'organisation' && (isPieceOfName(run) || isPieceOfName(next) || isPieceOfTrust(run, next)));
}

/** A name that is printed twice, one below the other, is no name of two lines. */
function saysTheSame(span: LabelledSpan, next: LabelledSpan, words: readonly Word[]): boolean {
  const [above, below] = [span, next].map((one) => wordsOf(words, one).map(({ text }) => text));
  return KINDS[FIELDS[span.key].kind].equal(above?.join(' ') ?? '', below?.join(' ') ?? '');
}

/** A blank between a caption and its value, share of the page's width. */
const CAPTION_GAP = 0.02;

/** Whether the line below has a caption of its own, right before it or between the two lines: then it is another value. */
const isCaptioned = (between: readonly Word[], above: Box, below: Box): boolean =>
  between.some(({ box }) => {
    const sameLine = Math.abs(middle(box) - middle(below)) < boxHeight(below) / 2;
    if (sameLine) return box[2] <= below[0] && below[0] - box[2] < CAPTION_GAP;
    return middle(box) > middle(above) + boxHeight(above) / 2 && middle(box) < middle(below) && box[0] < below[2] && box[2] > below[0];
  });

/** An address whose parts have captions after them or below: the next part stands on its line, or below the caption. */
function goesOnAfterCaption(
  span: LabelledSpan,
  between: readonly Word[],
  [above, below]: readonly [above: Box, below: Box],
  lines: number,
): boolean {
  if (FIELDS[span.key].kind !== 'address' || between.length > CAPTION_WORDS_MAX) return false;
  if (!between.every(({ text }) => CAPTION.test(text))) return false;
  return lines < LINES_MIN ? lines > -LINES_MIN && below[0] >= above[2] : lines <= CAPTION_LINES_MAX;
}

/** Where the cell begins in which a word stands: at the first word before it on its line that no gap parts from the next. */
function cellLeft(words: readonly Word[], from: number, line: Box): number {
  let left = line[0];
  for (const { box } of words.slice(0, from).reverse()) {
    if (Math.abs(middle(box) - middle(line)) >= boxHeight(line) / 2 || left - box[2] > CAPTION_GAP) break;
    left = Math.min(left, box[0]);
  }
  return left;
}

function goesOnWith(span: LabelledSpan, next: LabelledSpan, words: readonly Word[]): boolean {
  if (span.key !== next.key || next.from < span.to || next.from - span.to > BETWEEN_MAX) return false;
  const run = wordsOf(words, span);
  const rest = wordsOf(words, next);
  const [above, below] = [lineOf(run, true), lineOf(rest, false)];
  if (!above || !below || !mayGoOn(span, run, rest)) return false;
  const lines = (middle(below) - middle(above)) / Math.max(boxHeight(above), boxHeight(below));
  if (saysTheSame(span, next, words)) return false;
  if (goesOnAfterCaption(span, words.slice(span.to, next.from), [above, below], lines)) return true;
  if (lines < LINES_MIN || lines > LINES_MAX) return false;
  if (FIELDS[span.key].kind !== 'address' && isCaptioned(words.slice(span.to, next.from), above, below)) return false;
  const under = Math.min(above[2], below[2]) - Math.max(above[0], below[0]);
  const isBelow = under >= UNDER_MIN * Math.min(boxWidth(above), boxWidth(below));
  const left = Math.min(above[0] - LEFT_MAX, cellLeft(words, span.from, above) - RIGHT_MAX);
  return isBelow || (below[0] >= left && below[0] <= above[0] + RIGHT_MAX);
}

/** Puts together the spans that are lines of one value, each with the nearest that can go on from it. In reading order. */
export function joinLines(spans: readonly LabelledSpan[], words: readonly Word[]): ValueSpans[] {
  const taken = new Set<LabelledSpan>();
  return spans.flatMap((first): ValueSpans[] => {
    if (taken.has(first)) return [];
    const value: [LabelledSpan, ...LabelledSpan[]] = [first];
    for (let last: LabelledSpan | undefined = first; last; ) {
      const from: LabelledSpan = last;
      last = spans.find(
        (next) =>
          !taken.has(next) &&
          goesOnWith(from, next, words) &&
          // Of two names on a line the second one goes on below.
          !spans.some((nearer) => nearer.from >= from.to && nearer.to <= next.from && goesOnWith(nearer, next, words)),
      );
      if (!last) break;
      taken.add(last);
      value.push(last);
    }
    return [value];
  });
}
