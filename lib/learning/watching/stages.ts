import type { WatchedDocument } from '#lib/domain/watched-document.ts';
import { quantile } from '../touch-figures.ts';

/** How long a stage takes, in milliseconds: median and 95th percentile; null when nothing was measured. */
export interface StageFigures {
  stage: keyof WatchedDocument['timings'];
  measured: number;
  medianMs: number | null;
  p95Ms: number | null;
}

const STAGES = ['readPage', 'answer', 'review', 'wait'] as const satisfies readonly StageFigures['stage'][];

export const stageFigures = (documents: readonly WatchedDocument[]): StageFigures[] =>
  STAGES.map((stage) => {
    const times = documents.flatMap(({ timings }) => timings[stage] ?? []);
    return { stage, measured: times.length, medianMs: quantile(times, 0.5), p95Ms: quantile(times, 0.95) };
  });

/** Documents uploaded and approved a day, over the days from the first to the last of them. */
export function throughputOf(documents: readonly WatchedDocument[]): { days: number; uploaded: number; approved: number } {
  const [first, last] = [documents[0], documents.at(-1)];
  if (!first || !last) return { days: 0, uploaded: 0, approved: 0 };
  const days = Math.max(1, (last.createdAt.getTime() - first.createdAt.getTime()) / 86_400_000);
  return { days, uploaded: documents.length / days, approved: documents.filter(({ changes }) => changes !== null).length / days };
}
