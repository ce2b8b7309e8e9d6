import { database } from '#lib/adapters/db/client.ts';
import { shippedBundle } from '#lib/adapters/inference/shipped.ts';
import { modelKey, streamObject } from '#lib/adapters/storage/files.ts';
import { type StoredBundleFile, storeBundle, storedBundleFiles } from '#lib/adapters/storage/model-bundles.ts';
import { NotFound } from '#lib/domain/errors.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

export interface DeviceModelFile extends StoredBundleFile {
  /** Opened when it is asked for. */
  open: () => ReadableStream<Uint8Array>;
}

/**
 * A file of a bundle that the organisation has, or of the one that comes with the product; only what the bundle lists.
 * Throws `Forbidden`, `NotFound`.
 */
export async function getDeviceModelFile(asked: { actor: Actor; sha256: string; file: string }): Promise<DeviceModelFile> {
  const { actor, sha256 } = asked;
  authorise(actor, 'document.create');
  const known = (await isOwn(actor.organisationId, sha256)) || (await isShipped(sha256));
  const file = known ? (await storedBundleFiles(sha256)).find(({ name }) => name === asked.file) : undefined;
  if (!file) throw new NotFound('There is no such file of a model here. Ask for the model again.');
  return { ...file, open: () => streamObject(modelKey(sha256, file.name)) };
}

const isOwn = async (organisationId: string, sha256: string): Promise<boolean> =>
  (await database().modelVersion.findFirst({ where: { organisationId, sha256 }, select: { id: true } })) !== null;

async function isShipped(sha256: string): Promise<boolean> {
  const bundle = await shippedBundle();
  if (bundle?.sha256 !== sha256) return false;
  await storeBundle(bundle);
  return true;
}
