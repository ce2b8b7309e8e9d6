import type { FieldKey, KindName } from '#lib/domain/field.ts';
import { FIELDS, parseField } from '#lib/domain/fields.ts';
import { KINDS } from '#lib/domain/kinds/table.ts';
import type { PlacedWord } from '../../flow.ts';
import { COMPANY_END } from './company.ts';
import { splitNames } from './names.ts';
import { addressIn, startsAddress } from './places.ts';
import type { Found } from './rule.ts';

/** The lines of words that stand where a value may be: the first line, and what goes on below it. */
export type ValueLines = readonly (readonly PlacedWord[])[];

export const textOf = (words: readonly PlacedWord[]): string => words.map(({ word }) => word.text).join(' ');

/** What a printed value of a kind must look like beyond parsing, so that a stray number is not an amount. */
const LOOKS: Partial<Record<KindName, RegExp>> = {
  money: /\$|\d,\d{3}|\.\d{2}\b/,
  percent: /%|\.\d|per ?cent/i,
  identifier: /\d/,
  duration: /\p{L}|\d{3}/u,
};

/** Longest run of words a value of a kind takes. */
const WORDS_MAX: Partial<Record<KindName, number>> = { money: 2, percent: 2, date: 6, duration: 4, identifier: 1, enumeration: 3 };

/** A leading sign or filler that may stand between label and value. */
const FILLER = /^[:#$*.\-\u2013\u2022|_=]+$/;

/** A number that is printed in groups and fills its cell: "1181 790196". */
function groupedNumber(words: readonly PlacedWord[]): Found[] {
  const kept = words.filter(({ word }) => !FILLER.test(word.text));
  const grouped = kept.length > 1 && kept.length < 4 && kept.every(({ word }) => /^\d{3,}$/.test(word.text));
  if (!grouped) return [];
  const text = textOf(kept);
  const value = KINDS.identifier.parse(text);
  return value === null ? [] : [{ value, text, words: kept }];
}

/** An amount that recognition tore in three at most: "$80, 700. 00". */
const TORN_WORDS_MAX = 3;
const TORN = /^\(?\$?\d{1,3}[:;']?,$/;

function shortValue(words: readonly PlacedWord[], field: FieldKey, skipMax: number): Found[] {
  const { kind } = FIELDS[field];
  const grouped = kind === 'identifier' ? groupedNumber(words) : [];
  if (grouped.length > 0) return grouped;
  const longest = WORDS_MAX[kind] ?? 1;
  let start = 0;
  for (let skipped = 0; start < words.length && skipped <= skipMax; start += 1) {
    const most = kind === 'money' && TORN.test(words[start]?.word.text ?? '') ? TORN_WORDS_MAX : longest;
    for (let length = Math.min(most, words.length - start); length > 0; length -= 1) {
      const run = words.slice(start, start + length);
      const text = textOf(run);
      const value = LOOKS[kind]?.test(text) === false ? null : parseField(field, text);
      if (value !== null) return [{ value, text, words: run }];
    }
    if (!FILLER.test(words[start]?.word.text ?? '')) skipped += 1;
  }
  return [];
}

const GOES_ON = /(?:\b(?:and|y|&|of|for)|,|&)$/i;

/** The lines of a name: on while one ends in "and" or a comma, and where the next one finishes a company's name. */
function nameLines(lines: ValueLines, kind: KindName): PlacedWord[][] {
  const taken: PlacedWord[][] = [];
  for (const line of lines) {
    const text = textOf(line);
    if (startsAddress(line.map(({ word }) => word.text))) break;
    const before = taken.at(-1);
    const finishes = kind !== 'person' && line.length <= 4 && COMPANY_END.test(text);
    if (before && !GOES_ON.test(textOf(before)) && !finishes) break;
    taken.push([...line]);
  }
  return taken;
}

/** Several people, one a line, in a block that ends with their address. */
function namesAboveAddress(lines: ValueLines, kind: KindName): Found[] {
  const address = lines.findIndex((line) => startsAddress(line.map(({ word }) => word.text)));
  if (address < 2) return [];
  const names = lines.slice(0, address).map((line) => splitNames(line, kind, true));
  return names.every((found) => found.length > 0) ? names.flat() : [];
}

function namesIn(lines: ValueLines, kind: KindName, many: boolean): Found[] {
  const goesOn = GOES_ON.test(textOf(lines[0] ?? []));
  const block = many && !goesOn ? namesAboveAddress(lines, kind) : [];
  return block.length > 0 ? block : splitNames(nameLines(lines, kind).flat(), kind, many);
}

function whole(words: readonly PlacedWord[], kind: KindName): Found[] {
  const kept = words.filter(({ word }, index) => index > 0 || !FILLER.test(word.text));
  const text = textOf(kept);
  const value = KINDS[kind].parse(text);
  return value === null ? [] : [{ value, text, words: kept }];
}

/** Reads the values of a field from the lines where they may stand; empty when nothing there is one. `skipMax` words may stand before. */
export function valuesIn(lines: ValueLines, field: FieldKey, skipMax = 0): Found[] {
  const { kind, many } = FIELDS[field];
  const first = lines[0] ?? [];
  switch (kind) {
    case 'address':
      return addressIn(lines);
    case 'person':
    case 'party':
    case 'organisation':
      return namesIn(lines, kind, many);
    case 'text':
      return whole(first, kind);
    default:
      return shortValue(first, field, skipMax);
  }
}
