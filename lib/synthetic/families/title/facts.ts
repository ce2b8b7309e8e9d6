import { addDays } from '../../calendar.ts';
import type { Block } from '../../paper/blocks.ts';
import { joined, type Printed, type Text } from '../../paper/text.ts';
import type { World } from '../../world/world.ts';
import { borrowersOf, type Manner } from '../manner.ts';

export const property = (m: Manner, world: World): Printed => m.mark('propertyAddress', m.line(world.property));
export const parcels = (m: Manner, world: World): Text =>
  joined(
    world.property.parcels.map((parcel) => m.mark('parcelIdentifier', parcel)),
    ', ',
  );
export const legal = (m: Manner, world: World): Text => [m.mark('legalDescription', world.property.legalDescription)];
export const effective = (world: World): string => addDays(world.closingDate, -20);

/** Who holds title today: the sellers of a purchase, the borrowers of a refinance. */
export const vested = (m: Manner, world: World): Text =>
  world.purpose === 'Purchase' && world.sellers.length > 0
    ? joined([...world.sellers], ' and ')
    : [...borrowersOf(m, world.borrowers), `, ${world.vesting}`];

/** Taxes, easements, older liens: names, dates and recording numbers of other papers. */
export function exceptions(m: Manner, world: World): Text[] {
  const year = Number(world.closingDate.slice(0, 4));
  const old = (): string => `${m.dice.between(1, 12)}/${m.dice.between(1, 28)}/${year - m.dice.between(2, 30)}`;
  const items: Text[] = [
    `Taxes for the year ${year}, a lien not yet due and payable. Annual amount ${m.money(dicedTax(m))}.`,
    `Easement for public utilities recorded ${old()} in Book ${m.dice.between(100, 4000)}, Page ${m.dice.between(1, 900)}.`,
    `Covenants, conditions and restrictions of ${world.property.subdivision} recorded ${old()} as Instrument No. ${m.dice.digits(8)}.`,
    'Rights of parties in possession that the public records do not show.',
    `Deed of trust to secure ${m.money(world.amount - 4_300_000)} in favor of ${world.priorLender.name}, recorded ${old()} as Instrument No. ${m.dice.digits(9)}.`,
    'Discrepancies in boundary lines, shortage in area, or encroachments that a correct survey would show.',
    `Plat recorded in Plat Book ${world.property.platBook}, Page ${world.property.platPage}, and matters shown on it.`,
  ];
  return m.dice.shuffled(items).slice(0, m.dice.between(3, 6));
}

const dicedTax = (m: Manner): number => m.dice.between(80_000, 1_100_000);

export const numbered = (texts: readonly Text[]): Block[] =>
  texts.map((text, index) => ({ kind: 'paragraph', text: [`${index + 1}.  `, ...(typeof text === 'string' ? [text] : text)], indent: 14 }));
