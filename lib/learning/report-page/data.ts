import type { FieldKey } from '#lib/domain/field.ts';
import type { Box } from '#lib/domain/geometry.ts';
import type { Difference } from '../compare.ts';
import type { EvaluationReport } from '../report.ts';
import type { ScoredDocument } from '../score.ts';

/** One who answered, with everything that is told of it. */
export interface ReportedSource {
  /** As people say it: "Rules". */
  name: string;
  report: EvaluationReport;
  scored: readonly ScoredDocument[];
  /** How much better the first source is. */
  lead?: Difference;
}

export const MARKS = ['truth', 'rules', 'model'] as const;
export type Mark = (typeof MARKS)[number];

/** A box on a page: whose it is, and which field. */
export interface MarkedBox {
  mark: Mark;
  label: string;
  boxes: readonly Box[];
}

export interface PicturedPage {
  number: number;
  /** Points. */
  width: number;
  height: number;
  /** Path of the picture beside the report; null where none could be drawn. */
  picture: string | null;
  marks: readonly MarkedBox[];
}

/** One field of a document that went wrong: what is printed, and who said what. */
export interface MistakeRow {
  key: FieldKey;
  truth: readonly string[];
  rules: readonly string[];
  model: readonly string[];
  given: readonly { value: string; confidence: number; correct: boolean }[];
}

export interface PicturedDocument {
  name: string;
  family: string;
  is: string;
  /** The type it was taken for. */
  taken: string;
  rows: readonly MistakeRow[];
  pages: readonly PicturedPage[];
}

/** Everything that the page of an evaluation shows. The first source is the one it is about. */
export interface ReportPageData {
  folder: string;
  model: string | null;
  rules: string;
  sources: readonly ReportedSource[];
  worst: readonly PicturedDocument[];
  unreadable: readonly { file: string; message: string }[];
}
