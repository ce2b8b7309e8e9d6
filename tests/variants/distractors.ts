import type { NewFigures } from './figures.ts';
import type { Lists } from './lists.ts';
import type { Sequence } from './rewrite.ts';
import type { Printed } from './sequences.ts';
import { type AddressParts, isStreetSuffix } from './street.ts';
import { bareOf, isCapitalised, tokenOf } from './tokens.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const LEGAL_END = /^(?:llc|inc|corp|co|bank|n\.a|company|fsb|corporation)$/i;
const LABELS = new Set(
  'lender name borrower seller settlement closing agent applicant employer title servicer trustee company creditor investor to by for from the of and at insurance mortgage loan date owner bank broker contact'.split(
    ' ',
  ),
);

/** Within a cell only: what stands in the next one is another matter. */
const linesOf = ({ texts, cells }: Printed): string[][] => cells.map((chain) => chain.map((at) => texts[at] ?? ''));

/** Each only once, longest first, so that what is found is stable. */
function distinct<T>(found: readonly T[], keyOf: (one: T) => string): T[] {
  return [...new Map(found.map((one) => [keyOf(one), one])).values()];
}

/** `April 15, 2013`, on any line. */
export function findDates(printed: Printed, newDay: NewFigures['day']): Sequence[] {
  const found = linesOf(printed).flatMap((line) =>
    line.flatMap((word, at) => {
      const month = MONTHS.findIndex((name) => name.toLowerCase() === tokenOf(word).core.toLowerCase());
      const [date = '', year = ''] = line.slice(at + 1, at + 3);
      if (month < 0 || !/^\d{1,2},?$/.test(date) || !/^\d{4}$/.test(tokenOf(year).core)) return [];
      return [[word, date, year] as const];
    }),
  );
  return distinct(found, (words) => words.map(bareOf).join(' ')).map(([word, date, year]) => {
    const month = MONTHS.findIndex((name) => name.toLowerCase() === tokenOf(word).core.toLowerCase());
    const next = newDay(Number(tokenOf(year).core), month + 1, Number.parseInt(date, 10));
    const to = [MONTHS[next.month - 1] ?? 'May', String(next.day), String(next.year)];
    return { parts: [word, date, year].map((from, index) => ({ from: [tokenOf(from).core], to: [to[index] ?? ''] })) };
  });
}

/** Runs of capitals that end in a legal form, without the label before them. */
export function findOrganisations(printed: Printed, vocabulary: ReadonlySet<string>): string[][] {
  const found = linesOf(printed).flatMap((line) =>
    line.flatMap((word, at) => {
      if (!LEGAL_END.test(tokenOf(word).core) || !isCapitalised(word)) return [];
      let start = at;
      while (start > 0 && at - start < 4 && isCapitalised(line[start - 1] ?? '') && !/[,:;.]$/.test(line[start - 1] ?? '')) start -= 1;
      while (start < at && LABELS.has(bareOf(line[start] ?? ''))) start += 1;
      const words = line.slice(start, at + 1);
      return words.length > 1 && words.slice(0, -1).some((name) => !vocabulary.has(bareOf(name))) ? [words] : [];
    }),
  );
  return distinct(found, (words) => words.map(bareOf).join(' '));
}

/** `City, ST 12345`, and the street before it where it begins with a number. */
export function findAddresses(printed: Printed): AddressParts[] {
  const lines = linesOf(printed);
  const places = lines.flatMap((line) =>
    line.flatMap((word, at) => {
      if (!/^\d{5}(?:-\d{4})?$/.test(tokenOf(word).core) || !/^[A-Z]{2}$/.test(tokenOf(line[at - 1] ?? '').core)) return [];
      if (!(line[at - 2] ?? '').endsWith(',')) return [];
      let start = at - 1;
      const isCity = (text: string): boolean => /^\p{Lu}\p{L}+,?$/u.test(text) && !isStreetSuffix(text);
      while (
        start > 0 &&
        at - 1 - start < 3 &&
        isCity(line[start - 1] ?? '') &&
        (start === at - 1 || !(line[start - 1] ?? '').endsWith(','))
      )
        start -= 1;
      const city = line.slice(start, at - 1);
      return city.length > 0 ? [{ street: [], city, state: line.slice(at - 1, at), zip: word }] : [];
    }),
  );
  const streets = lines.flatMap((line) =>
    line.flatMap((word, at) => {
      if (!/^\d{1,5}$/.test(word)) return [];
      const suffix = line.slice(at + 1, at + 5).findIndex(isStreetSuffix);
      const street = line.slice(at, at + suffix + 2);
      return suffix >= 1 && street.slice(1).every(isCapitalised) ? [{ street, city: [], state: [], zip: '' }] : [];
    }),
  );
  return distinct([...places, ...streets], ({ street, city, zip }) => [...street, ...city, zip].map(bareOf).join(' '));
}

/** A first name and a surname of the lists side by side, neither a word of the language. */
export function findPeople(printed: Printed, { firstNames, surnames }: Lists, vocabulary: ReadonlySet<string>): string[][] {
  const [first, last] = [new Set(firstNames.map(bareOf)), new Set(surnames.map(bareOf))];
  const isName = (word: string, names: ReadonlySet<string>): boolean =>
    /^\p{Lu}\p{L}+[,.:;]*$/u.test(word) && names.has(bareOf(word)) && !vocabulary.has(bareOf(word));
  const found = linesOf(printed).flatMap((line) =>
    line.flatMap((word, at) => {
      const next = line[at + 1] ?? '';
      const initial = /^\p{Lu}\.?$/u.test(next);
      const family = initial ? (line[at + 2] ?? '') : next;
      if (/[,.:;]$/.test(word) || !isName(word, first) || !isName(family, last)) return [];
      return [initial ? [word, next, tokenOf(family).core] : [word, tokenOf(family).core]];
    }),
  );
  return distinct(found, (words) => words.map(bareOf).join(' '));
}
