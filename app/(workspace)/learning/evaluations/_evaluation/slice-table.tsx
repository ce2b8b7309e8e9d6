import { FigureTable } from '#app/(workspace)/quality/_figures/table.tsx';
import type { Dimension, SliceFigures } from '#lib/domain/evaluation.ts';
import { DIMENSION_WORDS, rangeWord, shareWord, sliceWord } from './words.ts';

const COLUMNS = ['Values (n)', 'Documents', 'Precision', 'Recall', 'F1', 'F1, 95 %'];

export const figureCells = ({ support, documents, tp, fp, precision, recall, f1, interval }: SliceFigures): (string | number)[] => [
  support,
  documents,
  // Who says nothing is never wrong.
  tp + fp === 0 ? '–' : shareWord(precision),
  shareWord(recall),
  shareWord(f1),
  rangeWord(interval),
];

/** Slices of one dimension with their figures. */
export const SliceTable = ({ dimension, slices }: { dimension: Dimension; slices: readonly SliceFigures[] }) => (
  <FigureTable
    title={`By ${DIMENSION_WORDS[dimension].toLowerCase()}`}
    columns={[DIMENSION_WORDS[dimension], ...COLUMNS]}
    rows={slices.map((slice) => ({ key: slice.name, cells: [sliceWord(dimension, slice.name), ...figureCells(slice)] }))}
  />
);

/** A few rows with names of their own. */
export const NamedTable = ({
  title,
  lead,
  of,
  rows,
}: {
  title: string;
  lead?: string;
  of: string;
  rows: readonly (readonly [string, SliceFigures])[];
}) => (
  <FigureTable
    title={title}
    {...(lead !== undefined && { lead })}
    columns={[of, ...COLUMNS]}
    rows={rows.map(([name, slice]) => ({ key: name, cells: [name, ...figureCells(slice)] }))}
  />
);
