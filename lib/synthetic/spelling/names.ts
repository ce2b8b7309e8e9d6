import type { Person } from '../world/world.ts';

/** `Farnsworth, Marguerite A.`: last name first, as indexes and stamps print; a name with a comma in it stays as it is. */
export function lastFirst({ name, last }: Person): string {
  const at = name.indexOf(` ${last}`);
  if (at < 0 || name.includes(',')) return name;
  const ending = name.slice(at + 1 + last.length);
  return `${last}${ending}, ${name.slice(0, at)}`;
}

/** `Marguerite A. Farnsworth, Jr. a/k/a Marguerite Farnsworth` in one of the usual forms. */
export const alsoKnown = ({ name, first, last }: Person, between: string): string => `${name} ${between} ${first} ${last}`;
