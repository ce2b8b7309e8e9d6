import type { Block } from '../../paper/blocks.ts';
import { joined, type Printed, type Text } from '../../paper/text.ts';
import type { World } from '../../world/world.ts';
import { chance, type Manner } from '../manner.ts';

export const property = (m: Manner, world: World): Printed => m.mark('propertyAddress', m.line(world.property));
export const parcels = (m: Manner, world: World): Text =>
  joined(
    world.property.parcels.map((parcel) => m.mark('parcelIdentifier', parcel)),
    ', ',
  );
export const legal = (m: Manner, world: World): Text => [m.mark('legalDescription', world.property.legalDescription)];
export const price = (m: Manner, world: World): Printed => m.mark('salesContractAmount', m.round(world.price));
export const opinion = (m: Manner, world: World, bold = false): Printed =>
  m.mark('appraisedValueAmount', m.round(world.appraisedValue), bold ? { bold } : {});
export const lender = (m: Manner, world: World): Printed => m.mark('lenderName', world.lender.name);

/** Three sales nearby: addresses and prices that are not the subject's. */
export function comparables(m: Manner, world: World): Block[] {
  const streets = m.dice.shuffled(['Bramble Ct', 'Quarry Hill Rd', 'Osprey Ln', 'Millrace Dr', 'Tansy Way', 'Lantern St']);
  const around = (): number => Math.round((world.appraisedValue * m.dice.between(88, 112)) / 10_000_000) * 100_000;
  const column = [0, 1, 2].map((index) => ({
    street: `${m.dice.between(11, 9800)} ${streets[index] ?? 'Osprey Ln'}`,
    sold: around(),
    adjusted: around(),
  }));
  return [
    {
      kind: 'heading',
      text: m.dice.pick(['Sales Comparison Approach', 'SALES COMPARISON APPROACH', 'Comparable Sales']),
      bar: chance(m.dice, 0.4),
    },
    {
      kind: 'table',
      head: true,
      borders: m.dice.pick(['grid', 'rows']),
      size: 8,
      rows: [
        ['Feature', 'Comparable Sale # 1', 'Comparable Sale # 2', 'Comparable Sale # 3'],
        ['Address', ...column.map(({ street }) => `${street}, ${world.property.city}`)],
        ['Sale Price', ...column.map(({ sold }) => m.round(sold))],
        ['Gross Living Area', ...column.map(() => `${m.dice.between(980, 3400)} sq. ft.`)],
        ['Adjusted Sale Price', ...column.map(({ adjusted }) => m.round(adjusted))],
      ],
    },
  ];
}

export const neighbourhood = (m: Manner, world: World): string =>
  m.dice.pick([
    `${world.property.subdivision} is an area of single-family homes of similar age. Schools and shops are near. Marketing time is under three months.`,
    `The market area lies within the city of ${world.property.city}. Demand and supply are in balance and prices have been stable over the past year.`,
    'The neighborhood is built up to more than 75 percent. No adverse influence was seen on the day of the visit.',
  ]);
