import type { Dice } from '../random.ts';
import { chance, drawn, wordsOf } from './dice-words.ts';
import type { Lists } from './lists.ts';
import { PLACES, type Place } from './places.ts';
import type { PostalAddress } from './world.ts';

const FIRST = wordsOf(`
Alder Amber Apple Arbor Ash Aspen Azalea Bay Bear Beech Birch Bluff Brook Buck Canyon Cardinal Cedar Chestnut Clover Copper Cottonwood Crescent
Crystal Cypress Deer Dogwood Eagle Elk Elm Falcon Fawn Fern Fox Garnet Glen Golden Grand Hawthorn Hazel Heron Hickory Hidden High Holly Indian Iron
Ivy Juniper Lake Larkspur Laurel Linden Locust Magnolia Maple Meadow Mesa Mill Mission Mulberry Oak Olive Orchard Palm Peach Pecan Pheasant Pine
Pioneer Prairie Quail Quarry Redwood Ridge River Robin Rock Rose Sage Shady Silver Spring Spruce Stone Summit Sunset Sycamore Tamarack Timber
Valley Vine Walnut Water West Whispering White Wild Willow Windsor Winding Wolf Wood`);
const SECOND = wordsOf(
  'Creek Hollow Hill Grove Bend Crossing Field Glen Park Point Ridge Run Shore Springs Valley View Brook Branch Gate Landing',
);
const NAMED = wordsOf(`
Adams Jackson Lincoln Madison Washington Franklin Jefferson Monroe Hamilton Webster Clay Calhoun Houston Crockett Austin Sherman Grant Lee Church
Court Market Front Water Depot Mechanic Academy College University Chapel Bridge Ferry Station Union Liberty Main State Broad Center Commerce Exchange`);
const TYPES = wordsOf(`
Street Street Street St St. Avenue Avenue Ave Ave. Road Road Rd Rd. Drive Drive Dr Dr. Lane Lane Ln Ln. Court Court Ct Ct. Circle Cir Place Pl Way
Way Boulevard Blvd Blvd. Terrace Ter Trail Trl Parkway Pkwy Loop Run Path Square Alley Cove Bend Pike Row`);
const DIRECTIONS = wordsOf('N S E W N. S. E. W. North South East West NE NW SE SW N.E. S.W. Northwest Southeast');
const ORDINALS = wordsOf(
  '1st 2nd 3rd 4th 5th 6th 7th 8th 9th 11th 12th 14th 17th 21st 22nd 33rd 44th 52nd 68th 103rd 117th 142nd First Second Third Fifth Ninth',
);

const oneIn = (dice: Dice): string => {
  const kind = dice.next();
  if (kind < 0.35) return `${dice.pick(FIRST)} ${dice.pick(SECOND)}`;
  if (kind < 0.5) return dice.pick(NAMED);
  if (kind < 0.62) return dice.pick(ORDINALS);
  if (kind < 0.66) return `Old ${dice.pick(FIRST)} ${dice.pick(['Mill', 'Ferry', 'Post', 'Stage', 'Church', 'Creek'])}`;
  return dice.pick(FIRST);
};

const numberOf = (dice: Dice): string => {
  const kind = dice.next();
  if (kind < 0.02) return `${dice.between(10, 999)} 1/2`;
  if (kind < 0.04) return `${dice.between(10, 99)}${dice.pick(['-', 'W', 'N'])}${dice.between(10, 999)}`;
  return String(kind < 0.3 ? dice.between(1, 999) : kind < 0.8 ? dice.between(1000, 9999) : dice.between(10_000, 39_999));
};

function streetOf(dice: Dice, place: Place): string {
  const number = numberOf(dice);
  const kind = dice.next();
  if (kind < 0.03) return `${number} ${dice.pick(['County Road', 'County Rd', 'CR', 'Co. Rd.'])} ${dice.between(2, 990)}`;
  if (kind < 0.06)
    return `${number} ${dice.pick(['State Route', 'State Highway', 'US Highway', 'Highway', 'Hwy', 'Route', `${place.state}-`])} ${dice.between(2, 399)}`.replace(
      '- ',
      '-',
    );
  if (kind < 0.08)
    return `${number} ${dice.pick(['Via', 'Calle', 'Camino', 'Avenida', 'Paseo'])} ${dice.pick(['Del Sol', 'Verde', 'Las Flores', 'Alegre', 'De La Luna', 'Real', 'Hermosa'])}`;
  if (kind < 0.09) return `${number} Farm to Market ${dice.between(100, 3200)}`;
  const before = chance(dice, 0.2) ? `${dice.pick(DIRECTIONS)} ` : '';
  const after = before === '' && chance(dice, 0.07) ? ` ${dice.pick(DIRECTIONS)}` : '';
  return `${number} ${before}${oneIn(dice)} ${dice.pick(TYPES)}${after}`;
}

const unitOf = (dice: Dice): string => {
  const number = `${dice.between(1, 30)}${chance(dice, 0.3) ? dice.pick(['A', 'B', 'C', 'D']) : dice.digits(dice.between(0, 2))}`;
  return `${dice.pick(['Unit ', 'Unit ', 'Apt ', 'Apt. ', '#', 'Unit #', 'No. ', 'Lot ', 'Apartment '])}${number}`;
};

const plusFour = (dice: Dice, zip: string, share: number): string => (chance(dice, share) ? `${zip}-${dice.digits(4)}` : zip);

export const placeOf = (dice: Dice, lists: Lists): Place => {
  const builtIn = drawn(dice, PLACES, { city: 'Bend', county: 'Deschutes', state: 'OR', stateName: 'Oregon', zip: '97702' });
  return chance(dice, 0.5) ? drawn(dice, lists.places, builtIn) : builtIn;
};

/** A home in a place. */
export function homeIn(dice: Dice, place: Place): PostalAddress {
  const unit = chance(dice, 0.12) ? { unit: unitOf(dice) } : {};
  return { street: streetOf(dice, place), ...unit, ...place, zip: plusFour(dice, place.zip, 0.06) };
}

/** An office in a place: a suite, a floor or a box is common there. */
export function officeIn(dice: Dice, place: Place): PostalAddress {
  const zip = plusFour(dice, place.zip, 0.15);
  if (chance(dice, 0.14))
    return {
      street: `${dice.pick(['P.O. Box', 'PO Box', 'P. O. Box', 'Post Office Box'])} ${dice.digits(dice.between(3, 5)).replace(/^0/, '7')}`,
      ...place,
      zip,
    };
  const unit = dice.pick([
    `Suite ${dice.between(100, 2400)}`,
    `Ste ${dice.between(100, 900)}`,
    `Suite ${dice.pick(['A', 'B', 'C', '1-A'])}`,
    `${dice.between(2, 19)}th Floor`,
    `Ste. ${dice.between(10, 99)}0`,
    `Mail Stop ${dice.between(10, 99)}-${dice.digits(2)}`,
  ]);
  return { street: streetOf(dice, place), ...(chance(dice, 0.5) ? { unit } : {}), ...place, zip };
}
