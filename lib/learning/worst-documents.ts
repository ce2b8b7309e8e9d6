import type { ScoredDocument } from './score.ts';

/** What went wrong in a document, core fields first. */
export interface Mistakes {
  core: number;
  all: number;
}

/** A missed value that another one stands for is one mistake. */
export function mistakesOf({ fields, typeCorrect }: ScoredDocument): Mistakes {
  const count = (picked: ScoredDocument['fields']): number => picked.reduce((sum, { fp, fn }) => sum + Math.max(fp, fn), 0);
  const type = typeCorrect ? 0 : 1;
  return { core: count(fields.filter(({ core }) => core)) + type, all: count(fields) + type };
}

/** The documents with the most mistakes, those in core fields first; documents without any are left out. */
export const worstDocuments = (scored: readonly ScoredDocument[], max: number): ScoredDocument[] =>
  scored
    .map((document) => ({ document, ...mistakesOf(document) }))
    .filter(({ all }) => all > 0)
    .sort((a, b) => b.core - a.core || b.all - a.all || a.document.example.name.localeCompare(b.document.example.name))
    .slice(0, max)
    .map(({ document }) => document);
