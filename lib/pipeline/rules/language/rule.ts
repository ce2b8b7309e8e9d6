import type { DocumentType } from '#lib/domain/document-types/key.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import type { ReadPage } from '#lib/domain/page.ts';
import type { Flow, PlacedWord } from '../../flow.ts';
import type { PageRows } from '../../layout.ts';

/** One document of a file, laid out for rules: as rows of cells and as running text. */
export interface DocumentView {
  type: DocumentType;
  pages: readonly ReadPage[];
  rows: readonly PageRows[];
  flow: Flow;
}

/**
 * A value where a rule found it: the words that carry it, in reading order, and its normalised form. `anchor` are the words
 * of the page that led there: a label, the head of a column, the start of a sentence.
 */
export interface Found {
  value: string;
  text: string;
  words: readonly PlacedWord[];
  anchor?: readonly PlacedWord[];
}

/** How a value lies to its anchor, as people say it: "right of", "below". */
export const RELATIONS = [
  'right of',
  'below',
  'in the sentence',
  'in the table under',
  'behind the ticked box',
  'above the signature of',
  'at the head of the page',
  'in the title',
  'in a cell of its own',
  'before',
  'in the address block with',
] as const;
export type Relation = (typeof RELATIONS)[number];

/**
 * Finds the values of one field. Every list that `find` answers is one place of the document (all borrowers of one
 * sentence). `score` 0..1 says how far the rule is trusted.
 */
export interface Rule {
  name: string;
  field: FieldKey;
  types: readonly DocumentType[];
  score: number;
  relation: Relation;
  find: (view: DocumentView) => Found[][];
}

/** A piece of the language: told its field, it gives the rules for it. */
export type RulesOf = (field: FieldKey) => readonly Rule[];

/** All rules of one field. */
export const rulesFor = (field: FieldKey, pieces: readonly RulesOf[]): readonly Rule[] =>
  Object.freeze(pieces.flatMap((piece) => piece(field)));
