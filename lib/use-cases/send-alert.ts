import { database } from '#lib/adapters/db/client.ts';
import { alertDocuments, alertSelect } from '#lib/adapters/db/drift-alerts.ts';
import { postWebhook, webhookOfEnv } from '#lib/adapters/webhook/post.ts';

/** Tells the webhook of an alert. Throws when it does not take it, so that the queue tries again; for the worker. */
export async function sendAlert({ alertId, now = new Date() }: { alertId: string; now?: Date }): Promise<void> {
  const webhook = webhookOfEnv();
  const alert = await database().driftAlert.findUnique({ where: { id: alertId }, select: { ...alertSelect, organisationId: true } });
  if (!webhook || !alert) return;
  const { acknowledgedBy: _by, acknowledgedAt: _at, documents, since, createdAt, ...rest } = alert;
  const about = { ...rest, since: since.toISOString(), createdAt: createdAt.toISOString(), documents: alertDocuments(documents) };
  await postWebhook(webhook, { event: 'drift.found', alert: about }, now);
}
