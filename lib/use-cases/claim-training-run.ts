import { randomUUID } from 'node:crypto';
import { database, type Transaction } from '#lib/adapters/db/client.ts';
import { getObject, headObject, modelKey } from '#lib/adapters/storage/files.ts';
import { LABEL_SCHEMA_VERSION } from '#lib/domain/field.ts';
import { CURRENT_PAGE_TYPES, NER_LABELS } from '#lib/domain/model-bundle.ts';
import { type ClaimedRun, LEASE_SECONDS, TRAINING_ATTEMPTS_MAX, type Trainer, trainingConfigSchema } from '#lib/domain/training-run.ts';

interface Waiting {
  id: string;
  attempts: number;
  state: string;
}

/**
 * Gives a trainer the run that has waited longest: one that nobody took up, or whose trainer fell silent. Undefined while there is none.
 * Of two who ask at once each gets another one.
 */
export async function claimTrainingRun({ trainer, now = new Date() }: { trainer: Trainer; now?: Date }): Promise<ClaimedRun | undefined> {
  const leaseId = randomUUID();
  const id = await database().$transaction((tx) => take(tx, trainer, { leaseId, now }));
  return id === undefined ? undefined : toldOf(id, leaseId);
}

async function take(tx: Transaction, trainer: Trainer, { leaseId, now }: { leaseId: string; now: Date }): Promise<string | undefined> {
  const { organisationId, name, runId } = trainer;
  const silentSince = new Date(now.getTime() - LEASE_SECONDS * 1000);
  for (;;) {
    const [run] = await tx.$queryRaw<Waiting[]>`
      SELECT "id", "attempts", "state"::text AS "state" FROM "TrainingRun"
      WHERE "organisationId" = ${organisationId} AND (${runId}::text IS NULL OR "id" = ${runId})
        AND ("state" = 'queued' OR ("state" IN ('running', 'stopping') AND "heartbeatAt" < ${silentSince}))
      ORDER BY "createdAt" LIMIT 1 FOR UPDATE SKIP LOCKED`;
    if (!run) return undefined;
    const over = (state: 'stopped' | 'failed', failure: string | null) =>
      tx.trainingRun.update({ where: { id: run.id }, data: { state, failure, leaseId: null, finishedAt: now }, select: { id: true } });
    if (run.state === 'stopping') await over('stopped', null);
    else if (run.attempts >= TRAINING_ATTEMPTS_MAX) await over('failed', TOO_OFTEN);
    else {
      const data = { state: 'running', leaseId, claimedBy: name, heartbeatAt: now, attempts: run.attempts + 1, failure: null } as const;
      const { startedAt } = await tx.trainingRun.update({ where: { id: run.id }, data, select: { startedAt: true } });
      if (!startedAt) await tx.trainingRun.update({ where: { id: run.id }, data: { startedAt: now }, select: { id: true } });
      return run.id;
    }
  }
}

const TOO_OFTEN = `Its trainer fell silent ${TRAINING_ATTEMPTS_MAX} times. Look at what the trainer printed last; a machine with more memory may help.`;

async function toldOf(id: string, leaseId: string): Promise<ClaimedRun> {
  const run = await database().trainingRun.findUniqueOrThrow({
    where: { id },
    include: {
      parent: { select: { name: true, version: true, sha256: true } },
      candidates: { where: { state: 'done' }, select: { number: true }, orderBy: { number: 'asc' } },
    },
  });
  const { parent, number } = run;
  const ner = { labelSchemaVersion: LABEL_SCHEMA_VERSION, ner: [...NER_LABELS], pageTypes: [...CURRENT_PAGE_TYPES] };
  return {
    ...{ id, number, leaseId, config: trainingConfigSchema.parse(run.config), labels: ner },
    hasCheckpoint: run.checkpointKey !== null && (await headObject(run.checkpointKey)) !== undefined,
    done: run.candidates.map((candidate) => candidate.number),
    parent: parent && { name: parent.name, version: parent.version, files: await filesOf(parent.sha256) },
    name: parent?.name ?? 'deedlens-ner',
    version: `run-${number}`,
  };
}

async function filesOf(sha256: string): Promise<string[]> {
  const list = Buffer.from(await getObject(modelKey(sha256, 'SHA256SUMS'))).toString('utf8');
  return list.split('\n').flatMap((line) => /^[0-9a-f]{64} [ *](.+)$/.exec(line)?.[1] ?? []);
}
