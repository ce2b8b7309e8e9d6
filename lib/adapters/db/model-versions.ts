import { Conflict, NotFound } from '#lib/domain/errors.ts';
import { type AliasName, type ModelIdentity, modelLabel } from '#lib/domain/model-version.ts';
import type { Actor } from '#lib/domain/rights.ts';
import type { Transaction } from './client.ts';
import type { Prisma } from './generated/client.ts';

export interface StoredModel extends ModelIdentity {
  id: string;
  sha256: string;
}

type Reader = Pick<Prisma.TransactionClient, 'alias'>;
type Writer = Pick<Prisma.TransactionClient, 'modelVersion' | 'auditEvent' | '$queryRaw'>;

const SELECT = { id: true, name: true, version: true, sha256: true } as const;

/** The model version that an organisation's alias names; undefined while it names none. */
export async function findAliased(db: Reader, organisationId: string, name: AliasName): Promise<StoredModel | undefined> {
  const alias = await db.alias.findUnique({
    where: { organisationId_name: { organisationId, name } },
    select: { modelVersion: { select: SELECT } },
  });
  return alias?.modelVersion;
}

export interface NewModel extends ModelIdentity {
  sha256: string;
  storageKey: string;
  metrics: Record<string, unknown>;
  /** Where a training run of the organisation made it. */
  lineage?: { trainingRunId: string; datasetVersionId: string; parentId: string | null };
}

/**
 * The organisation's row of a model version, written where there is none. Throws `Conflict` when other files were imported
 * under the same name and version.
 */
export async function ensureModelVersion(db: Writer, actor: Actor, model: NewModel): Promise<StoredModel & { isNew: boolean }> {
  const { organisationId, memberId, name: actorName } = actor;
  const { name, version, sha256, storageKey } = model;
  // One at a time in an organisation: two workers may meet the same new model at once.
  await db.$queryRaw`SELECT 1 FROM "Organisation" WHERE "id" = ${organisationId} FOR UPDATE`;
  const known = await db.modelVersion.findUnique({
    where: { organisationId_name_version: { organisationId, name, version } },
    select: SELECT,
  });
  if (known && known.sha256 !== sha256)
    throw new Conflict(`${modelLabel(model)} was imported before with other files. Give the new one a version of its own.`);
  if (known) return { ...known, isNew: false };
  const metrics: Prisma.InputJsonObject = JSON.parse(JSON.stringify(model.metrics));
  const data = { organisationId, name, version, sha256, storageKey, metrics, ...model.lineage };
  const row = await db.modelVersion.create({ data, select: SELECT });
  const subject = { subjectType: 'model', subjectId: row.id };
  const detail = { model: modelLabel(model), sha256 };
  await db.auditEvent.create({ data: { organisationId, memberId, actorName, event: 'model.imported', ...subject, detail } });
  return { ...row, isNew: true };
}

/**
 * Lets an alias of the organisation name a model version, and answers what it named before. `withoutGate` is the reason where no gate was passed. Running trials end when the
 * champion changes: what they held it against is not in use any more.
 */
export async function moveAlias(
  tx: Transaction,
  actor: Actor,
  { alias, model, withoutGate }: { alias: AliasName; model: StoredModel; withoutGate?: string | undefined },
): Promise<StoredModel | undefined> {
  const { organisationId, memberId, name: actorName } = actor;
  await tx.$queryRaw`SELECT 1 FROM "Organisation" WHERE "id" = ${organisationId} FOR UPDATE`;
  const before = await findAliased(tx, organisationId, alias);
  if (before?.id === model.id) return before;
  await tx.alias.upsert({
    where: { organisationId_name: { organisationId, name: alias } },
    create: { organisationId, name: alias, modelVersionId: model.id },
    update: { modelVersionId: model.id },
    select: { id: true },
  });
  const detail = { alias, before: before ? modelLabel(before) : null, after: modelLabel(model), ...(withoutGate && { withoutGate }) };
  const subject = { subjectType: 'model', subjectId: model.id };
  await tx.auditEvent.create({ data: { organisationId, memberId, actorName, event: 'model.alias-changed', ...subject, detail } });
  if (alias === 'champion') {
    const reason = `The champion changed to ${modelLabel(model)}.`;
    await tx.trial.updateMany({
      where: { organisationId, stoppedAt: null },
      data: { stoppedAt: new Date(), stoppedById: memberId, stopReason: reason },
    });
  }
  return before;
}

/** The organisation's model version of that id. Throws `NotFound`. */
export async function getModelVersion(
  db: Pick<Prisma.TransactionClient, 'modelVersion'>,
  organisationId: string,
  id: string,
): Promise<StoredModel> {
  const row = await db.modelVersion.findFirst({ where: { id, organisationId }, select: SELECT });
  if (!row) throw new NotFound('There is no such model here. Check the address, or import the model first.');
  return row;
}
