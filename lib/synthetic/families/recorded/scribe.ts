import type { DocumentType } from '#lib/domain/document-types/key.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import { type Day, longDate } from '../../calendar.ts';
import type { Block, Furniture, PaperPlan, Stamp } from '../../paper/blocks.ts';
import type { Printed, Run, Text } from '../../paper/text.ts';
import { moneyInWords } from '../../printing.ts';
import type { Dice } from '../../random.ts';
import { MONEY_FORMS } from '../../spelling/amounts.ts';
import { DATE_FORMS, dayOf } from '../../spelling/dates.ts';
import type { World } from '../../world/world.ts';
import { type Manner, mannerOf } from '../manner.ts';

/** A clerk who draws up papers for the recorder: a manner of printing with the loan it prints. */
export interface Scribe extends Manner {
  world: World;
  says(share: number): boolean;
  one(...choices: readonly [string, ...string[]]): string;
  words(cents: number): string;
}

type Ink = Omit<Printed, 'text' | 'key'>;
const INKS: readonly [Ink, ...Ink[]] = [{}, {}, { filled: true }, { filled: true }, { bold: true }, { underline: true }];

/** A scribe for one paper of `type`; `age` is that of the office's machine. */
export function scribeOf(world: World, dice: Dice, type: DocumentType, age: 'modern' | 'office' | 'old'): Scribe {
  const manner = mannerOf(dice, type, age, 10.5);
  const ink = dice.pick(INKS);
  const formal = dice.next() < 0.55;
  const date = formal ? longDate : dice.pick(DATE_FORMS);
  const figures = dice.next() < 0.75 ? MONEY_FORMS[0] : dice.pick(MONEY_FORMS);
  const shout = dice.next() < 0.4;
  return {
    ...manner,
    look: { ...manner.look, paper: dice.next() < 0.15 ? 'legal' : 'letter', align: dice.next() < 0.5 ? 'justify' : 'left' },
    world,
    date,
    money: figures,
    mark: (key, text, given = {}) => ({ ...manner.mark(key, text), filled: false, ...ink, ...given }),
    typed: (text) => ({ text, ...ink }),
    words: (cents) => (shout ? moneyInWords(cents).toUpperCase() : moneyInWords(cents)),
    says: (share) => dice.next() < share,
    one: (...choices) => dice.pick(choices),
  };
}

export const prose = (text: Text, more: Partial<Extract<Block, { kind: 'paragraph' }>> = {}): Block => ({
  kind: 'paragraph',
  text,
  ...more,
});
export const headed = (text: Text, more: Partial<Extract<Block, { kind: 'heading' }>> = {}): Block => ({
  kind: 'heading',
  text,
  align: 'center',
  ...more,
});
export const often = (s: Scribe, share: number, ...blocks: readonly Block[]): Block[] => (s.says(share) ? [...blocks] : []);

const firm = (s: Scribe, key: FieldKey, name: string): Printed => s.mark(key, s.name(name));
export const lender = (s: Scribe): Printed => firm(s, 'lenderName', s.world.lender.name);
export const assignee = (s: Scribe): Printed => firm(s, 'assigneeName', s.world.assignee.name);
export const servicer = (s: Scribe): Printed => firm(s, 'servicerName', s.world.servicer.name);
export const trustee = (s: Scribe): Printed => firm(s, 'trusteeName', s.world.trustee.name);
export const nominee = (s: Scribe, name: string): Printed => firm(s, 'nomineeName', name);
export const county = (s: Scribe): Printed => s.mark('propertyCounty', s.name(s.world.property.county));
export const site = (s: Scribe): Printed => s.mark('propertyAddress', s.line(s.world.property));
export const loanNo = (s: Scribe): Printed => s.mark('loanNumber', s.world.loanNumber);
export const dated = (s: Scribe, day: Day = s.world.noteDate): Printed => s.mark('noteDate', s.says(0.15) ? dayOf(day) : s.date(day));
export const parcels = (s: Scribe): Run[] =>
  s.world.property.parcels.flatMap((parcel, index): Run[] => [...(index ? [' and '] : []), s.mark('parcelIdentifier', parcel)]);

/** The principal, at the digits; words stand beside it on some papers. */
export function sum(s: Scribe): Run[] {
  const digits = s.mark('noteAmount', s.money(s.world.amount));
  const words = s.typed(s.words(s.world.amount));
  return s.dice.pick<Run[]>([[digits], [digits], ['U.S. ', digits], [words, ' (', digits, ')'], [digits, ' (', words, ')']]);
}

/** Each borrower is a value; what joins them and their title are not. */
export function people(s: Scribe, titled = s.says(0.6)): Run[] {
  const all = s.world.borrowers;
  const last = s.one(' and ', ' AND ', ' and ', ' & ');
  const names = all.flatMap(({ name }, index): Run[] => [
    ...(index === 0 ? [] : [index === all.length - 1 ? last : ', ']),
    s.mark('borrowerName', s.name(name)),
  ]);
  return titled ? [...names, `, ${s.name(s.world.vesting)}`] : names;
}

/** Where an earlier paper is of record: its day and numbers are of that paper, so they carry no mark. */
export function earlier(s: Scribe): Run[] {
  const { date, instrument, book, page } = s.world.recording;
  return s.dice.pick<Run[]>([
    [
      'recorded ',
      s.typed(s.date(date)),
      s.one(' as Instrument No. ', ' as Document Number ', ' under Reception No. '),
      s.typed(instrument),
    ],
    [s.one('recorded in Book ', 'of record in Volume '), s.typed(book), ', Page ', s.typed(page), ' on ', s.typed(s.date(date))],
    [
      'filed for record ',
      s.typed(s.date(date)),
      ' in ',
      s.one('Book ', 'Liber '),
      s.typed(book),
      s.one(' at page ', ', folio '),
      s.typed(page),
      s.one(', File No. ', ', Instrument '),
      s.typed(instrument),
    ],
    ['entered as ', s.one('No. ', 'Doc. '), s.typed(instrument), s.one(', Official Records, on ', ' on '), s.typed(s.date(date))],
  ]);
}

/** A whole plan: foot and stamps by the dice. */
export function sheetOf(s: Scribe, title: string, blocks: readonly Block[], stamps: readonly Stamp[] = []): PaperPlan {
  const code = `${s.one('RA', 'TX', 'PX', 'MTG', 'QS')}-${s.dice.digits(4)}${s.one('', '.1', 'w')}`;
  const style = s.dice.between(0, 4);
  const footer: Furniture = (page, pages) => ({
    left: style === 1 ? code : '',
    center: style === 1 ? '' : ([`${title} - Page ${page}`, '', `Page ${page} of ${pages}`, `${page}`][style] ?? ''),
    right: style === 1 ? `${page}/${pages}` : style === 2 ? code : '',
    size: 7.5,
    rule: style === 1,
  });
  return { look: s.look, blocks, ...(style === 4 ? {} : { footer }), stamps };
}
