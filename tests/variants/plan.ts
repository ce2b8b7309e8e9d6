import type { FieldKey } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { KINDS } from '#lib/domain/kinds/table.ts';
import type { Dice } from '#lib/synthetic/random.ts';
import { findAddresses, findDates, findOrganisations, findPeople } from './distractors.ts';
import { newFigures } from './figures.ts';
import type { Lists } from './lists.ts';
import { newDigits, newOrganisation, newPerson, newPlace, newStreet } from './new-values.ts';
import type { Part, Rewriter, Sequence } from './rewrite.ts';
import { type AddressParts, addressPartsOf } from './street.ts';
import { bareOf, tokenOf, wordsOf } from './tokens.ts';

export type LabelledFields = Partial<Record<FieldKey, readonly string[]>>;

/** A file as printed: its words, and the orders in which they follow one another. */
export interface Printed {
  texts: readonly string[];
  chains: readonly (readonly number[])[];
  /** Words side by side without a wide gap. */
  cells: readonly (readonly number[])[];
}

export interface PlanInput {
  printed: Printed;
  labelled: readonly LabelledFields[];
  lists: Lists;
  /** Words that occur in small letters: they are no names. */
  vocabulary: ReadonlySet<string>;
  dice: Dice;
}

const LEGAL_FORM = /\b(?:llc|inc|corp|corporation|company|co|bank|association|n\.?a|trust|fsb|title|lp|lending|mortgage|services)\b/i;
const TRADES: Partial<Record<FieldKey, 'lender' | 'title'>> = {
  lenderName: 'lender',
  servicerName: 'lender',
  assigneeName: 'lender',
  mortgageBrokerName: 'lender',
  trusteeName: 'title',
  settlementAgentName: 'title',
};

const numberOf = (labelled: readonly LabelledFields[], key: FieldKey): number | undefined => {
  const text = labelled.map((fields) => fields[key]?.[0]).find((found) => found !== undefined);
  const value = text === undefined ? null : KINDS[FIELDS[key].kind].parse(text);
  return value === null ? undefined : Number(value);
};

/** A person's full name, and then its first and last name alone wherever they stand with a capital. */
export function personSequences(words: readonly string[], { dice, lists, vocabulary }: PlanInput, known: Map<string, string>): Sequence[] {
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
  { dice, lists, vocabulary }: PlanInput,
): Sequence[] {
  const to = wordsOf(newOrganisation(dice, lists, trade));
  const start = words[0] ?? '';
  const isTelling = start.length > 3 && !vocabulary.has(bareOf(start));
  return [{ parts: [{ from: words, to }] }, ...(isTelling ? [{ capitalised: true, parts: [{ from: [start], to: to.slice(0, 1) }] }] : [])];
}

export type States = Map<string, string>;

export function addressSequences(parts: AddressParts, { dice, lists }: PlanInput, states: States): Sequence[] {
  const oldState = tokenOf(parts.state).core;
  const street = parts.street.length > 1 ? [{ parts: [{ from: parts.street, to: wordsOf(newStreet(dice, lists)) }] }] : [];
  if (parts.city.length === 0) return street;
  const place = newPlace(dice, lists, states.get(oldState));
  states.set(oldState, place.state);
  const where: Part[] = [
    { from: parts.city, to: wordsOf(place.city) },
    { from: [parts.state], to: [place.state] },
  ];
  return [...street, { parts: [...where, { from: [parts.zip], to: [place.zip] }] }, { parts: where }];
}

function termSequences(old: number, months: number): Sequence[] {
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

/** Everything that changes in a file: the labelled values wherever they stand, and what else can be told to be a name, place, date or figure. */
export function planOf(input: PlanInput): Rewriter {
  const { printed, labelled, dice } = input;
  const known = new Map<string, string>();
  const states: States = new Map();
  const loan = {
    rate: numberOf(labelled, 'noteRatePercent'),
    amount: numberOf(labelled, 'noteAmount'),
    payment: numberOf(labelled, 'principalAndInterestAmount'),
    months: numberOf(labelled, 'loanTermMonths'),
  };
  const figures = newFigures(dice, { loan: Object.fromEntries(Object.entries(loan).filter(([, value]) => value !== undefined)) });
  const sequences: Sequence[] = [];
  for (const [key, text] of labelled.flatMap((fields) =>
    Object.entries(fields).flatMap(([key, texts]) => texts.map((text) => [key as FieldKey, text] as const)),
  )) {
    sequences.push(...sequencesOf(key, text));
  }
  function sequencesOf(key: FieldKey, text: string): Sequence[] {
    const words = wordsOf(text);
    const { kind } = FIELDS[key];
    if (sequences.some(({ parts }) => bareOf(parts.flatMap(({ from }) => from).join('')) === bareOf(text))) return [];
    if (kind === 'organisation' || (['person', 'party'].includes(kind) && LEGAL_FORM.test(text))) {
      return organisationSequences(words, TRADES[key] ?? 'any', input);
    }
    if (kind === 'person' || kind === 'party') return personSequences(words, input, known);
    const address = kind === 'address' ? addressPartsOf(words) : null;
    if (address) return addressSequences(address, input, states);
    if (kind === 'identifier') return [{ parts: [{ from: words, to: words.map((word) => newDigits(dice, word)) }] }];
    const months = key === 'loanTermMonths' ? Number(KINDS.duration.parse(text)) : 0;
    return months > 0 ? termSequences(months, figures.months(months)) : [];
  }
  const labelledNames = sequences.map(({ parts }) => bareOf(parts.flatMap(({ from }) => from).join(''))).filter((name) => name.length > 5);
  const taken = (words: readonly string[]): boolean => labelledNames.some((name) => bareOf(words.join('')).includes(name));
  sequences.push(...findDates(printed, figures.day));
  for (const words of findOrganisations(printed, input.vocabulary))
    if (!taken(words)) sequences.push(...organisationSequences(words, 'any', input).slice(0, 1));
  for (const parts of findAddresses(printed)) sequences.push(...addressSequences(parts, input, states));
  for (const words of findPeople(printed, input.lists, input.vocabulary))
    sequences.push(...personSequences(words, input, known).slice(0, 1));
  return { sequences, wordRule: figures.wordRule };
}
