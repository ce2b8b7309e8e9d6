import { stateOf } from '#lib/domain/places/states.ts';
import { bareOf, tokenOf } from './tokens.ts';

const SUFFIXES = new Set(
  'street st avenue ave road rd lane ln drive dr court ct boulevard blvd place pl circle cir terrace ter trail trl way parkway pkwy highway hwy heights hts square sq loop run bend'.split(
    ' ',
  ),
);
const UNITS = new Set(['apt', 'unit', 'suite', 'ste']);

export const isStreetSuffix = (word: string): boolean => SUFFIXES.has(bareOf(word));

export interface AddressParts {
  street: string[];
  city: string[];
  /** Short or in full: `OR`, `North Carolina`. */
  state: string[];
  zip: string;
}

/** Cuts a printed US address; null where it is none. */
export function addressPartsOf(words: readonly string[]): AddressParts | null {
  const zip = words.at(-1) ?? '';
  const count = [2, 1].find((length) => stateOf(words.slice(-1 - length, -1).join(' ')) !== null) ?? 1;
  const state = words.slice(-1 - count, -1);
  const isState = count === 2 || stateOf(state.join(' ')) !== null || /^[A-Z]{2}$/.test(tokenOf(state[0] ?? '').core);
  if (!/^\d{5}(?:-\d{4})?$/.test(tokenOf(zip).core) || !isState) return null;
  const rest = words.slice(0, -1 - count);
  const comma = rest.slice(0, -1).findLastIndex((word) => word.endsWith(','));
  const suffix = rest.findLastIndex(isStreetSuffix);
  const unit = rest.findLastIndex((word) => UNITS.has(bareOf(word)));
  const end = unit >= 0 ? unit + 1 : Math.max(comma, comma >= 0 ? -1 : suffix);
  if (end < 1 || end + 1 >= rest.length) return null;
  return { street: rest.slice(0, end + 1), city: rest.slice(end + 1), state, zip };
}
