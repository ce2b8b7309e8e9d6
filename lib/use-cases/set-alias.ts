import { database } from '#lib/adapters/db/client.ts';
import { moveAlias } from '#lib/adapters/db/model-versions.ts';
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
  const { organisationId } = actor;
  const { name, version } = model;
  await database().$transaction(async (tx) => {
    const found = await tx.modelVersion.findUnique({
      where: { organisationId_name_version: { organisationId, name, version } },
      select: { id: true, name: true, version: true, sha256: true },
    });
    if (!found) throw new NotFound(`There is no model ${modelLabel(model)}. Import it first: deedlens model import <folder>.`);
    await moveAlias(tx, actor, { alias, model: found });
  });
}
