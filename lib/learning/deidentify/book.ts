import type { FieldKey, KindName } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { bare } from '#lib/domain/kinds/kind.ts';
import { codeFor } from './codes.ts';
import { type Draw, drawFor } from './draw.ts';
import { LAND_WORDS, NAME_PARTS, ORDINARY_WORDS, PLAIN_PARTS } from './ordinary-words.ts';
import { runsIn } from './runs.ts';
import { COMPANY_WORDS, GIVEN_NAMES, PLACE_WORDS, SURNAMES } from './surrogate-words.ts';

/** A value that tells who or where somebody is, as printed. */
export interface SensitiveValue {
  key: FieldKey;
  text: string;
}

/** What stands in for the words of a loan's people, places and companies; the same throughout the loan. */
export interface Book {
  draw: Draw;
  /** How far every day is moved; whole weeks, so that days of the week stay. */
  days: number;
  /** Lower case to lower case. */
  words: ReadonlyMap<string, string>;
  /** Runs that are replaced wherever they are printed, lower case. */
  everywhere: ReadonlySet<string>;
  /** Two runs of one value, one after the other, lower case. */
  pairs: ReadonlySet<string>;
  /** Numbers that are replaced wherever they are printed, letters and digits in upper case. */
  codes: readonly string[];
  /** Every run of an original: none of them stands in for another. */
  originals: ReadonlySet<string>;
}

const NAMED: readonly KindName[] = ['person', 'organisation', 'party', 'address', 'text'];
const MERS = /electronicregistration|registrationsystems|^mers(inc)?$/;
const MERS_WORDS: ReadonlySet<string> = new Set(['mortgage', 'electronic', 'registration', 'systems', 'mers']);
const CODE_LENGTH_MIN = 4;
const DIGITS_LENGTH_MIN = 4;
const ALIKE_MIN = 12;
const WEEKS_MIN = 26;
const WEEKS_MAX = 208;

export const codeOf = (text: string): string => bare(text).toUpperCase();

/** Whether the words of a field name somebody or some place. The registry of mortgages is the same on every paper. */
export const isNamed = ({ key, text }: SensitiveValue): boolean => NAMED.includes(FIELDS[key].kind) && !MERS.test(bare(text));
export const isCode = ({ key }: SensitiveValue): boolean => FIELDS[key].kind === 'identifier';

/** Whether a part of a name or address says nothing about whose it is. */
export function isPlain(key: FieldKey, run: string): boolean {
  const { kind } = FIELDS[key];
  if (kind === 'person') return NAME_PARTS.has(run);
  if (key === 'nomineeName' && MERS_WORDS.has(run)) return true;
  return PLAIN_PARTS.has(run) || (kind === 'party' && NAME_PARTS.has(run)) || (key === 'legalDescription' && LAND_WORDS.has(run));
}

const isOrdinary = (key: FieldKey, run: string): boolean =>
  key === 'legalDescription' || run.length < 2 || ORDINARY_WORDS.has(run) || PLAIN_PARTS.has(run);

/** Where words of this field are looked for; a person's last name is one, the others are given. */
function listOf(key: FieldKey, isLast: boolean): readonly string[] {
  const { kind } = FIELDS[key];
  if (kind === 'address' || kind === 'text') return PLACE_WORDS;
  if (kind === 'organisation') return COMPANY_WORDS;
  return isLast ? SURNAMES : GIVEN_NAMES;
}

/** The first word of the list, from a drawn one on, that may stand in; of like length where there are enough. */
function wordFrom(list: readonly string[], run: string, draw: Draw, refused: (word: string) => boolean): string {
  const alike = list.filter((word) => Math.abs(word.length - run.length) <= 1);
  const choice = alike.length >= ALIKE_MIN ? alike : list;
  const start = draw(run) % choice.length;
  const ordered = [...choice.slice(start), ...choice.slice(0, start), ...list];
  return ordered.find((word) => !refused(word)) ?? ordered[0] ?? run;
}

/** A ZIP code keeps the three digits that say in which part of which state it is. */
function digitsFor(run: string, draw: Draw, isZip: boolean): string {
  return isZip ? run.slice(0, 3) + codeFor(run.slice(3), drawFor(draw, run)) : codeFor(run, draw);
}

/** What stands in for a run of a value, with nothing known but the run itself and the words that may not. */
function surrogateFor(draw: Draw, place: Place, isRefused: (word: string) => boolean): string {
  const { key, run, isLast } = place;
  if (/^\p{N}/u.test(run)) return digitsFor(run, drawFor(draw, 'digits'), FIELDS[key].kind === 'address' && run.length === 5);
  if (run.length === 1) return codeFor(run.toUpperCase(), drawFor(draw, 'initial')).toLowerCase();
  return wordFrom(listOf(key, isLast), run, drawFor(draw, 'word'), isRefused);
}

interface Place {
  key: FieldKey;
  run: string;
  isLast: boolean;
}

/** The runs of a value that are replaced in it, and whether each is the last of its name. */
function placesOf({ key, text }: SensitiveValue): Place[] {
  const runs = runsIn(text).map((run) => run.text.toLowerCase());
  const named = runs.filter((run) => !isPlain(key, run));
  return named.map((run, index) => ({ key, run, isLast: index === named.length - 1 }));
}

const pairsOf = ({ text }: SensitiveValue): string[] => {
  const runs = runsIn(text).map((run) => run.text.toLowerCase());
  return runs.slice(1).map((run, index) => `${runs[index]} ${run}`);
};

const isEverywhere = ({ key, run }: Place): boolean =>
  /^\p{N}/u.test(run) ? run.length >= DIGITS_LENGTH_MIN && key !== 'legalDescription' : !isOrdinary(key, run);

const isYear = (code: string): boolean => /^(?:19|20)\d{2}$/.test(code);

/** Opens the book of a loan from all its values; the order in which they come does not matter. */
export function openBook(values: readonly SensitiveValue[], draw: Draw): Book {
  const named = values.filter(isNamed);
  const places = named.flatMap(placesOf).sort((a, b) => (a.run < b.run ? -1 : a.run > b.run ? 1 : a.key < b.key ? -1 : 1));
  const originals = new Set(named.flatMap(({ text }) => runsIn(text).map((run) => run.text.toLowerCase())));
  const words = new Map<string, string>();
  const taken = new Set<string>();
  for (const { key, run, isLast } of places) {
    if (words.has(run)) continue;
    const surrogate = surrogateFor(draw, { key, run, isLast }, (word) => originals.has(word) || taken.has(word));
    words.set(run, surrogate);
    taken.add(surrogate);
  }
  const codes = new Set(values.filter(isCode).map(({ text }) => codeOf(text)));
  const weeks = WEEKS_MIN + (draw('weeks') % (WEEKS_MAX - WEEKS_MIN));
  return {
    draw,
    days: 7 * weeks * (draw('direction') % 2 === 0 ? 1 : -1),
    words,
    everywhere: new Set(places.filter(isEverywhere).map(({ run }) => run)),
    pairs: new Set(named.flatMap(pairsOf)),
    codes: [...codes]
      .filter((code) => code.length >= CODE_LENGTH_MIN && !isYear(code))
      .sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
    originals,
  };
}

/** What stands in for a run of a value of this field. */
export const wordFor = (book: Book, key: FieldKey, run: string, isLast: boolean): string =>
  book.words.get(run.toLowerCase()) ?? surrogateFor(book.draw, { key, run: run.toLowerCase(), isLast }, (word) => book.originals.has(word));
