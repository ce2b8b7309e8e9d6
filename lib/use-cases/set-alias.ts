import { database } from '#lib/adapters/db/client.ts';
import { findAliased } from '#lib/adapters/db/model-versions.ts';
import { NotFound } from '#lib/domain/errors.ts';
import { type AliasName, type ModelIdentity, modelLabel } from '#lib/domain/model-version.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

/**
 * Lets an alias name another model version. The champion reads every document that is extracted from now on, without a
 * restart; what was extracted before stays as it is. Throws `NotFound` when the organisation has no such model version.
 */
export async function setAlias(input: { actor: Actor; alias: AliasName; model: ModelIdentity }): Promise<void> {
  const { actor, alias, model } = input;
  authorise(actor, 'model.manage');
  const { organisationId, memberId } = actor;
  const { name, version } = model;
  await database().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Organisation" WHERE "id" = ${organisationId} FOR UPDATE`;
    const found = await tx.modelVersion.findUnique({
      where: { organisationId_name_version: { organisationId, name, version } },
      select: { id: true },
    });
    if (!found) throw new NotFound(`There is no model ${modelLabel(model)}. Import it first: deedlens model import <folder>.`);
    const before = await findAliased(tx, organisationId, alias);
    if (before?.id === found.id) return;
    await tx.alias.upsert({
      where: { organisationId_name: { organisationId, name: alias } },
      create: { organisationId, name: alias, modelVersionId: found.id },
      update: { modelVersionId: found.id },
      select: { id: true },
    });
    const by = { organisationId, memberId, actorName: actor.name };
    const detail = { alias, before: before ? modelLabel(before) : null, after: modelLabel(model) };
    await tx.auditEvent.create({
      data: { ...by, event: 'model.alias-changed', subjectType: 'model', subjectId: found.id, detail },
    });
  });
}
