import type { DocumentType } from '#lib/domain/document-types/key.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import type { WatchedDocument } from '#lib/domain/watched-document.ts';
import { dice } from '#lib/learning/interval.ts';

/** What can be made to go wrong in a stream of documents. */
export interface Plant {
  /** Share of documents of a lender never seen, whose layout is read worse. */
  newLender?: number;
  /** Taken off the OCR confidence of scans. */
  ocrLoss?: number;
  typeMix?: Readonly<Partial<Record<DocumentType, number>>>;
  /** `type/field` that is hardly found any more. */
  vanished?: string;
  /** Times as many values are corrected. */
  correctionFactor?: number;
}

const TYPE_MIX: Partial<Record<DocumentType, number>> = {
  note: 0.35,
  'security-instrument': 0.25,
  'closing-disclosure': 0.2,
  'mortgage-statement': 0.2,
};
const LENDERS: readonly (readonly [string, number])[] = [
  ['Alder Bank', 0.3],
  ['Birch Credit Union', 0.25],
  ['Cedar Lending', 0.2],
  ['Dogwood Home Loans', 0.12],
  ['Elm Savings', 0.08],
  ['Fir Mortgage', 0.05],
];
const FIELDS_READ: readonly (readonly [FieldKey, number])[] = [
  ['lenderName', 0.95],
  ['borrowerName', 0.97],
  ['noteAmount', 0.9],
  ['propertyAddress', 0.92],
];

function pick<T>(draw: () => number, shares: readonly (readonly [T, number])[]): T {
  let rest = draw() * shares.reduce((sum, [, share]) => sum + share, 0);
  for (const [item, share] of shares) {
    rest -= share;
    if (rest < 0) return item;
  }
  return (shares.at(-1) as readonly [T, number])[0];
}

const within = (value: number): number => Math.min(0.999, Math.max(0.01, value));

/** A seeded stream of documents with what was planted; the same arguments give the same documents. */
export function stream(count: number, seed: number, plant: Plant = {}, start = new Date('2026-01-05T08:00:00Z')): WatchedDocument[] {
  const draw = dice(seed);
  return Array.from({ length: count }, (_, index) =>
    documentOf(draw, `${seed}-${index}`, new Date(start.getTime() + index * 3_600_000), plant),
  );
}

const normal = (draw: () => number): number => Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());

function documentOf(draw: () => number, documentId: string, createdAt: Date, plant: Plant): WatchedDocument {
  const type = pick(draw, Object.entries(plant.typeMix ?? TYPE_MIX) as [DocumentType, number][]);
  const isNew = draw() < (plant.newLender ?? 0);
  const rare = draw() < 0.02 ? `Small lender ${Math.floor(draw() * 1000)}` : null;
  const scanned = draw() < 0.4;
  const worse = (isNew ? 0.12 : 0) + (scanned ? (plant.ocrLoss ?? 0) / 2 : 0);
  const read = FIELDS_READ.filter(([key, share]) => draw() < (plant.vanished === `${type}/${key}` ? 0.05 : share - worse));
  const values = read.map(([fieldKey]) => ({
    fieldKey,
    documentType: type,
    confidence: within(0.93 - worse + normal(draw) * 0.05),
    disputed: draw() < 0.06 + worse,
  }));
  const ocrConfidence = scanned ? within(0.91 - (plant.ocrLoss ?? 0) + normal(draw) * 0.04) : null;
  return {
    documentId,
    createdAt,
    types: [type],
    lender: draw() < 0.05 ? null : isNew ? 'Grove & Partners' : (rare ?? pick(draw, LENDERS)),
    textSource: scanned ? 'ocr' : 'text-layer',
    ocrConfidence,
    wordsPerPage: Math.max(5, Math.round(380 + normal(draw) * 90)),
    values,
    changes: values.map(({ fieldKey, documentType }) => ({
      fieldKey,
      documentType,
      changed: draw() < (0.06 + worse) * (plant.correctionFactor ?? 1),
    })),
    timings: { readPage: Math.exp(6 + normal(draw) * 0.4), answer: Math.exp(9 + normal(draw) * 0.5), wait: null, review: null },
  };
}
