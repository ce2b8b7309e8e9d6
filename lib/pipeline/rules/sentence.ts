import type { DocumentType } from '#lib/domain/document-types/key.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import type { DocumentView, Found, Rule } from './rule.ts';
import { valuesIn } from './values.ts';

interface Sentence {
  name: string;
  field: FieldKey;
  types: readonly DocumentType[];
  /** Named group `value` marks the words that carry it; flags `i` and `g` are added. */
  pattern: RegExp;
  score?: number;
  skipMax?: number;
  accept?: (value: string) => boolean;
}

function found({ flow }: DocumentView, rule: Sentence, pattern: RegExp): Found[][] {
  return [...flow.text.matchAll(pattern)].flatMap((match) => {
    const [start, end] = match.indices?.groups?.value ?? [];
    if (start === undefined || end === undefined) return [];
    const values = valuesIn([flow.wordsAt(start, end)], rule.field, rule.skipMax ?? 0);
    const accepted = rule.accept ? values.filter(({ value }) => rule.accept?.(value)) : values;
    return accepted.length > 0 ? [accepted] : [];
  });
}

/** A rule that reads a value from running text: a definition, a promise, a recital. */
export function sentence(rule: Sentence): Rule {
  const flags = `${rule.pattern.flags.replace(/[gd]/g, '')}gd`;
  const pattern = new RegExp(rule.pattern.source, flags);
  return { name: rule.name, field: rule.field, types: rule.types, score: rule.score ?? 0.9, find: (view) => found(view, rule, pattern) };
}
