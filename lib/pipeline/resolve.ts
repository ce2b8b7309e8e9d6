import type { DocumentType } from '#lib/domain/document-types/key.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import type { ExtractedField } from '#lib/domain/extraction.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { type Box, unionOfBoxes, verticalOverlap } from '#lib/domain/geometry.ts';
import { KINDS } from '#lib/domain/kinds/table.ts';
import type { Candidate } from './candidates.ts';
import type { PlacedWord } from './flow.ts';
import type { Found } from './rules/rule.ts';

/** Under this an answer is a guess and is not given. */
const SCORE_MIN = 0.45;
/** What a second rule that agrees adds, and what a repeated place adds (at most twice). */
const AGREEMENT = 0.06;
const REPEATED = 0.01;

interface Answer {
  found: Found;
  rule: string;
  score: number;
  agreement: boolean;
}

/** Rules that differ only in where they look are one witness. */
const witness = (rule: string): string => rule.replace(/-(?:right|below)$/, '');

function support(key: FieldKey, found: Found, own: Candidate, all: readonly Candidate[]): { score: number; agreement: boolean } {
  const kind = KINDS[FIELDS[key].kind];
  const same = all.filter(({ values }) => values.some(({ value }) => kind.equal(value, found.value)));
  const others = new Set(same.map(({ rule }) => witness(rule)));
  others.delete(witness(own.rule));
  const again = Math.min(2, same.length - 1 - others.size);
  return { score: own.score + (others.size > 0 ? AGREEMENT : 0) + REPEATED * Math.max(0, again), agreement: others.size > 0 };
}

function answersOf(key: FieldKey, candidates: readonly Candidate[]): Answer[] {
  const ranked = candidates
    .map((candidate) => {
      const answers = candidate.values.map((found) => ({ found, rule: candidate.rule, ...support(key, found, candidate, candidates) }));
      return { answers, score: Math.max(...answers.map(({ score }) => score)) };
    })
    .sort((a, b) => b.score - a.score);
  const best = ranked[0];
  if (!best || best.score < SCORE_MIN) return [];
  const { kind, many } = FIELDS[key];
  const taken = many
    ? ranked.filter(({ score }) => score >= best.score - 0.03).flatMap(({ answers }) => answers)
    : best.answers.slice(0, 1);
  return taken.filter((answer, index) => taken.findIndex(({ found }) => KINDS[kind].equal(found.value, answer.found.value)) === index);
}

/** One box a line: words of one page that stand on one line and follow each other. */
function lineBoxes(words: readonly PlacedWord[]): Box[] {
  const boxes: Box[] = [];
  for (const { word } of words) {
    const last = boxes.at(-1);
    const goesOn = last && verticalOverlap(last, word.box) > 0.5 && word.box[0] >= last[0];
    if (goesOn) boxes[boxes.length - 1] = unionOfBoxes([last, word.box]);
    else boxes.push(word.box);
  }
  return boxes;
}

/** Raw scores of the rules as a number 0..1 that rises with them. Not a calibrated probability: that needs reviewed documents. */
const confidenceOf = (score: number): number => Math.round(Math.min(0.99, Math.max(0.05, score)) * 1000) / 1000;

function fieldOf(key: FieldKey, documentType: DocumentType, { found, rule, score, agreement }: Answer): ExtractedField {
  const page = found.words[0]?.page ?? 1;
  const boxes = lineBoxes(found.words.filter((word) => word.page === page));
  return {
    key,
    value: found.value,
    text: found.text,
    page,
    box: unionOfBoxes(boxes),
    boxes,
    confidence: confidenceOf(score),
    source: 'rules',
    agreement,
    documentType,
    foundBy: rule,
  };
}

/** The answers of one document: for each field the best-supported value, or all values of the best places where several may stand. */
export function resolve(type: DocumentType, candidates: readonly Candidate[]): ExtractedField[] {
  return DOCUMENT_TYPE_TABLE[type].fields.flatMap((key) =>
    answersOf(
      key,
      candidates.filter((candidate) => candidate.key === key),
    ).map((answer) => fieldOf(key, type, answer)),
  );
}
