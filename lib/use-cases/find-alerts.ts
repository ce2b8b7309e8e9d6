import { database } from '#lib/adapters/db/client.ts';
import { alertDocuments, alertMetric, alertSelect } from '#lib/adapters/db/drift-alerts.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';
import type { Drift, MetricKey } from '#lib/domain/watch.ts';

const ALERTS_MAX = 50;

export interface AlertSummary {
  id: string;
  metric: MetricKey;
  slice: string | null;
  level: Drift['level'];
  since: string;
  at: string;
  message: string;
  advice: string;
  value: number;
  threshold: number;
  /** That are still there: the first one of it, then those that show it most. */
  documents: { id: string; fileName: string }[];
  state: 'open' | 'acknowledged';
  acknowledgedBy: string | null;
}

/** Alerts, newest first: open ones, or all of the last. */
export async function findAlerts({ actor, all = false }: { actor: Actor; all?: boolean }): Promise<{ alerts: AlertSummary[] }> {
  authorise(actor, 'watch.read');
  const { organisationId } = actor;
  const rows = await database().driftAlert.findMany({
    where: { organisationId, ...(!all && { state: 'open' }) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: ALERTS_MAX,
    select: alertSelect,
  });
  const ids = rows.flatMap(({ documents }) => alertDocuments(documents));
  const found = await database().document.findMany({ where: { organisationId, id: { in: ids } }, select: { id: true, fileName: true } });
  const names = new Map(found.map((document) => [document.id, document]));
  const alerts = rows.map(({ metric, documents, since, createdAt, acknowledgedBy, acknowledgedAt: _at, ...row }) => ({
    ...row,
    metric: alertMetric(metric),
    since: since.toISOString(),
    at: createdAt.toISOString(),
    documents: alertDocuments(documents).flatMap((id) => names.get(id) ?? []),
    acknowledgedBy: acknowledgedBy?.user.name ?? null,
  }));
  return { alerts };
}
