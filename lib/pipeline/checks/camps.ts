import type { FieldKey } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { alike } from './alike.ts';

/** One document's answer to a field: several values where there are several borrowers. */
export interface Answered {
  values: readonly { value: string }[];
}

/** Whether everything that one document says stands on the other one too. */
export const covers = (key: FieldKey, many: Answered, few: Answered): boolean =>
  few.values.every(({ value }) => many.values.some((other) => alike(FIELDS[key].kind, value, other.value)));

/** Whether one of two answers covers the other: a paper may name only one of two borrowers. */
export const agree = (key: FieldKey, a: Answered, b: Answered): boolean => covers(key, a, b) || covers(key, b, a);

/** Whether two answers say the same, no more and no less. */
export const same = (key: FieldKey, a: Answered, b: Answered): boolean => covers(key, a, b) && covers(key, b, a);

/** The answers that go together, most of them first. */
export function campsOf<A extends Answered>(answers: readonly A[], together: (a: A, b: A) => boolean): A[][] {
  const camps: A[][] = [];
  const fullestFirst = [...answers].sort((a, b) => b.values.length - a.values.length);
  for (const answer of fullestFirst) {
    const own = camps.find((camp) => camp.every((other) => together(answer, other)));
    if (own) own.push(answer);
    else camps.push([answer]);
  }
  return camps.sort((a, b) => b.length - a.length);
}
