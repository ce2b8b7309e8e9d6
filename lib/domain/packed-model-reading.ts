import { z } from 'zod';
import { DOCUMENT_TYPES, type DocumentType, documentTypeSchema } from './document-types/key.ts';
import { type BundleCalibration, bundleCalibrationSchema, NER_LABELS } from './model-bundle.ts';

/** Shares of less than this are left out; what is left out belongs to `O`. */
const SHARE_MIN = 0.005;
const SCALE = 10_000;

/**
 * What a model said about the pages of a file, for storage. `shares` is word, label, share x 10,000, one after another; labels
 * count as in `labels`, and what is missing to 1 is `O`.
 */
export const packedModelReadingSchema = z.object({
  v: z.literal(1),
  version: z.string(),
  labels: z.array(z.string()),
  calibration: bundleCalibrationSchema.nullable(),
  pages: z.array(
    z.object({
      number: z.number().int().positive(),
      words: z.number().int().min(0),
      shares: z.array(z.number().int().min(0)),
      types: z.partialRecord(documentTypeSchema, z.number()),
    }),
  ),
});
export type PackedModelReading = z.infer<typeof packedModelReadingSchema>;

interface Page {
  number: number;
  /** A row a word, in the order of `NER_LABELS`. */
  labels: readonly Float32Array[];
  pageTypes: Readonly<Partial<Record<DocumentType, number>>>;
}

export interface UnpackedModelReading {
  version: string;
  calibration: BundleCalibration | null;
  pages: readonly Page[];
}

const packedRow = (row: Float32Array, word: number): number[] =>
  Array.from(row).flatMap((share, label) => (label === 0 || share < SHARE_MIN ? [] : [word, label, Math.round(share * SCALE)]));

export function packModelReading({ version, calibration, pages }: UnpackedModelReading): PackedModelReading {
  return {
    v: 1,
    version,
    labels: [...NER_LABELS],
    calibration,
    pages: pages.map(({ number, labels, pageTypes }) => ({
      number,
      words: labels.length,
      shares: labels.flatMap(packedRow),
      types: Object.fromEntries(DOCUMENT_TYPES.map((type) => [type, pageTypes[type] ?? 0])),
    })),
  };
}

/** The same within a hundredth; undefined when its labels are no longer the ones in use. */
export function unpackModelReading({ version, labels, calibration, pages }: PackedModelReading): UnpackedModelReading | undefined {
  if (labels.join() !== NER_LABELS.join()) return undefined;
  const unpacked = pages.map(({ number, words, shares, types }) => ({
    number,
    labels: rowsOf(words, shares),
    pageTypes: types as Page['pageTypes'],
  }));
  return { version, calibration, pages: unpacked };
}

function rowsOf(words: number, shares: readonly number[]): Float32Array[] {
  const rows = Array.from({ length: words }, () => new Float32Array(NER_LABELS.length).fill(1, 0, 1));
  for (let at = 0; at + 2 < shares.length; at += 3) {
    const row = rows[shares[at] ?? -1];
    const share = (shares[at + 2] ?? 0) / SCALE;
    if (!row) continue;
    row[shares[at + 1] ?? 0] = share;
    row[0] = Math.max(0, (row[0] ?? 0) - share);
  }
  return rows;
}
