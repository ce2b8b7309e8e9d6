import type { FieldKey } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { KINDS } from '#lib/domain/kinds/table.ts';
import type { ScoredDocument } from './score.ts';

/** A wrong value by what it really is: a value of another field of the same document, or of none that is labelled. */
export interface Confusion {
  said: FieldKey;
  is: FieldKey | null;
  count: number;
  /** Some of them: `file: value`. */
  examples: string[];
}

const EXAMPLES_MAX = 3;

/** Which field's label a value fits, when it is not its own. */
function fieldOf(value: string, own: FieldKey, { reference }: ScoredDocument['example']): FieldKey | null {
  for (const [key, texts] of Object.entries(reference.fields) as [FieldKey, readonly string[]][]) {
    const { parse, equal } = KINDS[FIELDS[key].kind];
    if (key !== own && texts.some((text) => equal(parse(text) ?? text, value))) return key;
  }
  return null;
}

/** Confused fields, the most frequent first; what fits no label comes with what was said. */
export function confusionsIn(scored: readonly ScoredDocument[]): Confusion[] {
  const found = new Map<string, Confusion>();
  for (const { example, fields } of scored) {
    for (const { key, wrong } of fields) {
      for (const value of wrong) {
        const is = fieldOf(value, key, example);
        const name = `${key} ${is}`;
        const known = found.get(name) ?? { said: key, is, count: 0, examples: [] };
        known.count += 1;
        if (known.examples.length < EXAMPLES_MAX) known.examples.push(`${example.name}: ${value}`);
        found.set(name, known);
      }
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count || a.said.localeCompare(b.said));
}
