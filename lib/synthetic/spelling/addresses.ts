import type { PostalAddress } from '../world/world.ts';

/** How an address is written: its parts on one line or two. */
export interface AddressHand {
  stateName: boolean;
  /** Comma between street and unit, street and city, city and state. */
  unitComma: boolean;
  streetComma: boolean;
  cityComma: boolean;
  shortZip: boolean;
  caps: boolean;
}

const cased = (text: string, hand: AddressHand): string => (hand.caps ? text.toUpperCase() : text);

export const streetLine = ({ street, unit }: PostalAddress, hand: AddressHand): string =>
  cased(unit === undefined ? street : `${street}${hand.unitComma ? ',' : ''} ${unit}`, hand);

export const cityLine = (address: PostalAddress, hand: AddressHand): string =>
  cased(
    `${address.city}${hand.cityComma ? ',' : ''} ${hand.stateName ? address.stateName : address.state} ${hand.shortZip ? address.zip.slice(0, 5) : address.zip}`,
    hand,
  );

/** On one line; `between` where a line break or wide gap parts street and city. */
export const oneLine = (address: PostalAddress, hand: AddressHand, between = hand.streetComma ? ', ' : ' '): string =>
  `${streetLine(address, hand)}${between}${cityLine(address, hand)}`;
