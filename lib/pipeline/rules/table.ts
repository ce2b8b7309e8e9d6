import { balances } from './balances.ts';
import { blocks } from './blocks.ts';
import { boxedAddresses } from './boxed-address.ts';
import { choices } from './choices.ts';
import { contacts } from './contacts.ts';
import { dates } from './dates.ts';
import { definitions } from './definitions.ts';
import { identifiers } from './identifiers.ts';
import { letterheads } from './letterhead.ts';
import { loan } from './loan.ts';
import { parties } from './parties.ts';
import { property } from './property.ts';
import type { Rule } from './rule.ts';
import { signatures } from './signatures.ts';

/** Goes up with every change of what the rules answer. */
export const RULES_VERSION = '1.0.0';

export const RULES: readonly Rule[] = Object.freeze([
  ...parties,
  ...definitions,
  ...contacts,
  ...letterheads,
  ...signatures,
  ...blocks,
  ...boxedAddresses,
  ...identifiers,
  ...loan,
  ...balances,
  ...choices,
  ...dates,
  ...property,
]);
