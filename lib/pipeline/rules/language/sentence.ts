import type { DocumentType } from '#lib/domain/document-types/key.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import type { DocumentView, Found, RulesOf } from './rule.ts';
import { valuesIn } from './values.ts';

interface Sentence {
  name: string;
  types: readonly DocumentType[];
  /** Named group `value` marks the words that carry it; the flags `g` and `d` are added. */
  pattern: RegExp;
  score?: number;
  /** Words that may stand before the value. */
  skipMax?: number;
  accept?: (value: string) => boolean;
}

/** The words of a sentence that lead to the value: the last few before it. */
const LEAD_LETTERS = 60;

function found({ flow }: DocumentView, field: FieldKey, rule: Sentence, pattern: RegExp): Found[][] {
  return [...flow.text.matchAll(pattern)].flatMap((match) => {
    const [start, end] = match.indices?.groups?.value ?? [];
    if (start === undefined || end === undefined) return [];
    const values = valuesIn([flow.wordsAt(start, end)], field, rule.skipMax ?? 0);
    const accepted = rule.accept ? values.filter(({ value }) => rule.accept?.(value)) : values;
    if (accepted.length === 0) return [];
    const from = Math.max(match.index, start - LEAD_LETTERS);
    const lead = start - 1 > from ? flow.wordsAt(from, start - 1) : flow.wordsAt(end + 1, match.index + match[0].length);
    return [accepted.map((value) => ({ ...value, anchor: lead }))];
  });
}

/** Rules that read a value from running text: a definition, a promise, a recital. */
export const sentence =
  (rule: Sentence): RulesOf =>
  (field) => {
    const pattern = new RegExp(rule.pattern.source, `${rule.pattern.flags.replace(/[gd]/g, '')}gd`);
    const { name, types, score = 0.9 } = rule;
    return [{ name, field, types, score, relation: 'in the sentence', find: (view) => found(view, field, rule, pattern) }];
  };
