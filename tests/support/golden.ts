import { readFile, writeFile } from 'node:fs/promises';
import type { ExtractedField, ExtractionResult } from '#lib/domain/extraction.ts';
import type { Box } from '#lib/domain/geometry.ts';

/**
 * Golden extractions: what the program answered on a paper of ours when a person last looked. `GOLDEN_WRITE=1` writes them
 * anew, on purpose; a run that writes fails, so that it is never taken for a passing one.
 */
export const GOLDEN_WRITE = process.env.GOLDEN_WRITE === '1';

/** How far an answer may be from the golden one. Confidence, rule names, versions and timings are not compared. */
export const TOLERANCES = Object.freeze({
  /** Share of the page by which an edge of a box may move: 0.005 is 3 pt on a Letter page. */
  boxEdge: 0.005,
});

export interface GoldenField {
  key: ExtractedField['key'];
  value: string;
  text: string;
  page: number;
  boxes: readonly Box[];
  documentType: ExtractedField['documentType'];
}

export interface Golden {
  fileName: string;
  pages: number;
  types: { type: string; pages: readonly [number, number] }[];
  issues: { page: number | null; code: string }[];
  fields: GoldenField[];
}

const nameOf = (field: GoldenField): string => [field.documentType, field.key, field.page, field.value].join(' ');

/** What is compared of an extraction, in a fixed order. */
export function goldenOf(result: ExtractionResult): Golden {
  const round = (edge: number): number => Math.round(edge * 10_000) / 10_000;
  const fields = result.fields.map(({ key, value, text, page, boxes, documentType }) => ({
    key,
    value,
    text,
    page,
    boxes: boxes.map(([left, top, right, bottom]): Box => [round(left), round(top), round(right), round(bottom)]),
    documentType,
  }));
  return {
    fileName: result.document.fileName,
    pages: result.document.pages,
    types: result.document.types.map(({ type, pages }) => ({ type, pages })),
    issues: result.issues.map(({ page, code }) => ({ page: page ?? null, code })),
    fields: fields.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)),
  };
}

/** One line for the document and one for each field, so that a diff reads field by field. */
const goldenPath = (fileName: string): URL => new URL(`../golden/${fileName}.expected.jsonl`, import.meta.url);

export async function readGolden(fileName: string): Promise<Golden> {
  const [document, ...fields] = (await readFile(goldenPath(fileName), 'utf8')).trim().split('\n');
  return { ...JSON.parse(document ?? ''), fields: fields.map((field) => JSON.parse(field)) };
}

export async function writeGolden({ fields, ...document }: Golden): Promise<void> {
  const lines = [document, ...fields].map((part) => JSON.stringify(part));
  await writeFile(goldenPath(document.fileName), `${lines.join('\n')}\n`);
}

/** The golden with its boxes left out, for an exact comparison of everything that has no tolerance. */
export const withoutBoxes = ({ fields, ...rest }: Golden) => ({
  ...rest,
  fields: fields.map(({ boxes, ...field }) => ({ ...field, lines: boxes.length })),
});

/** Every edge that moved by more than `TOLERANCES.boxEdge`, in words. Both must hold the same fields in the same order. */
export function movedBoxes(expected: Golden, actual: Golden): string[] {
  return expected.fields.flatMap((field, index) =>
    field.boxes.flatMap((box, row) => {
      const found = actual.fields[index]?.boxes[row];
      const moved = Math.max(...box.map((edge, side) => Math.abs(edge - (found?.[side] ?? Number.POSITIVE_INFINITY))));
      return moved <= TOLERANCES.boxEdge ? [] : [`${nameOf(field)}, line ${row + 1}: an edge moved by ${moved.toFixed(4)}`];
    }),
  );
}
