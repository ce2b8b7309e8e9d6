import type { CueWord } from '#lib/domain/cue-words.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { rulesOfCueWords } from './rules/cue-words.ts';
import type { DocumentView, Found, Relation } from './rules/language/rule.ts';
import { RULES } from './rules/table.ts';

/** What one rule found at one place of a document, with how far it is trusted there. */
export interface Candidate {
  key: FieldKey;
  rule: string;
  relation: Relation;
  values: readonly Found[];
  /** How far the rule is trusted, 0..1. */
  trust: number;
  /** How well the words were read, 0..1. */
  legibility: number;
  /** Both together, 0..1, raw: not a probability. */
  score: number;
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 1 : values.reduce((sum, value) => sum + value, 0) / values.length;

const legibilityOf = (values: readonly Found[]): number => mean(values.flatMap(({ words }) => words.map(({ word }) => word.confidence)));

/** Of the places where one rule finds a single value, an earlier one is right more often. */
const LATER = 0.02;
const LATER_PLACES_MAX = 3;

/** Words that are hard to read pull a score down by up to a third. */
const scoreOf = (trust: number, legibility: number, place: number): number =>
  trust * (0.67 + 0.33 * legibility) - LATER * Math.min(place, LATER_PLACES_MAX);

/** Runs every rule that knows this type, for the fields that the type carries. Earlier places come first. */
export function candidatesIn(view: DocumentView, cueWords: readonly CueWord[] = []): Candidate[] {
  const { fields } = DOCUMENT_TYPE_TABLE[view.type];
  return fields.flatMap((key) => {
    const rules = [...RULES[key], ...rulesOfCueWords(key, cueWords)].filter(({ types }) => types.includes(view.type));
    return rules.flatMap((rule) =>
      rule
        .find(view)
        .filter((values) => values.every(({ words }) => words.length > 0))
        .map((values, place): Candidate => {
          const legibility = legibilityOf(values);
          const { name, relation, score: trust } = rule;
          return { key, rule: name, relation, values, trust, legibility, score: scoreOf(trust, legibility, FIELDS[key].many ? 0 : place) };
        }),
    );
  });
}
