import type { Dice } from './dice.ts';

/** Names, places and amounts that belong to nobody. */

const GIVEN = ['Ottilie', 'Barnaby', 'Suvi', 'Thaddeus', 'Imogen', 'Rashid', 'Lucinda', 'Wendell', 'Yolanda', 'Casimir'] as const;
const FAMILY = ['Farnsworth', 'Okonjo', 'Lindqvist', 'Pemberton', "O'Dowd", 'Vasquez-Hale', 'McTavish', 'Zielinski', 'Brockhurst'] as const;
const STREETS = [
  '118 Larkspur Hollow Rd',
  '4402 W Juniper Ave Apt 7C',
  '63 Tannery Ct',
  '27115 County Road 9',
  '950 SE Marigold Blvd',
] as const;
const TOWNS = ['Fernley, NV 89408', 'Owatonna, MN 55060', 'Tifton, GA 31794', 'Chehalis, WA 98532', 'Hobbs, NM 88240'] as const;

export const personOf = (dice: Dice): string =>
  `${dice.pick(GIVEN)} ${String.fromCharCode(65 + dice.between(0, 25))}. ${dice.pick(FAMILY)}`;
export const addressOf = (dice: Dice): string => `${dice.pick(STREETS)}, ${dice.pick(TOWNS)}`;
export const digitsOf = (dice: Dice, count: number): string => Array.from({ length: count }, () => dice.between(0, 9)).join('');
export const taxNumberOf = (dice: Dice): string => `${dice.between(100, 772)}-${dice.between(10, 99)}-${dice.between(1000, 9999)}`;
export const plainAmount = (dice: Dice, low: number, high: number): string =>
  (low + dice.next() * (high - low)).toFixed(2).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
export const amountOf = (dice: Dice, low: number, high: number): string => `$${plainAmount(dice, low, high)}`;
export const dateOf = (dice: Dice): string =>
  `${String(dice.between(1, 12)).padStart(2, '0')}/${String(dice.between(1, 28)).padStart(2, '0')}/${dice.between(2019, 2026)}`;
export const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));
