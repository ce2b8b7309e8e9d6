import type { DocumentType } from '#lib/domain/document-types/key.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import { type Day, longDate } from '../../calendar.ts';
import type { Block, Face, Look } from '../../paper/blocks.ts';
import { type Printed, type Run, type Text, value } from '../../paper/text.ts';
import type { Dice } from '../../random.ts';
import { type AddressHand, cityLine, oneLine, streetLine } from '../../spelling/addresses.ts';
import { MONEY_FORMS, PERCENT_FORMS, WORD_FORMS } from '../../spelling/amounts.ts';
import { DATE_FORMS, dayOf } from '../../spelling/dates.ts';
import type { PostalAddress, World } from '../../world/world.ts';

export type Age = 'modern' | 'office' | 'typed';
type Ink = Omit<Printed, 'text' | 'key'>;

/** Who draws up one legal paper: one way of dates, money, names and addresses, and one ink for what was filled in. */
export interface Pen {
  world: World;
  dice: Dice;
  look: Look;
  ink: Ink;
  /** A value of a field, marked where this type of paper carries the field; otherwise just filled in. */
  mark(key: FieldKey, text: string, ink?: Ink): Printed;
  /** Filled in, and no field of ours. */
  typed(text: string): Printed;
  date(day: Day): string;
  money(cents: number): string;
  words(cents: number): string;
  rate(percent: number): string;
  /** Names of people and firms, in capitals or not. */
  name(name: string): string;
  line(address: PostalAddress): string;
  street(address: PostalAddress): string;
  city(address: PostalAddress): string;
  says(share: number): boolean;
  one(...choices: readonly [string, ...string[]]): string;
}

const FACES: Readonly<Record<Age, readonly [Face, ...Face[]]>> = {
  modern: ['serif', 'serif', 'sans', 'humanist', 'garamond', 'slab', 'condensed'],
  office: ['serif', 'serif', 'garamond', 'sans', 'serif'],
  typed: ['mono', 'mono', 'mono', 'serif'],
};

const INKS: readonly [Ink, ...Ink[]] = [
  {},
  {},
  {},
  { bold: true },
  { bold: true },
  { underline: true },
  { filled: true },
  { filled: true },
  { filled: true, underline: true },
];

function lookOf(dice: Dice, age: Age): Look {
  const face = dice.pick(FACES[age]);
  const side = dice.between(46, 84);
  return {
    face,
    ...(dice.next() < 0.5
      ? { filledFace: dice.pick<Face>(['mono', 'mono', 'sans', 'condensed', 'serif', ...(age === 'typed' ? (['hand'] as const) : [])]) }
      : {}),
    size: (face === 'mono' ? 9 : 9.5) + dice.between(0, 4) * 0.5,
    leading: 1.1 + dice.between(0, 6) * 0.05,
    margins: { top: dice.between(44, 76), right: side, bottom: dice.between(46, 72), left: side },
    paper: dice.next() < 0.2 ? 'legal' : 'letter',
    align: dice.next() < 0.55 ? 'justify' : 'left',
    gap: dice.between(4, 10),
  };
}

/** A pen for one paper. */
export function penOf(world: World, dice: Dice, type: DocumentType, age: Age): Pen {
  const carried: readonly FieldKey[] = DOCUMENT_TYPE_TABLE[type].fields;
  const ink = dice.pick(INKS);
  const caps = dice.next() < (age === 'typed' ? 0.6 : 0.3);
  const hand: AddressHand = {
    stateName: dice.next() < 0.35,
    unitComma: dice.next() < 0.5,
    streetComma: dice.next() < 0.85,
    cityComma: dice.next() < 0.9,
    shortZip: dice.next() < 0.5,
    caps: dice.next() < (age === 'typed' ? 0.5 : 0.25),
  };
  const usual = dice.next() < 0.6;
  return {
    world,
    dice,
    look: lookOf(dice, age),
    ink,
    mark: (key, text, given = ink) => (carried.includes(key) ? value(key, text, given) : { text, ...given }),
    typed: (text) => ({ text, ...ink }),
    date: usual ? longDate : dice.pick(DATE_FORMS),
    money: dice.next() < 0.7 ? MONEY_FORMS[0] : dice.pick(MONEY_FORMS),
    words: dice.pick(WORD_FORMS),
    rate: dice.pick(PERCENT_FORMS),
    name: (name) => (caps ? name.toUpperCase() : name),
    line: (address) => oneLine(address, hand),
    street: (address) => streetLine(address, hand),
    city: (address) => cityLine(address, hand),
    says: (share) => dice.next() < share,
    one: (...choices) => dice.pick(choices),
  };
}

export const noteDate = (pen: Pen): Printed =>
  pen.mark('noteDate', pen.says(0.2) ? dayOf(pen.world.noteDate) : pen.date(pen.world.noteDate));
export const lender = (pen: Pen): Printed => pen.mark('lenderName', pen.name(pen.world.lender.name));
/** `$211,000.00` with what stands before it in the open. */
export const principal = (pen: Pen): Run[] => [pen.one('', '', 'U.S. ', 'US '), pen.mark('noteAmount', pen.money(pen.world.amount))];
/** The principal in words and digits. */
export const principalInWords = (pen: Pen): Run[] => {
  const words = pen.typed(pen.words(pen.world.amount));
  return pen.says(0.85) ? [words, pen.one(' (', ' ('), ...principal(pen), pen.one(')', ')', ' )')] : [...principal(pen), ' (', words, ')'];
};

/** The borrowers after one another, each a value of its own, with the words between them and their title outside. */
export function borrowers(pen: Pen, titled = true): Run[] {
  const between = pen.one(' and ', ' and ', ' AND ', ' & ');
  const all = pen.world.borrowers;
  const names = all.flatMap(({ name }, index): Run[] => {
    const printed = pen.mark('borrowerName', pen.name(name));
    if (index === 0) return [printed];
    return [index < all.length - 1 ? ', ' : between, printed];
  });
  return titled ? [...names, pen.one(', ', ', ', ' '), pen.name(pen.world.vesting)] : names;
}

export const paragraph = (text: Text, more: Partial<Extract<Block, { kind: 'paragraph' }>> = {}): Block => ({
  kind: 'paragraph',
  text,
  ...more,
});
export const centred = (text: Text, more: Partial<Extract<Block, { kind: 'heading' }>> = {}): Block => ({
  kind: 'heading',
  text,
  align: 'center',
  ...more,
});
/** The blocks that often. */
export const maybe = (pen: Pen, share: number, ...blocks: readonly Block[]): Block[] => (pen.says(share) ? [...blocks] : []);

/** What the part of a state is called there. */
export const countyWord = (pen: Pen): string => {
  const { state } = pen.world.property;
  const word = state === 'LA' ? 'Parish' : state === 'AK' ? 'Borough' : 'County';
  return pen.says(0.3) ? word.toUpperCase() : word;
};
