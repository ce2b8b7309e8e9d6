import type { ExtractionResult } from '#lib/domain/extraction.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { addCounts, type Counts, measures, NO_COUNTS, scoreDocument } from '#lib/learning/score.ts';
import { FAMILIES } from '#lib/synthetic/families/table.ts';
import { type Paper, paperIn } from './papers.ts';

/** Fields that a model learns, exact on normalised values. */
export function score(paper: Paper, { document, fields }: ExtractionResult): Counts {
  if (!('documentType' in paper.truth)) throw new Error('a packet');
  const { documentType } = paper.truth;
  const modelled = ([key]: [string, unknown]): boolean => FIELDS[key as keyof typeof FIELDS].modelled;
  const labelled = Object.fromEntries(Object.entries(paper.truth.fields).filter(modelled));
  const reference = { documentType, fields: labelled, absent: paper.truth.absent };
  const predicted = { documentType: document.types[0]?.type ?? null, values: fields, partial: false };
  const scored = scoreDocument({ name: paper.id, family: paper.family, predicted, reference, pages: paper.pages.length, seconds: 0 });
  return scored.fields.reduce<Counts>((sum, field) => addCounts(sum, field), NO_COUNTS);
}

export const f1 = (counts: Counts): number => measures(counts).f1;
export const sumOf = (counts: readonly Counts[]): Counts => counts.reduce(addCounts, NO_COUNTS);

/** The papers of one lender that were prepared, in order. */
export async function papersOf(folder: string, family: string, { scan = false, lender = 0, limit = 1000 } = {}): Promise<Paper[]> {
  const papers: Paper[] = [];
  for (let number = 0; number < limit; number++) {
    const paper = await paperIn(folder, { family, lender, number, scan });
    if (!paper) break;
    papers.push(paper);
  }
  return papers;
}

/** Families with fields, those that the model was never trained on or the others. */
export const familiesOf = (heldOut: boolean): string[] =>
  FAMILIES.filter((family) => (family.heldOut === true) === heldOut).map(({ name }) => name);
