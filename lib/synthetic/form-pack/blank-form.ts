import type { DocumentType } from '#lib/domain/document-types/key.ts';
import type { Word } from '#lib/domain/page.ts';

/** Points from the top left of the page as shown. */
export type Rect = readonly [left: number, top: number, right: number, bottom: number];

/** A page of a form with what is printed on it. Sizes in points. */
export interface FormPage {
  number: number;
  width: number;
  height: number;
  words: readonly Pick<Word, 'text' | 'box'>[];
}

export interface BlankForm {
  documentType: DocumentType;
  pdf: Uint8Array;
  pages: readonly FormPage[];
}

/** A place to fill in. */
export interface Blank {
  page: number;
  rect: Rect;
  /** What is printed or noted beside it; the one that stands nearest first. */
  captions: readonly string[];
  check: boolean;
}

export const widthOf = ([left, , right]: Rect): number => right - left;
export const heightOf = ([, top, , bottom]: Rect): number => bottom - top;
/** Shared length of two stretches; below 0: their distance. */
export const shared = (fromA: number, toA: number, fromB: number, toB: number): number => Math.min(toA, toB) - Math.max(fromA, fromB);
