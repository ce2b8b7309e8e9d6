import type { DocumentType } from '#lib/domain/document-types/key.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import type { Day } from '../calendar.ts';
import { longDate, slashDate } from '../calendar.ts';
import type { Block, Face, Look } from '../paper/blocks.ts';
import { type Printed, type Run, type Text, value } from '../paper/text.ts';
import { money, wholeMoney } from '../printing.ts';
import type { Dice } from '../random.ts';
import type { PostalAddress } from '../world/world.ts';

/** How one sheet prints everything: one way of dates, money, names and labels, as a real office's software has. */
export interface Manner {
  dice: Dice;
  look: Look;
  /** A value of a field, marked only where the type of the document carries the field. */
  mark(key: FieldKey, text: string, look?: Omit<Printed, 'text' | 'key'>): Printed;
  /** Text that was filled in and is no field of ours. */
  typed(text: string): Printed;
  date(day: Day): string;
  /** Whole cents, always with two decimals. */
  money(cents: number): string;
  /** Without the cents where there are none and this sheet leaves them out. */
  round(cents: number): string;
  rate(percent: number): string;
  name(name: string): string;
  /** "118 Larch Way Apt 4B" */
  street(address: PostalAddress): string;
  /** "Fernley, NV 89408" */
  city(address: PostalAddress): string;
  line(address: PostalAddress): string;
  /** As an envelope has it, on two or three lines. */
  envelope(address: PostalAddress): string;
  label(text: string): string;
}

export const chance = (dice: Dice, share: number): boolean => dice.next() < share;
/** The block that often. */
export const sometimes = (dice: Dice, share: number, ...blocks: readonly Block[]): Block[] => (chance(dice, share) ? [...blocks] : []);

const two = (number: number): string => String(number).padStart(2, '0');
const parts = (day: Day): [number, number, number] => {
  const [year = 2000, month = 1, date = 1] = day.split('-').map(Number);
  return [year, month, date];
};
const shortMonth = (day: Day): string => longDate(day).slice(0, 3);

const DATES: readonly [(day: Day) => string, ...((day: Day) => string)[]] = [
  slashDate,
  longDate,
  (day) => `${two(parts(day)[1])}/${two(parts(day)[2])}/${parts(day)[0]}`,
  (day) => `${two(parts(day)[1])}/${two(parts(day)[2])}/${parts(day)[0]}`,
  (day) => `${two(parts(day)[1])}/${two(parts(day)[2])}/${two(parts(day)[0] % 100)}`,
  (day) => `${shortMonth(day)} ${parts(day)[2]}, ${parts(day)[0]}`,
  (day) => `${two(parts(day)[1])}-${two(parts(day)[2])}-${parts(day)[0]}`,
];

const MONEY: readonly [(cents: number) => string, ...((cents: number) => string)[]] = [
  money,
  money,
  money,
  money,
  money,
  (cents) => money(cents).replace('$', '$ '),
  (cents) => money(cents).replace('$', ''),
];

const upper = (text: string): string => text.toUpperCase();
const same = (text: string): string => text;

const FACES_OF: Record<'modern' | 'office' | 'old', readonly [Face, ...Face[]]> = {
  modern: ['sans', 'humanist', 'condensed', 'slab', 'sans'],
  office: ['serif', 'sans', 'garamond', 'humanist', 'serif'],
  old: ['mono', 'mono', 'serif', 'condensed'],
};

function lookOf(dice: Dice, age: 'modern' | 'office' | 'old', size: number): Look {
  const face = dice.pick(FACES_OF[age]);
  const side = dice.between(34, 66);
  return {
    face,
    ...(chance(dice, 0.3) ? { filledFace: dice.pick<Face>(['mono', 'sans', 'serif', 'condensed']) } : {}),
    size: size + dice.between(-1, 1) * 0.5 - (face === 'mono' ? 0.5 : 0),
    leading: 1.15 + dice.between(0, 5) * 0.05,
    margins: { top: dice.between(34, 62), right: side, bottom: dice.between(40, 60), left: side },
    paper: 'letter',
    align: chance(dice, 0.2) ? 'justify' : 'left',
    gap: dice.between(4, 9),
  };
}

/** The manner of one sheet. `size` is the size of its body text in points, give or take half a point. */
export function mannerOf(dice: Dice, type: DocumentType, age: 'modern' | 'office' | 'old', size = 9.5): Manner {
  const look = lookOf(dice, age, size);
  const carried: readonly FieldKey[] = DOCUMENT_TYPE_TABLE[type].fields;
  const capital = chance(dice, age === 'old' ? 0.8 : 0.3) ? upper : same;
  const label = chance(dice, 0.2) ? upper : same;
  const printed = dice.pick(MONEY);
  const cents = chance(dice, 0.7);
  const decimals = dice.pick([0, 0, 3, 3, 5]);
  const gapped = chance(dice, 0.15) ? ' %' : '%';
  const comma = chance(dice, 0.8) ? ', ' : ' ';
  const apart = chance(dice, 0.4);
  const street = (address: PostalAddress): string => capital([address.street, address.unit].filter(Boolean).join(' '));
  const city = (address: PostalAddress): string => capital(`${address.city}${comma}${address.state} ${address.zip}`);
  return {
    dice,
    look,
    label,
    street,
    city,
    date: dice.pick(DATES),
    money: printed,
    round: (amount) => (cents ? printed(amount) : wholeMoney(amount)),
    rate: (percent) => `${decimals === 0 ? Number(percent.toFixed(3)) : percent.toFixed(decimals)}${gapped}`,
    name: capital,
    line: (address) => `${street(address)}, ${city(address)}`,
    envelope: (address) =>
      apart && address.unit
        ? `${capital(address.street)}\n${capital(address.unit)}\n${city(address)}`
        : `${street(address)}\n${city(address)}`,
    typed: (text) => ({ text, filled: true }),
    mark: (key, text, given = {}) =>
      carried.includes(key) ? value(key, text, { filled: true, ...given }) : { text, filled: true, ...given },
  };
}

/** A label that this sheet chose among words for the same thing. */
export const oneOf = (manner: Manner, ...words: readonly [string, ...string[]]): string => manner.label(manner.dice.pick(words));

/** The borrowers after one another, each marked for itself. */
export function borrowersOf(manner: Manner, names: readonly { name: string }[], between?: string): Run[] {
  const gap = between ?? manner.dice.pick([' and ', ' & ', ', ', ' and ', '; ', '\n', '\n']);
  return names.flatMap(({ name }, index) => {
    const printed = manner.mark('borrowerName', manner.name(name));
    return index === 0 ? [printed] : [names.length > 2 && index < names.length - 1 && gap === ' and ' ? ', ' : gap, printed];
  });
}

/** An envelope's window: the borrowers, and below them where they get mail. */
export function mailBlock(manner: Manner, names: readonly { name: string }[], address: PostalAddress): Text[] {
  const people: Text[] = chance(manner.dice, 0.5)
    ? names.map(({ name }) => [manner.mark('borrowerName', manner.name(name))])
    : [borrowersOf(manner, names, manner.dice.pick([' and ', ' & ', ' or ', ' AND ']))];
  return [...people, [manner.mark('borrowerAddress', manner.envelope(address))]];
}

/** A company with its address: a letterhead, a place to send something to. `key` marks its name. */
export function companyBlock(manner: Manner, company: { name: string; address: PostalAddress }, key?: FieldKey): Text[] {
  const name: Run = key ? manner.mark(key, company.name) : company.name;
  return [[name], manner.street(company.address), manner.city(company.address)];
}
