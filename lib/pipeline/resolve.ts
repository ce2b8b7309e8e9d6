import type { DocumentType } from '#lib/domain/document-types/key.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import type { ExtractedField } from '#lib/domain/extraction.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { unionOfBoxes } from '#lib/domain/geometry.ts';
import { KINDS } from '#lib/domain/kinds/table.ts';
import type { Candidate } from './candidates.ts';
import { type Answer, confidenceOf, explain, placeOf } from './explain.ts';
import type { Found } from './rules/language/rule.ts';

/** Under this an answer is a guess and is not given. */
const SCORE_MIN = 0.45;
/** What a second rule that agrees adds, and what a repeated place adds (at most twice). */
const AGREEMENT = 0.06;
const REPEATED = 0.01;
/** Of a field with several values, places nearly as good as the best are taken too; how many rules agree does not count then. */
const NEARLY = 0.03;

/** Rules that differ only in where they look are one witness. */
const witness = (rule: string): string => rule.replace(/-(?:right|below)$/, '');

function answerOf(found: Found, from: Candidate, all: readonly Candidate[]): Answer {
  const kind = KINDS[FIELDS[from.key].kind];
  const same = all.filter(({ values }) => values.some(({ value }) => kind.equal(value, found.value)));
  const others = new Set(same.map(({ rule }) => witness(rule)));
  others.delete(witness(from.rule));
  const again = Math.max(0, Math.min(2, same.length - 1 - others.size));
  const score = from.score + (others.size > 0 ? AGREEMENT : 0) + REPEATED * again;
  return { found, from, witnesses: others.size, places: same.length, score };
}

export interface Resolved {
  given: Answer[];
  /** Found and not given, best first, every value once. */
  others: Answer[];
}

/** What the rules alone answer for one field, from its candidates. */
export function resolveField(key: FieldKey, candidates: readonly Candidate[]): Resolved {
  const { kind, many } = FIELDS[key];
  const same = (a: Answer, b: Answer): boolean => KINDS[kind].equal(a.found.value, b.found.value);
  const ranked = candidates
    .map((candidate) => {
      const answers = candidate.values.map((found) => answerOf(found, candidate, candidates));
      return { answers, from: candidate.score, score: Math.max(...answers.map(({ score }) => score)) };
    })
    .sort((a, b) => b.score - a.score);
  const distinct = (answers: readonly Answer[]): Answer[] =>
    answers.filter((answer, index) => answers.findIndex((other) => same(other, answer)) === index);
  const rest = distinct(ranked.flatMap(({ answers }) => answers).sort((a, b) => b.score - a.score));
  const best = ranked[0];
  if (!best || best.score < SCORE_MIN) return { given: [], others: rest };
  const trusted = best.answers[0]?.from.score ?? 0;
  const taken = many ? ranked.filter(({ from }) => from >= trusted - NEARLY).flatMap(({ answers }) => answers) : best.answers.slice(0, 1);
  const given = distinct(taken);
  const others = rest.filter((answer) => !given.some((other) => same(other, answer)));
  return { given, others };
}

function fieldOf(key: FieldKey, documentType: DocumentType, answer: Answer, others: readonly Answer[]): ExtractedField {
  const { found, from, score, witnesses } = answer;
  const { page, boxes } = placeOf(found);
  return {
    key,
    value: found.value,
    text: found.text,
    page,
    box: unionOfBoxes(boxes),
    boxes,
    confidence: confidenceOf(score),
    source: 'rules',
    agreement: witnesses > 0,
    documentType,
    foundBy: from.rule,
    explanation: explain(answer, others),
  };
}

/** The answers of one document: for each field the best-supported value, or all values of the best places where several may stand. */
export function resolve(type: DocumentType, candidates: readonly Candidate[]): ExtractedField[] {
  return DOCUMENT_TYPE_TABLE[type].fields.flatMap((key) => {
    const { given, others } = resolveField(
      key,
      candidates.filter((candidate) => candidate.key === key),
    );
    return given.map((answer) => fieldOf(key, type, answer, others));
  });
}
