import type { FieldKey } from '#lib/domain/field.ts';
import type { Box } from '#lib/domain/geometry.ts';

/** A value as it was printed: one box a line (a line more for every caption inside), shares of the page as shown; all on one page (a value that would run over is moved whole). */
export interface PrintedValue {
  key: FieldKey;
  text: string;
  page: number;
  boxes: Box[];
}

/** A paper set in type. `pdf` is the file; pages are numbered from 1. The same plan and seed give the same bytes. */
export interface RenderedPaper {
  pdf: Uint8Array;
  pageCount: number;
  values: PrintedValue[];
}
