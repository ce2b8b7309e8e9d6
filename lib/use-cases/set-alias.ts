import { database } from '#lib/adapters/db/client.ts';
import { findAliased, moveAlias } from '#lib/adapters/db/model-versions.ts';
import { InvalidInput, NotFound } from '#lib/domain/errors.ts';
import { type AliasName, type ModelIdentity, modelLabel } from '#lib/domain/model-version.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

interface AliasChange {
  actor: Actor;
  alias: AliasName;
  model: ModelIdentity;
  /** Why a champion is replaced without the gate; audited. */
  reason?: string | undefined;
}

/**
 * Lets an alias name another model version. The champion reads every document that is extracted from now on, without a
 * restart; what was extracted before stays as it is. Throws `NotFound` when the organisation has no such model version, and
 * `InvalidInput` when a champion would be replaced without a reason: that goes around the gate.
 */
export async function setAlias({ actor, alias, model, reason }: AliasChange): Promise<void> {
  authorise(actor, 'model.manage');
  const { organisationId } = actor;
  const { name, version } = model;
  await database().$transaction(async (tx) => {
    const found = await tx.modelVersion.findUnique({
      where: { organisationId_name_version: { organisationId, name, version } },
      select: { id: true, name: true, version: true, sha256: true },
    });
    if (!found) throw new NotFound(`There is no model ${modelLabel(model)}. Import it first: deedlens model import <folder>.`);
    const before = await findAliased(tx, organisationId, alias);
    const replaces = alias === 'champion' && before !== undefined && before.id !== found.id;
    if (replaces && !reason?.trim())
      throw new InvalidInput(
        `${modelLabel(before)} reads the documents now. Promote ${modelLabel(model)} through the gate (deedlens model promote), or say why not with --reason.`,
        'reason_required',
      );
    await moveAlias(tx, actor, { alias, model: found, ...(replaces && { withoutGate: reason }) });
  });
}
