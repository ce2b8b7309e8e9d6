import type { FieldKey } from '#lib/domain/field.ts';
import { joined, type Printed, type Run, type Text } from '../../paper/text.ts';
import type { PostalAddress } from '../../world/world.ts';
import type { Draft } from './draft.ts';

/** Parties and addresses as the cells of a form print them; lines end with a line feed. */

export const cityOf = ({ city, state, zip }: PostalAddress): string => `${city}, ${state} ${zip}`;
type Named = Pick<Draft, 'ink' | 'dice' | 'words'>;

/** A value on one or two lines. */
export const markedAddress = ({ ink }: Named, key: FieldKey, address: PostalAddress, lines = true): Printed =>
  ink.mark(key, ink.name(ink.address(address, lines)));
export const plainAddress = ({ ink }: Named, address: PostalAddress, lines = true): Printed =>
  ink.plain(ink.name(ink.address(address, lines)));

/** Each name a value of its own; "and" or a new line between them. */
export function markedNames({ ink, dice, words }: Named, key: FieldKey, names: readonly string[]): Run[] {
  const between = dice.pick([` ${words.and}\n`, ` ${words.and} `, '\n', ', ', ` ${words.and}\n`]);
  return joined(
    names.map((name) => ink.mark(key, ink.name(name))),
    between,
  );
}

export const borrowerNames = (draft: Named & Pick<Draft, 'world'>): Run[] =>
  markedNames(
    draft,
    'borrowerName',
    draft.world.borrowers.map(({ name }) => name),
  );

/** Names over the address, as the head of a disclosure has them. */
export function borrowerBlock(draft: Draft, withAddress = true): Text {
  const names = borrowerNames(draft);
  return withAddress ? [...names, '\n', markedAddress(draft, 'borrowerAddress', draft.world.borrowerAddress)] : names;
}

export function sellerBlock(draft: Draft, withAddress = true): Text {
  const { world } = draft;
  if (world.sellers.length === 0) return '';
  const names = markedNames(draft, 'sellerName', world.sellers);
  return withAddress ? [...names, '\n', plainAddress(draft, world.sellerAddress)] : names;
}
