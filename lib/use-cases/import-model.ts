import { database } from '#lib/adapters/db/client.ts';
import { ensureModelVersion } from '#lib/adapters/db/model-versions.ts';
import { readBundle } from '#lib/adapters/inference/bundle.ts';
import { openTokenClassifier } from '#lib/adapters/inference/token-classifier.ts';
import { storeBundle } from '#lib/adapters/storage/model-bundles.ts';
import { InvalidInput } from '#lib/domain/errors.ts';
import { type ModelIdentity, modelIdentitySchema, modelLabel } from '#lib/domain/model-version.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

interface ToImport {
  actor: Actor;
  folder: string;
  /** Where the bundle shall be called otherwise than it says itself. */
  name?: string | undefined;
  version?: string | undefined;
}

export interface ImportedModel extends ModelIdentity {
  id: string;
  /** False when the very same files were imported before. */
  isNew: boolean;
}

/**
 * Makes a bundle of this machine's disk a model version of the organisation; no alias names it yet. Throws `InvalidInput` when
 * the bundle is not whole or does not run, `Conflict` when other files have its name and version.
 */
export async function importModel({ actor, folder, ...asked }: ToImport): Promise<ImportedModel> {
  authorise(actor, 'model.manage');
  const bundle = await readBundle(folder);
  const identity = modelIdentitySchema.safeParse({ name: asked.name ?? bundle.name, version: asked.version ?? bundle.version });
  if (!identity.success) throw new InvalidInput(identity.error.issues.map(({ message }) => message).join(' '), 'model_name_invalid');
  // A bundle that this product cannot run is refused now, not found out with the next document.
  const classifier = await openTokenClassifier(folder, modelLabel(identity.data));
  await classifier.close();
  await storeBundle(bundle);
  const { sha256, metrics } = bundle;
  const { id, name, version, isNew } = await database().$transaction((tx) =>
    ensureModelVersion(tx, actor, { ...identity.data, sha256, storageKey: `models/${sha256}`, metrics }),
  );
  return { id, name, version, isNew };
}
