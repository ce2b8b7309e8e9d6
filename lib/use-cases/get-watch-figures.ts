import { database } from '#lib/adapters/db/client.ts';
import { findReference } from '#lib/adapters/db/drift-alerts.ts';
import { findWatchedDocuments } from '#lib/adapters/db/watched-documents.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';
import { REFERENCE_MIN } from '#lib/domain/watch.ts';
import { type WatchChart, type WatchedSlice, watchCharts, watchedSlices } from '#lib/learning/watching/charts.ts';
import { type RetrainTrigger, retrainTriggers } from '#lib/learning/watching/retrain.ts';
import { type StageFigures, stageFigures, throughputOf } from '#lib/learning/watching/stages.ts';

/** The last so many documents are looked at. */
const DOCUMENTS_MAX = 500;

export interface WatchReport {
  reference: { from: string; to: string; documents: number; createdAt: string; createdBy: string | null } | null;
  /** Documents that a reference needs at least. */
  referenceMin: number;
  /** Documents looked at. */
  documents: number;
  charts: WatchChart[];
  slices: WatchedSlice[];
  stages: StageFigures[];
  throughput: ReturnType<typeof throughputOf>;
  triggers: RetrainTrigger[];
}

/** How the last documents compare with the reference, how long the stages take, and whether it is time to train. */
export async function getWatchFigures({ actor }: { actor: Actor }): Promise<WatchReport> {
  authorise(actor, 'watch.read');
  const { organisationId } = actor;
  const [stored, documents, champion] = await Promise.all([
    findReference(database(), organisationId),
    findWatchedDocuments(database(), { organisationId, limit: DOCUMENTS_MAX }),
    database().alias.findUnique({
      where: { organisationId_name: { organisationId, name: 'champion' } },
      select: { modelVersion: { select: { createdAt: true } } },
    }),
  ]);
  const championSince = champion?.modelVersion.createdAt ?? null;
  const corrected = await countCorrected(organisationId, championSince);
  const figures = stored?.figures ?? null;
  return {
    reference: stored && {
      from: stored.from.toISOString(),
      to: stored.to.toISOString(),
      documents: stored.figures.documents,
      createdAt: stored.createdAt.toISOString(),
      createdBy: stored.createdBy,
    },
    referenceMin: REFERENCE_MIN,
    documents: documents.length,
    charts: figures ? watchCharts(figures, documents) : [],
    slices: figures ? watchedSlices(figures, documents) : [],
    stages: stageFigures(documents),
    throughput: throughputOf(documents),
    triggers: retrainTriggers({ figures, documents, corrected, championSince }),
  };
}

/** Documents that were approved with a changed value, since the model in use was made. */
const countCorrected = (organisationId: string, since: Date | null): Promise<number> =>
  database().document.count({
    where: {
      organisationId,
      state: 'approved',
      corrections: { some: { action: { in: ['corrected', 'added', 'absent', 'unreadable'] } } },
      ...(since && { reviewItem: { approvedAt: { gte: since } } }),
    },
  });
