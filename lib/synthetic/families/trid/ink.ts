import type { DocumentType } from '#lib/domain/document-types/key.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import { type Day, longDate, slashDate } from '../../calendar.ts';
import type { Printed } from '../../paper/text.ts';
import { money as fullMoney } from '../../printing.ts';
import type { Dice } from '../../random.ts';
import { type AddressHand, cityLine, streetLine } from '../../spelling/addresses.ts';
import { numericDate, shortDate } from '../../spelling/dates.ts';
import type { PostalAddress } from '../../world/world.ts';

/** How one paper prints its values: the same way on all of its pages. */
export interface Ink {
  date(day: Day): string;
  /** With cents; less than nothing as `-$12.00`. */
  money(cents: number): string;
  /** Without cents where there are none, unless this paper always prints them. */
  whole(cents: number): string;
  percent(value: number): string;
  term(months: number): string;
  /** Names and streets, in capitals on some papers. */
  name(text: string): string;
  /** On one line or two. */
  address(address: PostalAddress, lines: boolean): string;
  /** A value to be found, in the paper's look for values. */
  mark(key: FieldKey, text: string): Printed;
  /** Text in the look of values that answers no field. */
  plain(text: string): Printed;
}

const MESES = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');

const dashedDate = (day: Day): string => numericDate(day, { sign: '-' });
const briefDate = (day: Day): string => numericDate(day, { short: true });
const capitalDate = (day: Day): string => longDate(day).toUpperCase();
const spanishDate = (day: Day): string => `${Number(day.slice(8, 10))} de ${MESES[Number(day.slice(5, 7)) - 1]} de ${day.slice(0, 4)}`;

const signed = (cents: number, print: (cents: number) => string): string => (cents < 0 ? `-${print(-cents)}` : print(cents));
const noCents = (cents: number): string => fullMoney(cents).replace(/\.00$/, '');

function termOf(months: number, style: number, spanish: boolean): string {
  if (months % 12 !== 0) return `${months} ${spanish ? 'meses' : 'months'}`;
  const years = months / 12;
  if (spanish) return `${years} años`;
  return [`${years} years`, `${years} years`, `${years} Years`, `${years} yrs.`, `${months} months`][style] ?? `${years} years`;
}

export interface InkHabits {
  /** Values of fields that this type does not carry are printed, not marked. */
  type: DocumentType;
  /** As the model forms print: slash dates, dollar signs, no capitals. */
  faithful?: boolean;
  spanish?: boolean;
  /** Amounts without a dollar sign, as in ruled columns. */
  bareMoney?: boolean;
  /** Nothing is filled in. */
  blank?: boolean;
}

const handOf = (dice: Dice, faithful: boolean): AddressHand => ({
  stateName: dice.next() < (faithful ? 0.04 : 0.12),
  unitComma: dice.next() < 0.4,
  streetComma: dice.next() < 0.85,
  cityComma: dice.next() < (faithful ? 0.97 : 0.9),
  shortZip: dice.next() < 0.6,
  caps: false,
});

/** Draws the habits of one paper. */
export function inkOf(dice: Dice, { type, faithful = false, spanish = false, bareMoney = false, blank = false }: InkHabits): Ink {
  const dates = spanish
    ? ([slashDate, spanishDate] as const)
    : ([slashDate, slashDate, numericDate, numericDate, dashedDate, longDate, shortDate, briefDate, capitalDate] as const);
  const date = faithful ? dice.pick([slashDate, slashDate, numericDate]) : dice.pick(dates);
  const sign = bareMoney ? '' : faithful ? '$' : dice.pick(['$', '$', '$', '$ ']);
  const alwaysCents = dice.next() < (faithful ? 0.15 : 0.45);
  const threeDecimals = dice.next() < (faithful ? 0.2 : 0.5);
  const capitals = dice.next() < (faithful ? 0.15 : 0.35);
  const style = faithful ? 0 : dice.between(0, 4);
  const look = { ...(dice.next() < 0.15 ? { bold: true } : {}), filled: true };
  const hand = handOf(dice, faithful);
  // Some forms are left half empty; a value that is not there answers nothing.
  const gaps = dice.next() < 0.07 ? 0.25 : 0;
  const money = (cents: number): string => (blank ? '' : signed(cents, (size) => fullMoney(size).replace('$', sign)));
  const plain = (text: string): Printed => ({ ...look, text: blank ? '' : text });
  const carried = new Set<FieldKey>(DOCUMENT_TYPE_TABLE[type].fields);
  return {
    date,
    money,
    whole: (cents) => (alwaysCents || blank ? money(cents) : signed(cents, (size) => noCents(size).replace('$', sign))),
    percent: (value) => (threeDecimals ? `${value.toFixed(3)}%` : `${Number(value.toFixed(3))}%`),
    term: (months) => termOf(months, style, spanish),
    name: (text) => (capitals ? text.toUpperCase() : text),
    address: (address, lines) => `${streetLine(address, hand)}${lines ? '\n' : hand.streetComma ? ', ' : ' '}${cityLine(address, hand)}`,
    mark: (key, text) => {
      if (blank || (gaps > 0 && dice.next() < gaps)) return plain('');
      return carried.has(key) ? { ...look, text, key } : plain(text);
    },
    plain,
  };
}
