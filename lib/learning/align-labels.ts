import type { FieldKey } from '#lib/domain/field.ts';
import { type Box, boxArea, boxHeight, boxWidth, sharedArea } from '#lib/domain/geometry.ts';
import { bare } from '#lib/domain/kinds/kind.ts';
import { MODELLED_KEYS, NER_LABELS } from '#lib/domain/model-bundle.ts';
import type { Word } from '#lib/domain/page.ts';

/** What of a word says where it stands and what it says. */
type StandingWord = Pick<Word, 'text' | 'box'>;

/** A value printed on one page: a box a line, shares of the page. */
export interface PlacedValue {
  key: FieldKey;
  text: string;
  boxes: readonly Box[];
}

export interface Alignment {
  /** One a word: its place in `NER_LABELS`. */
  tags: number[];
  /** The words of every labelled mention, in reading order. */
  mentions: { key: FieldKey; text: string; words: number[] }[];
  /** No word was read where it stands. */
  unseen: PlacedValue[];
  /** The words read there say something else; left without a label. */
  disagreeing: { value: PlacedValue; read: string }[];
  /** Mentions between whose words the reading order puts words of something else. */
  torn: number;
}

/** Share of a word's width, and of the smaller height, that lie in a line of the value. */
const WIDTH_SHARE_MIN = 0.5;
/** Of a word that says the whole value and more, "NMLS#1234567" for the number. */
const STUCK_WIDTH_SHARE_MIN = 0.2;
const HEIGHT_SHARE_MIN = 0.5;

const tagOf = (key: FieldKey, first: boolean): number => NER_LABELS.indexOf(`${first ? 'B' : 'I'}-${key}`);

function shareInLine(word: Box, line: Box): number {
  const height = Math.min(word[3], line[3]) - Math.max(word[1], line[1]);
  const smaller = Math.min(boxHeight(word), boxHeight(line));
  if (smaller <= 0 || height / smaller < HEIGHT_SHARE_MIN || boxWidth(word) <= 0) return 0;
  return Math.max(0, Math.min(word[2], line[2]) - Math.max(word[0], line[0])) / boxWidth(word);
}

/** For upright lines by their width, for text that runs up the page by the area. */
function shareIn(word: Box, line: Box): number {
  const area = boxArea(word);
  const upright = shareInLine(word, line);
  return boxHeight(line) > 3 * boxWidth(line) && area > 0 ? Math.max(upright, sharedArea(word, line) / area) : upright;
}

/** The words that stand where a value is printed, in reading order. Punctuation stuck to a word comes with it. */
function wordsAt(words: readonly StandingWord[], value: PlacedValue): number[] {
  const wanted = bare(value.text);
  const found: number[] = [];
  // Every word is looked at for every value of a page: places first, they cost the least.
  words.forEach(({ box, text }, index) => {
    let share = 0;
    for (const line of value.boxes) share = Math.max(share, shareIn(box, line));
    if (share < STUCK_WIDTH_SHARE_MIN) return;
    const says = bare(text);
    if (says === '') return;
    const isStuck = wanted !== '' && says.includes(wanted);
    if (isStuck || share >= WIDTH_SHARE_MIN) found.push(index);
  });
  return found;
}

/**
 * Without the words of something else that is printed over or close to the value, as a stamp over a paragraph: the words that
 * spell it in order, where there are such; all of them otherwise.
 */
function spelling(words: readonly StandingWord[], found: readonly number[], wanted: string): readonly number[] {
  if (wanted === '') return found;
  const kept: number[] = [];
  let spelled = '';
  for (const index of found) {
    const text = bare(words[index]?.text ?? '');
    if (text.includes(wanted)) return [index];
    if (!wanted.startsWith(spelled + text)) continue;
    kept.push(index);
    spelled += text;
  }
  return spelled === wanted ? kept : found;
}

/** Whether words of something else stand between. */
const isTorn = (found: readonly number[], words: readonly StandingWord[]): boolean =>
  found.some((word, place) => {
    const next = found[place + 1];
    return next !== undefined && words.slice(word + 1, next).some(({ text }) => bare(text) !== '');
  });

/** Signs on their own that stand right between two words of a value belong to it. */
function signsBetween(words: readonly StandingWord[], found: readonly number[]): number[] {
  return found.flatMap((word, place) => {
    const between = Array.from({ length: (found[place + 1] ?? word) - word - 1 }, (_, ahead) => word + 1 + ahead);
    return between.length > 0 && between.every((index) => bare(words[index]?.text ?? '') === '') ? between : [];
  });
}

/** A word that two values claim stays with the longer one. */
const byLength = (a: PlacedValue, b: PlacedValue): number => b.text.length - a.text.length;

/**
 * Labels the words of one page by where its values are printed. `exact`: the words must also say what is printed (a text
 * layer); recognised words are taken as they were read, since the model must find misread values too. Where the reading order puts other words between two
 * lines of a value, each run of its words begins anew with `B-`. Values of fields that only rules tell are passed over.
 */
export function alignLabels(words: readonly StandingWord[], values: readonly PlacedValue[], { exact }: { exact: boolean }): Alignment {
  const tags = words.map(() => 0);
  const alignment: Alignment = { tags, mentions: [], unseen: [], disagreeing: [], torn: 0 };
  for (const value of values.filter(({ key }) => MODELLED_KEYS.includes(key)).sort(byLength)) {
    const standing = wordsAt(words, value).filter((word) => tags[word] === 0);
    const found = spelling(words, standing, bare(value.text));
    if (found.length === 0) {
      alignment.unseen.push(value);
      continue;
    }
    const read = found.map((word) => words[word]?.text ?? '').join(' ');
    if (exact && !bare(read).includes(bare(value.text))) {
      alignment.disagreeing.push({ value, read });
      continue;
    }
    if (isTorn(found, words)) alignment.torn++;
    const mention = [...found, ...signsBetween(words, found)].filter((word) => tags[word] === 0).sort((a, b) => a - b);
    for (const [place, word] of mention.entries()) tags[word] = tagOf(value.key, place === 0 || mention[place - 1] !== word - 1);
    alignment.mentions.push({ key: value.key, text: value.text, words: mention });
  }
  return alignment;
}
