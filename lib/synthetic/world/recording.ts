import { addDays, businessDay, type Day } from '../calendar.ts';
import type { Dice } from '../random.ts';
import { chance } from './dice-words.ts';
import { patterned } from './numbers.ts';
import type { World } from './world.ts';

/** What a recorder stamps on a paper some days after `day`: the number follows one of many counties' styles. */
export function recordedAfter(dice: Dice, day: Day, days: number): World['recording'] {
  const date = businessDay(addDays(day, days));
  const [year = '2000', month = '01', date2 = '01'] = date.split('-');
  const instrument = dice.pick([
    patterned(dice, `${year}-999999`),
    patterned(dice, `${year}0999999`),
    patterned(dice, `${year}999999`),
    patterned(dice, `${year.slice(2)}-99999`),
    patterned(dice, '9999999'),
    patterned(dice, `${year}${month}${date2}0999`),
    patterned(dice, `${year}${month}${date2}0099999`),
    patterned(dice, `${year}-0999999`),
    patterned(dice, 'A9999999'),
    patterned(dice, `D${year.slice(2)}9999999`),
    patterned(dice, '99-99999'),
    patterned(dice, `${year.slice(2)}0999999`),
  ]);
  const minutes = String(dice.between(0, 59)).padStart(2, '0');
  const seconds = chance(dice, 0.4) ? `:${String(dice.between(0, 59)).padStart(2, '0')}` : '';
  const hour = dice.between(8, 16);
  const clock = `${hour > 12 ? hour - 12 : hour}:${minutes}${seconds} ${hour < 12 ? 'AM' : 'PM'}`;
  return {
    date,
    time: clock,
    instrument,
    book: String(dice.between(300, 29_000)),
    page: String(dice.between(1, 2400)),
  };
}
