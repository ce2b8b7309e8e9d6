import type { TypedRange } from '#lib/domain/extraction.ts';
import { type Issue, isPartial } from '#lib/domain/issue.ts';
import type { Truth } from '#lib/domain/truth.ts';
import type { Example, PredictedValue } from './score.ts';

/** What a machine answered about a file, as far as it is scored. */
export interface AnsweredFile {
  pages: number;
  types: readonly TypedRange[];
  values: readonly (PredictedValue & { page: number })[];
  issues: readonly Issue[];
  seconds: number;
}

type TruthDocument = Extract<Truth, { documents: unknown }>['documents'][number];

/** The documents of a file as its truth tells them; a truth of a single document goes over all pages. */
export const documentsOf = (truth: Truth, pages: number): TruthDocument[] =>
  'documents' in truth ? truth.documents : [{ ...truth, pages: [1, pages] }];

/** How many pages two ranges share. */
export const sharedPages = (a: readonly [number, number], b: readonly [number, number]): number =>
  Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]) + 1);

/** A truth of a packet gives one example a document; a value belongs to the document that its page lies in. `answered` is absent for a file that could not be read. */
export function examplesOf(truth: Truth, answered: AnsweredFile | undefined, name: string, family: string): Example[] {
  const count = answered?.pages ?? 0;
  const documents = documentsOf(truth, count);
  return documents.map(({ pages: range, documentType, fields, absent }) => {
    const within = (page: number): boolean => page >= range[0] && page <= range[1];
    const own = range[1] - range[0] + 1;
    const guessed = (answered?.types ?? [])
      .filter(({ pages }) => sharedPages(pages, range) > 0)
      .sort((a, b) => sharedPages(b.pages, range) - sharedPages(a.pages, range))[0];
    return {
      name: documents.length > 1 ? `${name}#${range[0]}-${range[1]}` : name,
      family,
      predicted: {
        documentType: guessed?.type ?? null,
        values: (answered?.values ?? []).filter(({ page }) => within(page)),
        partial: (answered?.issues ?? []).some((issue) => isPartial(issue) && (issue.page === undefined || within(issue.page))),
      },
      reference: { documentType, fields: fields as Example['reference']['fields'], absent },
      pages: own,
      seconds: answered && count > 0 ? answered.seconds * (own / count) : 0,
    };
  });
}
