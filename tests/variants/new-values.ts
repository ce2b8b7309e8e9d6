import { mersCheckDigitOf } from '#lib/pipeline/rules/check-digits.ts';
import type { Dice } from '#lib/synthetic/random.ts';
import { type Lists, oneOf, type Place } from './lists.ts';

const SUFFIXES = [
  'Street',
  'Avenue',
  'Road',
  'Lane',
  'Drive',
  'Court',
  'Blvd',
  'St',
  'Ave',
  'Rd',
  'Dr',
  'Way',
  'Place',
  'Circle',
  'Terrace',
  'Trail',
];
const LEGAL = [
  'Title Agency, LLC',
  'Title Company',
  'Escrow, Inc.',
  'Settlement Services, Inc.',
  'Closing Group, LLC',
  'Title & Escrow Co.',
];
const TRADES = ['Holdings, LLC', 'Partners, Inc.', 'Group, LLC', 'Services, Inc.', 'Supply Co.', 'Associates, Inc.', 'Properties, LLC'];

export interface PersonName {
  first: string;
  middle: string;
  last: string;
}

export function newPerson(dice: Dice, lists: Lists): PersonName {
  const middle = dice.next() < 0.5 ? `${String.fromCharCode(65 + dice.between(0, 22))}.` : oneOf(dice, lists.firstNames);
  return { first: oneOf(dice, lists.firstNames), middle, last: oneOf(dice, lists.surnames) };
}

/** An organisation of the same trade: `lender`, `title` (settlement agents, trustees) or any. */
export function newOrganisation(dice: Dice, lists: Lists, trade: 'lender' | 'title' | 'any'): string {
  if (trade === 'lender') return dice.next() < 0.7 ? oneOf(dice, lists.lenders) : oneOf(dice, lists.banks);
  const stem = dice.next() < 0.5 ? oneOf(dice, lists.surnames) : `${oneOf(dice, lists.surnames)} ${oneOf(dice, lists.surnames)}`;
  return `${stem} ${oneOf(dice, trade === 'title' ? LEGAL : TRADES)}`;
}

export function newStreet(dice: Dice, lists: Lists): string {
  const number = dice.between(1, 4) === 1 ? dice.between(10_000, 28_999) : dice.between(12, 9899);
  const quarter = dice.next() < 0.2 ? `${oneOf(dice, ['N', 'S', 'East', 'West', 'NW', 'SE'])} ` : '';
  const unit = dice.next() < 0.12 ? ` ${oneOf(dice, ['Apt', 'Unit', '#'])} ${dice.between(1, 48)}`.replace('# ', '#') : '';
  return `${number} ${quarter}${oneOf(dice, lists.surnames)} ${oneOf(dice, SUFFIXES)}${unit}`;
}

export const newPlace = (dice: Dice, lists: Lists, state?: string): Place =>
  oneOf(dice, state ? lists.places.filter((place) => place.state === state) : lists.places);

/** New digits in the old pattern; a digit stays zero at the front only where it was. */
export const newDigits = (dice: Dice, old: string): string =>
  old.replace(/\d/g, (digit, at: number) => (at === 0 && digit !== '0' ? String(dice.between(1, 9)) : String(dice.between(0, 9))));

/** A MIN in the old pattern, with the check digit that it asks for. */
export function newMin(dice: Dice, old: string): string {
  const base = newDigits(dice, old).slice(0, -1);
  return base + mersCheckDigitOf(base.replace(/\D/g, ''));
}
