import type { FieldKey } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { KINDS } from '#lib/domain/kinds/table.ts';
import { findAddresses, findDates, findOrganisations, findPeople } from './distractors.ts';
import { type NewFigures, newFigures } from './figures.ts';
import { newDigits, newMin, newPlace } from './new-values.ts';
import type { Rewriter, Sequence } from './rewrite.ts';
import { addressSequences, type Draw, organisationSequences, personSequences, type States, termSequences } from './sequences.ts';
import { addressPartsOf } from './street.ts';
import { bareOf, wordsOf } from './tokens.ts';

export type LabelledFields = Partial<Record<FieldKey, readonly string[]>>;

export interface PlanInput extends Draw {
  labelled: readonly LabelledFields[];
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

function loanFiguresOf(labelled: readonly LabelledFields[]): Parameters<typeof newFigures>[1]['loan'] {
  const loan = {
    rate: numberOf(labelled, 'noteRatePercent'),
    amount: numberOf(labelled, 'noteAmount'),
    payment: numberOf(labelled, 'principalAndInterestAmount'),
    months: numberOf(labelled, 'loanTermMonths'),
  };
  return Object.fromEntries(Object.entries(loan).filter(([, value]) => value !== undefined));
}

const oldTextOf = ({ parts }: Sequence): string => bareOf(parts.flatMap(({ from }) => from).join(''));

/** What is agreed for the whole file. */
interface Agreed {
  figures: NewFigures;
  /** New first and last names by the old ones. */
  names: Map<string, string>;
  states: States;
}

function labelledSequences(key: FieldKey, text: string, input: PlanInput, { figures, names, states }: Agreed): Sequence[] {
  const words = wordsOf(text);
  const { kind } = FIELDS[key];
  // MERS is the same company on every paper of the country.
  if (key === 'nomineeName') return [{ parts: [{ from: words, to: words }] }];
  if (kind === 'organisation' || (['person', 'party'].includes(kind) && LEGAL_FORM.test(text))) {
    return organisationSequences(words, TRADES[key] ?? 'any', input);
  }
  if (kind === 'person' || kind === 'party') return personSequences(words, input, names);
  const address = kind === 'address' ? addressPartsOf(words) : null;
  if (address) return addressSequences(address, input, states);
  if (key === 'propertyCounty') return [{ parts: [{ from: words, to: wordsOf(newPlace(input.dice, input.lists).county) }] }];
  if (key === 'mersMin') return [{ parts: [{ from: words, to: [newMin(input.dice, text)] }] }];
  if (kind === 'identifier') return [{ parts: [{ from: words, to: words.map((word) => newDigits(input.dice, word)) }] }];
  const months = key === 'loanTermMonths' ? Number(KINDS.duration.parse(text)) : 0;
  return months > 0 ? termSequences(months, figures.months(months)) : [];
}

/** Everything that changes in a file: the labelled values wherever they stand, and what else can be told to be a name, place, date or figure. */
export function planOf(input: PlanInput): Rewriter & { money: NewFigures['money'] } {
  const { printed, labelled, dice, lists, vocabulary } = input;
  const figures = newFigures(dice, { loan: loanFiguresOf(labelled) });
  const agreed: Agreed = { figures, names: new Map(), states: new Map() };
  const sequences: Sequence[] = [];
  for (const fields of labelled) {
    for (const [key, texts] of Object.entries(fields) as [FieldKey, readonly string[]][]) {
      for (const text of texts) {
        if (!sequences.some((sequence) => oldTextOf(sequence) === bareOf(text)))
          sequences.push(...labelledSequences(key, text, input, agreed));
      }
    }
  }
  const labelledNames = sequences.map(oldTextOf).filter((name) => name.length > 5);
  const isLabelled = (words: readonly string[]): boolean => labelledNames.some((name) => bareOf(words.join('')).includes(name));
  const organisations = findOrganisations(printed, vocabulary).filter((words) => !isLabelled(words));
  sequences.push(
    ...findDates(printed, figures.day),
    ...organisations.flatMap((words) => organisationSequences(words, 'any', input).slice(0, 1)),
    ...findAddresses(printed).flatMap((parts) => addressSequences(parts, input, agreed.states)),
    ...findPeople(printed, lists, vocabulary).flatMap((words) => personSequences(words, input, agreed.names).slice(0, 1)),
  );
  return { sequences, wordRule: figures.wordRule, money: figures.money };
}
