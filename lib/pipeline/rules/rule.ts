import type { DocumentType } from '#lib/domain/document-types/key.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import type { ReadPage } from '#lib/domain/page.ts';
import type { Flow, PlacedWord } from '../flow.ts';
import type { PageRows } from '../layout.ts';

/** One document of a file, laid out for rules: as rows of cells and as running text. */
export interface DocumentView {
  type: DocumentType;
  pages: readonly ReadPage[];
  rows: readonly PageRows[];
  flow: Flow;
}

/** A value where a rule found it: the words that carry it, in reading order, and its normalised form. */
export interface Found {
  value: string;
  text: string;
  words: readonly PlacedWord[];
}

/**
 * Finds the values of one field. Every list that `find` answers is one place of the document (all borrowers of one
 * sentence). `score` 0..1 says how far the rule is trusted.
 */
export interface Rule {
  name: string;
  field: FieldKey;
  types: readonly DocumentType[];
  score: number;
  find: (view: DocumentView) => Found[][];
}
