import { database } from '#lib/adapters/db/client.ts';
import { findReference, keepAlerts } from '#lib/adapters/db/drift-alerts.ts';
import { findWatchedDocuments } from '#lib/adapters/db/watched-documents.ts';
import { enqueue } from '#lib/adapters/queue/queue.ts';
import { webhookOfEnv } from '#lib/adapters/webhook/post.ts';
import { findDrifts, STREAM } from '#lib/learning/watching/find-drifts.ts';
import { LOOK_EVERY } from '#lib/learning/watching/fit.ts';

/** Holds the last documents of an organisation against its reference, and tells what is new. For the worker; may run twice. */
export async function watchOrganisation({
  organisationId,
  now = new Date(),
}: {
  organisationId: string;
  now?: Date;
}): Promise<{ alerts: number }> {
  const reference = await findReference(database(), organisationId);
  if (!reference) return { alerts: 0 };
  const documents = await findWatchedDocuments(database(), { organisationId, from: reference.from, limit: STREAM });
  const since = documents.filter(({ createdAt }) => createdAt >= reference.to);
  if (since.length < LOOK_EVERY) return { alerts: 0 };
  const drifts = findDrifts(reference.figures, documents);
  const fresh = await database().$transaction(async (tx) => {
    const ids = await keepAlerts(tx, organisationId, drifts, now);
    if (webhookOfEnv()) for (const alertId of ids) await enqueue(tx, 'send-alert', { alertId });
    return ids;
  });
  return { alerts: fresh.length };
}
