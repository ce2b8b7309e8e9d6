import type { DocumentType } from '#lib/domain/document-types/key.ts';
import { type Day, longDate } from '../../calendar.ts';
import type { Face, Look } from '../../paper/blocks.ts';
import type { Printed } from '../../paper/text.ts';
import { moneyInWords } from '../../printing.ts';
import type { Dice } from '../../random.ts';
import { type AddressHand, cityLine, oneLine, streetLine } from '../../spelling/addresses.ts';
import { MONEY_FORMS, PERCENT_FORMS } from '../../spelling/amounts.ts';
import { DATE_FORMS, numericDate } from '../../spelling/dates.ts';
import type { PostalAddress, World } from '../../world/world.ts';
import { mannerOf } from '../manner.ts';
import type { Scribe } from '../recorded/scribe.ts';
import { asks, type Pool } from './pool.ts';

/** Who sets one freely composed paper: a scribe with a way of captions. */
export interface Hand extends Scribe {
  type: DocumentType;
  /** One wording, asked as a question as often as this paper asks. */
  word(from: Pool): string;
  /** A caption in the letters of this paper. */
  cased(caption: string): string;
  /** Captions in English and Spanish. */
  bilingual: boolean;
  /** Width that there is for what is set now, points. */
  room: number;
  some<T>(from: readonly T[], low: number, high: number): T[];
}

type Ink = Omit<Printed, 'text' | 'key'>;
type DateForm = (day: Day) => string;

const INKS: readonly [Ink, ...Ink[]] = [{}, {}, {}, {}, { bold: true }, { filled: true }, { filled: true }, { underline: true }];
const FACES: readonly [Face, ...Face[]] = ['sans', 'sans', 'serif', 'serif', 'mono', 'condensed', 'slab', 'humanist', 'garamond'];
const USUAL_DATES: readonly [DateForm, ...DateForm[]] = [
  longDate,
  (day) => numericDate(day),
  (day) => numericDate(day, { padded: false }),
  (day) => numericDate(day, { short: true }),
];

function lookOf(dice: Dice): Look {
  const face = dice.pick(FACES);
  const side = dice.between(26, 88);
  return {
    face,
    ...(dice.next() < 0.35 ? { filledFace: dice.pick<Face>(['mono', 'mono', 'sans', 'serif', 'condensed', 'hand', 'humanist']) } : {}),
    size: dice.pick([8, 8.5, 9, 9, 9.5, 9.5, 10, 10, 10.5, 11, 11.5, 12]) - (face === 'mono' ? 0.5 : 0),
    leading: 1.05 + dice.between(0, 10) * 0.05,
    margins: {
      top: dice.between(28, 84),
      right: side,
      bottom: dice.between(36, 76),
      left: dice.next() < 0.8 ? side : dice.between(26, 96),
    },
    paper: dice.pick(['letter', 'letter', 'letter', 'letter', 'letter', 'legal', 'a4']),
    align: dice.next() < 0.25 ? 'justify' : 'left',
    gap: dice.between(2, 13),
  };
}

const same = (text: string): string => text;
const upper = (text: string): string => text.toUpperCase();
const titled = (text: string): string =>
  text.replace(/(^|[\s/(-])(\p{Ll})(?=\p{L}{3})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
const lower = (text: string): string => (/^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);

function addressesOf(dice: Dice): AddressHand {
  return {
    stateName: dice.next() < 0.15,
    unitComma: dice.next() < 0.4,
    streetComma: dice.next() < 0.9,
    cityComma: dice.next() < 0.85,
    shortZip: dice.next() < 0.6,
    caps: dice.next() < 0.3,
  };
}

export function handOf(world: World, dice: Dice, type: DocumentType): Hand {
  const manner = mannerOf(dice, type, 'office');
  const ink = dice.pick(INKS);
  const address = addressesOf(dice);
  const asked = dice.pick([0.03, 0.03, 0.1, 0.2, 0.85]);
  const cased = dice.pick([same, same, same, same, titled, titled, upper, upper, lower]);
  const figures = dice.next() < 0.75 ? manner.money : dice.pick(MONEY_FORMS);
  const shout = dice.next() < 0.4;
  const street = (place: PostalAddress): string => streetLine(place, address);
  const city = (place: PostalAddress): string => cityLine(place, address);
  const apart = dice.next() < 0.3;
  const look = lookOf(dice);
  return {
    ...manner,
    world,
    type,
    look,
    room: 612 - look.margins.left - look.margins.right,
    label: cased,
    cased,
    bilingual: dice.next() < 0.05,
    date: dice.next() < 0.6 ? dice.pick(USUAL_DATES) : dice.pick(DATE_FORMS),
    money: figures,
    rate: dice.next() < 0.5 ? manner.rate : dice.pick(PERCENT_FORMS),
    street,
    city,
    line: (place) => oneLine(place, address),
    envelope: (place) =>
      apart && place.unit
        ? `${street(place).slice(0, -place.unit.length).replace(/,? $/, '')}\n${place.unit}\n${city(place)}`
        : `${street(place)}\n${city(place)}`,
    mark: (key, text, given = {}) => ({ ...manner.mark(key, text), filled: false, ...ink, ...given }),
    typed: (text) => ({ text, ...ink }),
    words: (cents) => (shout ? moneyInWords(cents).toUpperCase() : moneyInWords(cents)),
    says: (share) => dice.next() < share,
    one: (...choices) => dice.pick(choices),
    word: (from) => {
      const wanted = dice.next() < asked;
      const fitting = from.filter((wording) => asks(wording) === wanted);
      return fitting[dice.between(0, fitting.length - 1)] ?? dice.pick(from);
    },
    some: (from, low, high) => dice.shuffled(from).slice(0, dice.between(low, high)),
  };
}

/** As many columns of `em` letter sizes each as there is room for, at most `wanted`. */
export const columnsIn = (h: Hand, wanted: number, em: number): number =>
  Math.max(1, Math.min(wanted, Math.floor(h.room / (h.look.size * em))));
/** The same hand in a share of the width, what stands between the columns taken off. */
export const narrowed = (h: Hand, share: number, gap = 0): Hand => ({ ...h, room: (h.room - gap) * share });
