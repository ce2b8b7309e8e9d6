import { mod10CheckDigit } from '../loan.ts';
import type { Dice } from '../random.ts';
import { chance } from './dice-words.ts';

const letters = (dice: Dice, count: number): string =>
  Array.from({ length: count }, () => 'ABCDEFGHJKLMNPRSTUVWXYZ'.charAt(dice.between(0, 22))).join('');
const led = (dice: Dice, count: number): string => `${dice.between(1, 9)}${dice.digits(count - 1)}`;

/** A pattern as number forms write it: 9 is a digit, A a letter, everything else stands for itself. */
export const patterned = (dice: Dice, pattern: string): string =>
  pattern.replace(/[9A]/g, (sign) => (sign === '9' ? dice.digits(1) : letters(dice, 1)));

/** A loan number as lenders print them: digits mostly, with leading noughts, dashes, years or letters. */
export function loanNumberOf(dice: Dice, year: number): string {
  const kind = dice.next();
  if (kind < 0.5) return led(dice, dice.between(6, 12));
  if (kind < 0.6) return `000${led(dice, 7)}`;
  return dice.pick([
    `${led(dice, 3)}-${dice.digits(7)}`,
    `${led(dice, 2)}-${dice.digits(4)}-${dice.digits(3)}`,
    `${year}${dice.digits(6)}`,
    `${year % 100}-${dice.digits(6)}`.padStart(9, '0'),
    `${letters(dice, 2)}${dice.digits(8)}`,
    `${led(dice, 6)}${letters(dice, 1)}`,
    `${letters(dice, 3)}-${dice.digits(6)}`,
    `${led(dice, 9)}-${dice.digits(1)}`,
    `${led(dice, 4)} ${dice.digits(6)}`,
    `${letters(dice, 1)}${dice.digits(7)}-${dice.digits(2)}`,
    `${led(dice, 8)}-00${dice.digits(1)}`,
  ]);
}

/** A MERS number: organisation, sequence and check digit (mod 10), with or without the dashes it is often printed with. */
export function minOf(dice: Dice, loanNumber: string): string {
  const organisation = `100${dice.digits(4)}`;
  const digits = loanNumber.replace(/\D/g, '');
  const sequence = (chance(dice, 0.5) ? digits : dice.digits(10)).padStart(10, '0').slice(-10);
  const check = mod10CheckDigit(organisation + sequence);
  return chance(dice, 0.55) ? `${organisation}-${sequence}-${check}` : `${organisation}${sequence}${check}`;
}

/** A universal loan identifier: LEI, the lender's own part and two check digits (ISO 7064 mod 97-10). */
export function uliOf(dice: Dice): string {
  const stem = `${led(dice, 4)}00${letters(dice, 2)}${Array.from({ length: 12 }, () => (chance(dice, 0.5) ? dice.digits(1) : letters(dice, 1))).join('')}${dice.digits(dice.between(8, 12))}`;
  const value = [...`${stem}00`].reduce((rest, sign) => Number(BigInt(`${rest}${Number.parseInt(sign, 36)}`) % 97n), 0);
  return `${stem}${String(98 - value).padStart(2, '0')}`;
}

/** A case number of FHA (`123-4567890`, later with a program code) or VA (`12-34-5-0123456`). */
export function agencyNumberOf(dice: Dice, agency: 'FHA' | 'VA' | 'USDARuralDevelopment'): string {
  if (agency === 'VA')
    return dice.pick([
      patterned(dice, '99-99-9-9999999'),
      patterned(dice, '99999-9-9999999').replace(/-/g, '-'),
      patterned(dice, '999999999999'),
    ]);
  const plain = dice.pick([patterned(dice, '999-9999999'), patterned(dice, '999-9999999')]);
  return agency === 'FHA' && chance(dice, 0.6) ? `${plain}-${dice.pick(['703', '702', '203', '729', '734', '952'])}` : plain;
}

/** A parcel number in one of the styles that counties print. */
export const parcelOf = (dice: Dice): string =>
  patterned(
    dice,
    dice.pick([
      '999-999-999',
      '999-99-999',
      '99-9999-999',
      '9999-999-99-99',
      '99-99-999-999',
      '999999999',
      '9999999',
      '99-99-99-999-999.000',
      '9999-99-99-9999',
      '99999-9999',
      'A-99-999-99',
      'A9999999',
      '99-999-9999',
      '999-9999-999-9999',
      '9-99-999',
      '99.99-9-99',
      '999.99-9-99.999',
      '99-9999999',
      '9999999999',
      '99S99E-99-99999',
      '99 99 999 999',
      '9999.99.99.999',
      '999-999-99-99',
      'A999-99-999',
      '99999999999',
      '99-A-9-99',
      '9999A99999999',
      '99-99-99-9-999-9999',
      '9999-9999-9999',
    ]),
  );
