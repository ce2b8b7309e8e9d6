import type { Dice } from '../random.ts';
import { chance, wordsOf } from './dice-words.ts';
import { parcelOf } from './numbers.ts';
import type { PostalAddress, World } from './world.ts';

const FIRST = wordsOf(
  'Heron Tamarack Orchard Canterbury Willow Fox Stonebrook Lakeside Eagle Pheasant Cedar Wyndham Arrowhead Sherwood Hidden Autumn Brookhaven Kensington Rolling Sunrise Belmont Summit Whispering Mission Painted Prairie Bluebonnet Saddlebrook Copperfield Hunters Cambridge Tanglewood',
);
const SECOND = wordsOf(
  'Meadow Meadows Ridge Bluff Estates Acres Park Place Heights Farms Village Creek Crossing Hills Glen Trace Landing Oaks Pines Manor Addition Terrace Woods',
);

const inWords = (number: number): string =>
  ['', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'][number] ?? String(number);

function byPlat(
  dice: Dice,
  land: Omit<World['property'], 'legalDescription' | keyof PostalAddress | 'parcels'>,
  place: PostalAddress,
): string {
  const { lot, block, subdivision, platBook, platPage } = land;
  const number = Number(lot);
  return dice.pick([
    `Lot ${lot}, Block ${block}, ${subdivision}, according to the plat thereof recorded in Plat Book ${platBook}, Page ${platPage}, of the public records of ${place.county} County, ${place.stateName}.`,
    `LOT ${lot} IN BLOCK ${block} OF ${subdivision.toUpperCase()}, AS PER PLAT RECORDED IN BOOK ${platBook} OF PLATS, PAGE ${platPage}, RECORDS OF ${place.county.toUpperCase()} COUNTY, ${place.stateName.toUpperCase()}.`,
    `Lot ${inWords(number)} (${lot}) in ${subdivision}, Phase ${dice.between(1, 4)}, a subdivision of record in Map Book ${platBook} at Page ${platPage} in the office of the recorder of ${place.county} County.`,
    `All of Lot ${lot} and the ${dice.pick(['North', 'South', 'East', 'West'])} ${dice.between(5, 40)} feet of Lot ${number + 1}, Block ${block}, ${subdivision}, City of ${place.city}, County of ${place.county}, State of ${place.stateName}, as the same appears on the map filed in Cabinet ${block}, Slide ${platPage}.`,
  ]);
}

function byBounds(dice: Dice, place: PostalAddress): string {
  const bearing = (): string =>
    `${dice.pick(['North', 'South'])} ${dice.between(1, 89)}° ${String(dice.between(0, 59)).padStart(2, '0')}' ${String(dice.between(0, 59)).padStart(2, '0')}" ${dice.pick(['East', 'West'])}`;
  const leg = (): string =>
    `thence ${bearing()} a distance of ${dice.between(60, 900)}.${dice.digits(2)} feet to ${dice.pick(['an iron pin', 'a stake', 'a concrete monument', 'a point', 'a stone found'])}`;
  const legs = Array.from({ length: dice.between(3, 5) }, leg).join('; ');
  const start = dice.pick(['the northwest corner', 'the southeast corner', 'a point in the center line of the public road at the corner']);
  return `Beginning at ${start} of Section ${dice.between(1, 36)}, Township ${dice.between(1, 30)} ${dice.pick(['North', 'South'])}, Range ${dice.between(1, 30)} ${dice.pick(['East', 'West'])}, ${place.county} County, ${place.stateName}; ${legs}; thence to the place of beginning, containing ${dice.between(1, 12)}.${dice.digits(2)} acres, more or less.`;
}

const byUnit = (dice: Dice, subdivision: string, platBook: string, platPage: string, place: PostalAddress): string =>
  `Unit ${dice.between(1, 40)}${dice.digits(1)}, Building ${dice.between(1, 14)}, of ${subdivision}, a condominium, together with an undivided ${dice.between(1, 4)}.${dice.digits(3)}% interest in the common elements, according to the declaration recorded in Book ${platBook}, Page ${platPage}, ${place.county} County, ${place.stateName}.`;

/** The land of a property: parcels, plat and the words that describe it. */
export function landOf(dice: Dice, place: PostalAddress): Omit<World['property'], keyof PostalAddress> {
  const land = {
    lot: String(dice.between(1, 140)),
    block: chance(dice, 0.7) ? String(dice.between(1, 24)) : dice.pick(['A', 'B', 'C', 'D', 'E', 'K']),
    subdivision: `${dice.pick(FIRST)} ${dice.pick(SECOND)}${chance(dice, 0.3) ? dice.pick([' Unit 2', ' No. 3', ' Second Addition', ', Phase II', ' Section 4', ' Replat']) : ''}`,
    platBook: String(dice.between(2, 190)),
    platPage: String(dice.between(1, 640)),
  };
  const kind = dice.next();
  const unit = place.unit !== undefined && kind < 0.8;
  const legalDescription = unit
    ? byUnit(dice, land.subdivision, land.platBook, land.platPage, place)
    : kind < 0.7
      ? byPlat(dice, land, place)
      : byBounds(dice, place);
  const first = parcelOf(dice);
  return {
    ...land,
    legalDescription,
    parcels: chance(dice, 0.08) ? [first, `${first.slice(0, -1)}${(Number(first.at(-1)) + 1) % 10}`] : [first],
  };
}
