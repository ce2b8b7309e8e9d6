import { database } from '#lib/adapters/db/client.ts';
import { findAliased } from '#lib/adapters/db/model-versions.ts';
import { shippedBundle } from '#lib/adapters/inference/shipped.ts';
import { type StoredBundleFile, storeBundle, storedBundleFiles } from '#lib/adapters/storage/model-bundles.ts';
import { modelLabel } from '#lib/domain/model-version.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

/** What a device needs to fetch the model that reads documents now. */
export interface DeviceModel {
  /** What extractions call it. */
  label: string;
  /** Of the bundle: the address of its files, and what they are kept by. */
  sha256: string;
  files: StoredBundleFile[];
}

/** The organisation's champion, or else the model that comes with the product; null where rules alone answer. Throws `Forbidden`. */
export async function getDeviceModel({ actor }: { actor: Actor }): Promise<DeviceModel | null> {
  authorise(actor, 'document.create');
  const model = (await findAliased(database(), actor.organisationId, 'champion')) ?? (await storedShipped());
  return model ? { label: modelLabel(model), sha256: model.sha256, files: await storedBundleFiles(model.sha256) } : null;
}

async function storedShipped(): Promise<{ name: string; version: string; sha256: string } | undefined> {
  const bundle = await shippedBundle();
  if (bundle) await storeBundle(bundle);
  return bundle;
}
