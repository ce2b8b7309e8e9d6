import { database } from '#lib/adapters/db/client.ts';
import { keepAlerts } from '#lib/adapters/db/drift-alerts.ts';
import { findCanaryDocuments } from '#lib/adapters/db/trial-documents.ts';
import { findRunningCanaries, type RunningTrial } from '#lib/adapters/db/trials.ts';
import { enqueue } from '#lib/adapters/queue/queue.ts';
import { webhookOfEnv } from '#lib/adapters/webhook/post.ts';
import { modelLabel } from '#lib/domain/model-version.ts';
import { type CanaryFigures, canaryFigures } from '#lib/learning/trial-figures.ts';

/**
 * Stops every canary whose documents people change significantly more often than the champion's, and tells so by an alert. For the worker, which
 * asks again and again; may run twice. Answers how many were stopped.
 */
export async function checkCanaries({ now = new Date() }: { now?: Date } = {}): Promise<number> {
  let stopped = 0;
  for (const trial of await findRunningCanaries()) {
    const documents = await findCanaryDocuments({ ...trial, stoppedAt: null });
    const figures = canaryFigures(documents);
    if (figures.stop === null) continue;
    const shown = documents.filter(({ arm, reviewed }) => arm === 'challenger' && (reviewed?.changed ?? 0) > 0);
    const ids = shown.map(({ documentId }) => documentId);
    if (await stop(trial, { figures, reason: figures.stop, documents: ids, now })) stopped += 1;
  }
  return stopped;
}

const SHOWN_MAX = 10;

async function stop(
  trial: RunningTrial,
  { figures, reason, documents, now }: { figures: CanaryFigures; reason: string; documents: string[]; now: Date },
): Promise<boolean> {
  const { id, organisationId, model, champion } = trial;
  return database().$transaction(async (tx) => {
    const { count } = await tx.trial.updateMany({ where: { id, stoppedAt: null }, data: { stoppedAt: now, stopReason: reason } });
    if (count === 0) return false;
    const subject = { subjectType: 'trial', subjectId: id };
    const detail = { reason, rule: 'correction-rate' };
    await tx.auditEvent.create({ data: { organisationId, actorName: 'system', event: 'trial.stopped', ...subject, detail } });
    const alert = {
      ...({ metric: 'correction-rate', slice: `canary ${modelLabel(model)}`, level: 'alarm', detector: 'level' } as const),
      ...{ value: figures.challenger.touched.value, threshold: figures.champion.touched.value, since: trial.createdAt },
      documents: documents.slice(0, SHOWN_MAX),
      message: `The canary of ${modelLabel(model)} was stopped. ${reason}`,
      advice: `${modelLabel(champion)} reads every document again. Look at what people changed, and train or try another model.`,
    };
    const alerts = await keepAlerts(tx, organisationId, [alert], now);
    if (webhookOfEnv()) for (const alertId of alerts) await enqueue(tx, 'send-alert', { alertId });
    return true;
  });
}
