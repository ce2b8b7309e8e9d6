import { STATES, stateOf } from '#lib/domain/places/states.ts';
import type { Dice } from '#lib/synthetic/random.ts';
import type { Lists } from './lists.ts';
import { newOrganisation, newPerson, newPlace, newStreet } from './new-values.ts';
import type { Part, Sequence } from './rewrite.ts';
import type { AddressParts } from './street.ts';
import { bareOf, tokenOf, wordsOf } from './tokens.ts';

/** A file as printed: its words, and the orders in which they follow one another. */
export interface Printed {
  texts: readonly string[];
  chains: readonly (readonly number[])[];
  /** Words side by side without a wide gap. */
  cells: readonly (readonly number[])[];
}

export interface Draw {
  printed: Printed;
  lists: Lists;
  /** Words that occur in small letters: they are no names. */
  vocabulary: ReadonlySet<string>;
  dice: Dice;
}

/** A person's full name, and then its first and last name alone wherever they stand with a capital. */
export function personSequences(words: readonly string[], { dice, lists, vocabulary }: Draw, known: Map<string, string>): Sequence[] {
  const fresh = newPerson(dice, lists);
  const suffix = /^(?:jr|sr|ii|iii|iv)$/i.test(bareOf(words.at(-1) ?? '')) ? words.at(-1) : undefined;
  const own = suffix ? words.slice(0, -1) : [...words];
  const [firstOld, lastOld] = [own[0] ?? '', own.at(-1) ?? ''];
  const first = known.get(bareOf(firstOld)) ?? fresh.first;
  const last = known.get(bareOf(lastOld)) ?? fresh.last;
  known.set(bareOf(firstOld), first).set(bareOf(lastOld), last);
  const middle = own.slice(1, -1);
  const added = middle.length === 0 && dice.next() < 0.3 ? [fresh.middle] : [];
  const parts: Part[] = [
    { from: [firstOld], to: [first] },
    ...middle.map((word) => ({ from: [word], to: [word.length <= 2 ? fresh.middle.slice(0, 1) + word.slice(1) : fresh.middle] })),
    { from: [lastOld], to: [...added, last] },
    ...(suffix ? [{ from: [suffix], to: [suffix] }] : []),
  ];
  const alone = [firstOld, lastOld].filter((word) => word.length > 2 && !vocabulary.has(bareOf(word)));
  return [
    { parts },
    {
      parts: [
        { from: [firstOld], to: [first] },
        { from: [lastOld], to: [last] },
      ],
    },
    {
      parts: [
        { from: [lastOld], to: [`${last},`] },
        { from: [firstOld], to: [first] },
      ],
    },
    ...alone.map((word) => ({ capitalised: true, parts: [{ from: [word], to: [word === firstOld ? first : last] }] })),
  ];
}

export function organisationSequences(
  words: readonly string[],
  trade: 'lender' | 'title' | 'any',
  { dice, lists, vocabulary }: Draw,
): Sequence[] {
  const to = wordsOf(newOrganisation(dice, lists, trade));
  const start = words[0] ?? '';
  const isTelling = start.length > 3 && !vocabulary.has(bareOf(start));
  return [{ parts: [{ from: words, to }] }, ...(isTelling ? [{ capitalised: true, parts: [{ from: [start], to: to.slice(0, 1) }] }] : [])];
}

export type States = Map<string, string>;

/** The words one after another on a line or down a column. */
function standsTogether(words: readonly string[], { texts, chains }: Printed): boolean {
  const wanted = bareOf(words.join(''));
  return chains.some((chain) => bareOf(chain.map((at) => texts[at] ?? '').join('')).includes(wanted));
}

/**
 * Street, and city with state and ZIP, wherever they stand. One old state becomes one new state. Where the parts stand in
 * boxes of their own, the state stays and city and ZIP change alone.
 */
export function addressSequences(parts: AddressParts, { dice, lists, printed }: Draw, states: States): Sequence[] {
  const oldState = parts.state.map((word) => tokenOf(word).core).join(' ');
  const street = parts.street.length > 1 ? [{ parts: [{ from: parts.street, to: wordsOf(newStreet(dice, lists)) }] }] : [];
  if (parts.city.length === 0) return street;
  const together = standsTogether([...parts.city, ...parts.state, parts.zip], printed);
  const short = stateOf(oldState) ?? oldState;
  if (!together) states.set(short, short);
  const place = newPlace(dice, lists, states.get(short));
  states.set(short, place.state);
  const state = oldState.length > 2 ? (STATES[place.state] ?? place.state) : place.state;
  const where: Part[] = [
    { from: parts.city, to: wordsOf(place.city) },
    { from: parts.state, to: wordsOf(state) },
  ];
  const zip = { from: [parts.zip], to: [place.zip] };
  const alone = together ? [] : [{ capitalised: true, parts: where.slice(0, 1) }, { parts: [zip] }];
  return [...street, { parts: [...where, zip] }, { parts: where }, ...alone];
}

export function termSequences(old: number, months: number): Sequence[] {
  const spans = [
    [String(old), String(months), ['months', 'month', 'monthly', 'meses', 'payments']],
    [String(old / 12), String(months / 12), ['years', 'year', 'yrs', 'años', 'yr']],
  ] as const;
  const hyphened = { parts: [{ from: [`${old / 12}-year`], to: [`${months / 12}-year`] }] };
  const apart = spans.flatMap(([from, to, units]) =>
    units.map((unit) => ({
      parts: [
        { from: [from], to: [to] },
        { from: [unit], to: [unit] },
      ],
    })),
  );
  return [hyphened, ...apart];
}
