import { longDate } from '../calendar.ts';
import type { Dice } from '../random.ts';
import { chance, drawn } from './dice-words.ts';
import type { Lists } from './lists.ts';
import { FAMILY, GIVEN } from './name-lists.ts';
import type { Person } from './world.ts';

const INITIALS = 'AAABCCDDEEFGHIJJJKLLLMMMNOPPQRRRSSSTVWXYZ';
const SHARE_OF_LISTS = 0.5;

const given = (dice: Dice, lists: Lists): string =>
  chance(dice, SHARE_OF_LISTS) ? drawn(dice, lists.firstNames, dice.pick(GIVEN)) : dice.pick(GIVEN);

function family(dice: Dice, lists: Lists): string {
  const plain = (): string => (chance(dice, SHARE_OF_LISTS) ? drawn(dice, lists.lastNames, dice.pick(FAMILY)) : dice.pick(FAMILY));
  const kind = dice.next();
  if (kind < 0.04) return `${plain()}-${plain()}`;
  if (kind < 0.055)
    return `O’${dice.pick(['Brien', 'Connor', 'Dell', 'Hara', 'Keefe', 'Leary', 'Malley', 'Neill', 'Rourke'])}`.replace('’', "'");
  if (kind < 0.075)
    return `${dice.pick(['De La', 'Del', 'De', 'Van', 'Van der', 'Von', 'St.', 'La', 'Di', "D'"])} ${plain()}`.replace("' ", "'");
  if (kind < 0.09) return `${plain()} ${plain()}`;
  return plain();
}

function middle(dice: Dice, lists: Lists): string {
  const kind = dice.next();
  const initial = (): string => INITIALS.charAt(dice.between(0, INITIALS.length - 1));
  if (kind < 0.42) return ` ${initial()}.`;
  if (kind < 0.5) return ` ${initial()}`;
  if (kind < 0.68) return ` ${given(dice, lists)}`;
  return '';
}

function suffix(dice: Dice): string {
  return chance(dice, 0.07) ? dice.pick([' Jr.', ', Jr.', ' Jr', ', JR.', ' Sr.', ', Sr.', ' II', ' III', ', III', ' IV']) : '';
}

/** An invented person; `last` to share a family name. Officers carry no suffix. */
export function personOf(dice: Dice, lists: Lists, last = family(dice, lists)): Person {
  const first = given(dice, lists);
  return { name: `${first}${middle(dice, lists)} ${last}${suffix(dice)}`, first, last };
}

function asTrustee(dice: Dice, person: Person): Person {
  const dated = longDate(
    `${dice.between(1985, 2021)}-${String(dice.between(1, 12)).padStart(2, '0')}-${String(dice.between(1, 28)).padStart(2, '0')}`,
  );
  const kind = dice.pick(['Family Trust', 'Living Trust', 'Revocable Trust', 'Revocable Living Trust', 'Family Living Trust']);
  const tail = dice.pick([` dated ${dated}`, `, dated ${dated}`, ` u/d/t ${dated}`, '', ` U/A dated ${dated}`]);
  return { ...person, name: `${person.name}, ${dice.pick(['Trustee', 'as Trustee', 'Trustee'])} of the ${person.last} ${kind}${tail}` };
}

const ALONE = [
  'a single man',
  'a single woman',
  'an unmarried man',
  'an unmarried woman',
  'an unmarried person',
  'a married man as his sole and separate property',
  'a married woman as her sole and separate property',
  'a widow',
  'a widower',
  'a single person, never married',
  'a married person, dealing in his sole and separate property',
] as const;
const COUPLE = [
  'husband and wife',
  'husband and wife, as joint tenants',
  'a married couple, as joint tenants with right of survivorship',
  'wife and husband',
  'as tenants by the entirety',
  'husband and wife, tenants by the entireties',
  'husband and wife as community property with right of survivorship',
  'a married couple',
  'spouses married to each other',
] as const;
const SEVERAL = [
  'as joint tenants',
  'as tenants in common',
  'all as joint tenants with full rights of survivorship',
  'as tenants in common, each as to an undivided interest',
] as const;

/** One to four borrowers with the words of their title, which belong to no name. */
export function borrowersOf(dice: Dice, lists: Lists): { borrowers: [Person, ...Person[]]; vesting: string } {
  const first = personOf(dice, lists);
  const kind = dice.next();
  if (kind < 0.36) return { borrowers: [chance(dice, 0.06) ? asTrustee(dice, first) : first], vesting: dice.pick(ALONE) };
  const spouse = personOf(dice, lists, chance(dice, 0.82) ? first.last : undefined);
  if (kind < 0.9) return { borrowers: [first, spouse], vesting: dice.pick(COUPLE) };
  const others = Array.from({ length: dice.between(1, 2) }, () => personOf(dice, lists));
  return { borrowers: [first, spouse, ...others], vesting: dice.pick(SEVERAL) };
}
