import type { KindName } from '#lib/domain/field.ts';
import { bare } from '#lib/domain/kinds/kind.ts';
import { KINDS } from '#lib/domain/kinds/table.ts';
import { stateOf } from '#lib/domain/places/states.ts';

const LEGAL_FORMS =
  /[,.]?\s+(?:n\.? ?a|l\.? ?l\.? ?c|inc|incorporated|corp|corporation|co|company|f\.? ?s\.? ?b|l\.? ?p|national association)\.?$/i;
const SUFFIX = /[,\s]+(?:jr|sr|ii|iii|iv)\.?$/i;

const withoutLegalForm = (name: string): string => {
  const shorter = name.trim().replace(LEGAL_FORMS, '');
  return shorter === name.trim() ? shorter : withoutLegalForm(shorter);
};

/** First, middle and last names; `Last, First` is turned round. */
function namesOf(name: string): string[] {
  const plain = name.replace(SUFFIX, '');
  const [last, first] = plain.split(/,\s*/, 2);
  return (first ? `${first} ${last}` : plain).split(/\s+/).map(bare).filter(Boolean);
}

const fits = (a: string, b: string): boolean => a === b || (Math.min(a.length, b.length) === 1 && a[0] === b[0]);

/** The same first and last name; middle names may be missing, or an initial on one side. */
function samePerson(a: string, b: string): boolean {
  const [left, right] = [namesOf(a), namesOf(b)];
  if (left.length < 2 || right.length < 2) return false;
  if (left.at(-1) !== right.at(-1) || !fits(left[0] ?? '', right[0] ?? '')) return false;
  const [few, many] = [left.slice(1, -1), right.slice(1, -1)].sort((x, y) => x.length - y.length);
  return (few ?? []).every((name) => (many ?? []).some((other) => fits(name, other)));
}

const sameOrganisation = (a: string, b: string): boolean => KINDS.organisation.equal(withoutLegalForm(a), withoutLegalForm(b));

const ZIP = /[\s,]+(\d{5})(?:-\d{4})?$/;

/** Without the ZIP code, the state short. */
function streetToState(address: string): string {
  const words = address
    .replace(/,?\s+(?:usa|united states(?: of america)?)\.?$/i, '')
    .replace(ZIP, '')
    .split(/\s+/);
  const length = [3, 2, 1].find((count) => count < words.length && stateOf(words.slice(-count).join(' ')) !== null);
  return length === undefined ? words.join(' ') : [...words.slice(0, -length), stateOf(words.slice(-length).join(' '))].join(' ');
}

/** Whether one is the other up to one of its commas: a street without its city. */
function isStart(short: string, long: string): boolean {
  const parts = long.split(',');
  return /^\d/.test(short) && parts.some((_, index) => KINDS.address.equal(parts.slice(0, index + 1).join(','), short));
}

/** ZIP code or city may be missing on one side, and the state may be written in full; two ZIP codes must be the same. */
function sameAddress(a: string, b: string): boolean {
  const [zipA, zipB] = [ZIP.exec(a)?.[1], ZIP.exec(b)?.[1]];
  if (zipA && zipB && zipA !== zipB) return false;
  const [left, right] = [streetToState(a), streetToState(b)];
  return KINDS.address.equal(left, right) || isStart(left, right) || isStart(right, left);
}

/** What two documents may print differently and still mean the same thing; the kinds not named compare by equality alone. */
const LENIENT: Partial<Record<KindName, (a: string, b: string) => boolean>> = Object.freeze({
  person: samePerson,
  organisation: sameOrganisation,
  party: (a: string, b: string) => samePerson(a, b) || sameOrganisation(a, b),
  address: sameAddress,
  identifier: (a: string, b: string) => bare(a).replace(/^0+/, '') === bare(b).replace(/^0+/, ''),
});

/** Whether two documents say the same with these values: equal by their kind, or different only in how names and addresses are printed. */
export const alike = (kind: KindName, a: string, b: string): boolean => KINDS[kind].equal(a, b) || (LENIENT[kind]?.(a, b) ?? false);
