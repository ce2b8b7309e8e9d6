import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import type { DocumentView, Found } from './rules/rule.ts';
import { RULES } from './rules/table.ts';

/** What one rule found at one place of a document, with how far it is trusted there. */
export interface Candidate {
  key: FieldKey;
  rule: string;
  values: readonly Found[];
  /** 0..1, raw: not a probability. */
  score: number;
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 1 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Recognised words that are hard to read pull a score down by up to a third. */
function scoreOf(score: number, values: readonly Found[]): number {
  const sure = mean(values.flatMap(({ words }) => words.map(({ word }) => word.confidence)));
  return score * (0.67 + 0.33 * sure);
}

/** Runs every rule that knows this type, for the fields that the type carries. Earlier places come first. */
export function candidatesIn(view: DocumentView): Candidate[] {
  const { fields } = DOCUMENT_TYPE_TABLE[view.type];
  return RULES.filter((rule) => fields.includes(rule.field) && rule.types.includes(view.type)).flatMap((rule) =>
    rule
      .find(view)
      .filter((values) => values.every(({ words }) => words.length > 0))
      .map((values) => ({ key: rule.field, rule: rule.name, values, score: scoreOf(rule.score, values) })),
  );
}
