import type { KindName } from '../field.ts';
import { address } from './address.ts';
import { date } from './date.ts';
import { duration } from './duration.ts';
import { enumeration } from './enumeration.ts';
import { identifier } from './identifier.ts';
import type { Kind } from './kind.ts';
import { money } from './money.ts';
import { organisation } from './organisation.ts';
import { party } from './party.ts';
import { percent } from './percent.ts';
import { person } from './person.ts';
import { text } from './text.ts';

/** Every kind of value. Adding one: a file here, a line here, a row in the round-trip law. */
export const KINDS: Readonly<Record<KindName, Kind>> = Object.freeze({
  money,
  percent,
  date,
  duration,
  person,
  organisation,
  party,
  address,
  identifier,
  enumeration,
  text,
});
