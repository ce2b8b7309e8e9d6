import { Conflict } from '#lib/domain/errors.ts';
import { type AliasName, type ModelIdentity, modelLabel } from '#lib/domain/model-version.ts';
import type { Actor } from '#lib/domain/rights.ts';
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
  const row = await db.modelVersion.create({ data: { organisationId, name, version, sha256, storageKey, metrics }, select: SELECT });
  const subject = { subjectType: 'model', subjectId: row.id };
  const detail = { model: modelLabel(model), sha256 };
  await db.auditEvent.create({ data: { organisationId, memberId, actorName, event: 'model.imported', ...subject, detail } });
  return { ...row, isNew: true };
}
