import type { DocumentType } from '#lib/domain/document-types/key.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import { type Day, longDate, slashDate } from '../../calendar.ts';
import type { Printed } from '../../paper/text.ts';
import { money as fullMoney } from '../../printing.ts';
import type { Dice } from '../../random.ts';

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
  /** A value to be found, in the paper's look for values. */
  mark(key: FieldKey, text: string): Printed;
  /** Text in the look of values that answers no field. */
  plain(text: string): Printed;
}

const MESES = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');

const paddedDate = (day: Day): string => `${day.slice(5, 7)}/${day.slice(8, 10)}/${day.slice(0, 4)}`;
const dashedDate = (day: Day): string => `${day.slice(5, 7)}-${day.slice(8, 10)}-${day.slice(0, 4)}`;
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
}

/** Draws the habits of one paper. */
export function inkOf(dice: Dice, { type, faithful = false, spanish = false, bareMoney = false }: InkHabits): Ink {
  const dates = spanish ? ([slashDate, spanishDate] as const) : ([slashDate, slashDate, paddedDate, dashedDate, longDate] as const);
  const date = faithful ? dice.pick([slashDate, slashDate, paddedDate]) : dice.pick(dates);
  const sign = bareMoney ? '' : faithful ? '$' : dice.pick(['$', '$', '$', '$ ']);
  const alwaysCents = dice.next() < (faithful ? 0.15 : 0.45);
  const threeDecimals = dice.next() < (faithful ? 0.2 : 0.5);
  const capitals = dice.next() < (faithful ? 0.15 : 0.35);
  const style = faithful ? 0 : dice.between(0, 4);
  const look = { ...(dice.next() < 0.15 ? { bold: true } : {}), filled: true };
  const money = (cents: number): string => signed(cents, (size) => fullMoney(size).replace('$', sign));
  return {
    date,
    money,
    whole: (cents) => (alwaysCents ? money(cents) : signed(cents, (size) => noCents(size).replace('$', sign))),
    percent: (value) => (threeDecimals ? `${value.toFixed(3)}%` : `${Number(value.toFixed(3))}%`),
    term: (months) => termOf(months, style, spanish),
    name: (text) => (capitals ? text.toUpperCase() : text),
    mark: (key, text) => (DOCUMENT_TYPE_TABLE[type].fields.includes(key) ? { ...look, text, key } : { ...look, text }),
    plain: (text) => ({ ...look, text }),
  };
}
