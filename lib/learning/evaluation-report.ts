import type { EvaluatedDocument, EvaluationReport } from '#lib/domain/evaluation.ts';
import { sourceReport } from './slices.ts';

/** The report of all documents of an evaluation. `bundleBytes`: of all files of the bundle. */
export function evaluationReport(documents: readonly EvaluatedDocument[], { bundleBytes }: { bundleBytes: number }): EvaluationReport {
  const times = documents.map(({ msPerPage }) => msPerPage).sort((a, b) => a - b);
  return {
    version: 1,
    documents: documents.length,
    pages: documents.reduce((sum, { pages: [first, last] }) => sum + last - first + 1, 0),
    by: {
      combined: sourceReport(documents, 'combined'),
      rules: sourceReport(documents, 'rules'),
      model: sourceReport(documents, 'model'),
    },
    msPerPage: { median: quantile(times, 0.5), p95: quantile(times, 0.95) },
    bundleBytes,
    modelFailed: documents.filter(({ modelFailed }) => modelFailed).length,
  };
}

/** The nearest-rank quantile of ascending numbers; 0 of none. */
export const quantile = (ascending: readonly number[], share: number): number =>
  ascending[Math.max(0, Math.ceil(share * ascending.length) - 1)] ?? 0;
