import type { FieldKey } from '#lib/domain/field.ts';
import { FIELDS, parseField, SIGNED_FIELDS } from '#lib/domain/fields.ts';
import type { Word } from '#lib/domain/page.ts';

/** A value read from a run of words: the words of it, with what is no part of the value cut off at both ends. */
export interface PrintedValue {
  value: string;
  text: string;
  words: readonly Word[];
  /** The words it was read from: half-open, relative to the run. */
  from: number;
  to: number;
}

/** A span with a word too many at an end is tried without it; more than this and it is another value. */
const LEFT_OUT_MAX = 3;

const LEADING = /^[\s,;:.*_"'\u201c\u201d\u2018\u2019#)\]|\u2014\u2013-]+/;
const TRAILING = /[\s,;:*_"'\u201c\u201d\u2018\u2019#([|\u2014\u2013-]+$/;
/** A dot after a long word in lower case ends a sentence; after `Jr`, `N.A` or `Inc` it belongs to the name. */
const END_OF_SENTENCE = /(?<=\p{Ll}{4})\.$|(?<=\d)\.$/u;

const unpaired = (text: string): string => {
  const opened = text.includes('(');
  const closed = text.includes(')');
  if (opened === closed) return text;
  return opened ? text.replace(/^\(/, '') : text.replace(/\)$/, '');
};

/** A minus right before an amount. */
const MINUS = /^-(?=$|[$\d(])/;

/** `unpaired` tells of the whole run whether a bracket at an end has its other half in it. A minus stays where it is `signed`. */
function trimmed(words: readonly Word[], signed: boolean): Word[] {
  const whole = words.map(({ text }) => text).join(' ');
  const lone = unpaired(whole) !== whole;
  const last = words.length - 1;
  return words.flatMap((word, index) => {
    let text = word.text;
    if (index === 0 && !(signed && MINUS.test(text))) text = (lone ? text.replace(/^\(/, '') : text).replace(LEADING, '');
    if (index === last) {
      text = text.replace(TRAILING, '');
      text = (lone ? text.replace(/\)$/, '') : text).replace(TRAILING, '').replace(END_OF_SENTENCE, '');
    }
    if (text === '') return [];
    return [text === word.text ? word : { ...word, text }];
  });
}

const NAMES: readonly string[] = ['organisation', 'party', 'person'];
/** Words that go on with a sentence: no name begins or ends with one of them. In capitals some are an initial or a name ("An To"). */
const LOOSE_START = /^(?:[Aa]nd|AND|&|[Oo]r|OR|[Bb]y|BY|[Oo]f|OF|to|[Ff]rom|FROM|[Ff]or|FOR|[Ii]s|[Ww]ith|WITH|[Bb]etween|BETWEEN)$/;
const LOOSE_END =
  /^(?:[Aa]nd|AND|&|[Oo]r|OR|[Bb]y|BY|[Oo]f|OF|to|[Ff]rom|FROM|[Ff]or|FOR|is|in|IN|at|a|an|the|THE|[Ww]ith|WITH|whose|WHOSE|which|WHICH)$/;

/** Dirt that recognition took for signs: no letter, or one behind them ("*\u2014s"). */
const DIRT = /^[^\p{L}\p{N}]+\p{L}?[^\p{L}\p{N}]*$/u;

/** Words in lower case at an end that recognition made of dirt or of the next line: names have few of them there, and companies their legal form. */
const LOWER_CASE = /^(?!(?:inc|llc|ltd|co|corp|lp|na|fsb|dba)\.?$)\p{Ll}[\p{Ll}'’-]*\.?$/u;
const PARTICLE = /^(?:d[aeiou]|del|della|der|den|dos|das|van|von|la|le|les|el|al|bin|ibn|st|ter|ten|y|e|jr|sr|ii|iii|iv|il|ill|lil)\.?$/;

const isMadeUp = ({ source }: Word, bare: string): boolean => source === 'ocr' && LOWER_CASE.test(bare) && !PARTICLE.test(bare);

function withoutLooseWords(words: readonly Word[]): readonly Word[] {
  const bare = words.map(({ text }) => text.replace(/[,;:]+$/, ''));
  const isName = (text: string, index: number, loose: RegExp): boolean => {
    const word = words[index];
    return word !== undefined && !loose.test(text) && !DIRT.test(text) && !isMadeUp(word, text);
  };
  const from = bare.findIndex((text, index) => isName(text, index, LOOSE_START));
  const to = bare.findLastIndex((text, index) => isName(text, index, LOOSE_END)) + 1;
  return from < 0 || to <= from ? [] : words.slice(from, to);
}

/** Small words that addresses have in lower case. */
const SMALL =
  /^(?:of|de|del|la|las|le|los|el|y|and|the|on|at|in|by|n|s|e|w|[ns][ew]|st|rd|nd|th|dr|ln|ct|av|ave|apt|ste|fl|no|box|hwy|p|o|po|c\/o)[.,]?$/;
const SMALL_MAX = 4;
const UNIT = /^(?:apt|apartment|unit|ste|suite|lot|no|bldg|building|rm|room|fl|floor|box|space|spc|#)[.,]?$/i;
/** A stroke of dirt or of a table's rule. */
const STROKE = /^[Il|!][.,]?$/;

/** An address without what recognition made of dirt between its words: signs, strokes, and scraps in lower case among capitals. */
function withoutScraps(words: readonly Word[]): readonly Word[] {
  if (!words.some(({ text }) => /^\p{Lu}/u.test(text))) return words;
  return words.filter(({ text, source }, index) => {
    if (source !== 'ocr') return true;
    const scrap = text.length <= SMALL_MAX && /^\p{Ll}+[.,]?$/u.test(text) && !SMALL.test(text);
    const stroke = STROKE.test(text) && !UNIT.test(words[index - 1]?.text ?? '');
    return !scrap && !stroke && !DIRT.test(text);
  });
}

const withoutDirt = (key: FieldKey, run: readonly Word[]): readonly Word[] => {
  const { kind } = FIELDS[key];
  return NAMES.includes(kind) ? withoutLooseWords(run) : kind === 'address' ? withoutScraps(run) : run;
};

function spelledBy(key: FieldKey, run: readonly Word[]): Omit<PrintedValue, 'from' | 'to'> | undefined {
  const words = trimmed(withoutDirt(key, run), SIGNED_FIELDS.includes(key));
  if (words.length === 0) return undefined;
  const text = words.map((word) => word.text).join(' ');
  const value = parseField(key, text);
  return value === null ? undefined : { value, text, words };
}

/** The value that a run of words spells by the field's kind; where it spells none, the longest shorter run that does. */
export function printedValue(key: FieldKey, run: readonly Word[]): PrintedValue | undefined {
  for (let leftOut = 0; leftOut <= Math.min(LEFT_OUT_MAX, run.length - 1); leftOut += 1) {
    for (let from = 0; from <= leftOut; from += 1) {
      const to = run.length - (leftOut - from);
      const found = spelledBy(key, run.slice(from, to));
      if (found) return { ...found, from, to };
    }
  }
  return undefined;
}
