import { z } from 'zod';
import { type Drift, metricSchema, type WatchFigures, watchFiguresSchema } from '#lib/domain/watch.ts';
import type { Database, Transaction } from './client.ts';

type Db = Database | Transaction;

export interface StoredReference {
  from: Date;
  to: Date;
  figures: WatchFigures;
  createdAt: Date;
  createdBy: string | null;
}

/** The reference that counts: the last one. */
export async function findReference(db: Db, organisationId: string): Promise<StoredReference | null> {
  const row = await db.watchReference.findFirst({
    where: { organisationId },
    orderBy: { createdAt: 'desc' },
    select: { from: true, to: true, figures: true, createdAt: true, createdBy: { select: { user: { select: { name: true } } } } },
  });
  if (!row) return null;
  const { createdBy, figures, ...rest } = row;
  return { ...rest, figures: watchFiguresSchema.parse(figures), createdBy: createdBy?.user.name ?? null };
}

/** So long somebody who acknowledged an alert is not told of the same again. */
const QUIET_MS = 7 * 24 * 60 * 60 * 1000;

const keyOf = ({ metric, slice }: { metric: string; slice: string | null }): string => `${metric} ${slice ?? ''}`;

/**
 * Keeps what was found: a new alert for what nobody was told of, the newest figures on one that is still open; what was
 * acknowledged within a week stays so. Answers the ids of the new ones.
 */
export async function keepAlerts(tx: Transaction, organisationId: string, drifts: readonly Drift[], now: Date): Promise<string[]> {
  // One at a time: two workers would both find nothing, and tell the same twice.
  await tx.$queryRaw`SELECT "id" FROM "Organisation" WHERE "id" = ${organisationId} FOR UPDATE`;
  const quietSince = new Date(now.getTime() - QUIET_MS);
  const told = await tx.driftAlert.findMany({
    where: { organisationId, OR: [{ state: 'open' }, { acknowledgedAt: { gte: quietSince } }] },
    select: { id: true, metric: true, slice: true, state: true },
  });
  const known = new Map(told.map((alert) => [keyOf(alert), alert]));
  const fresh: string[] = [];
  for (const { detector: _detector, since, ...drift } of drifts) {
    const before = known.get(keyOf(drift));
    // Since when it is stays as it was told first.
    if (before?.state === 'open') await tx.driftAlert.update({ where: { id: before.id }, data: drift, select: { id: true } });
    if (before) continue;
    const { id } = await tx.driftAlert.create({ data: { ...drift, since, organisationId, createdAt: now }, select: { id: true } });
    fresh.push(id);
  }
  return fresh;
}

export const alertSelect = {
  id: true,
  metric: true,
  slice: true,
  since: true,
  level: true,
  message: true,
  value: true,
  threshold: true,
  documents: true,
  advice: true,
  state: true,
  acknowledgedAt: true,
  acknowledgedBy: { select: { user: { select: { name: true } } } },
  createdAt: true,
} as const;

export const alertMetric = (metric: string): z.infer<typeof metricSchema> => metricSchema.parse(metric);
export const alertDocuments = (documents: unknown): string[] => z.array(z.string()).parse(documents);
