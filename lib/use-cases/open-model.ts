import { findShippedBundle } from '#lib/adapters/inference/shipped.ts';
import { openTokenClassifier } from '#lib/adapters/inference/token-classifier.ts';
import type { TokenClassifier } from '#lib/domain/ports.ts';

/**
 * Opens the model bundle in a folder, or without one the bundle that comes with the product; undefined when none does. Who
 * opens it closes it. Throws `InvalidInput` when the bundle is not whole.
 */
export async function openModel({ folder }: { folder?: string | undefined } = {}): Promise<TokenClassifier | undefined> {
  const bundle = folder ?? (await findShippedBundle());
  return bundle === undefined ? undefined : openTokenClassifier(bundle);
}
