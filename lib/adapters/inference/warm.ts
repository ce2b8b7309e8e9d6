import type { TokenClassifier } from '#lib/domain/ports.ts';
import { openTokenClassifier } from './token-classifier.ts';

/** Champion and a predecessor whose documents are still under way; each is some 100 MB of memory. */
const WARM_MAX = 2;

interface Warm {
  opening: Promise<TokenClassifier>;
  users: number;
}

/** The last used one comes last. */
const warm = new Map<string, Warm>();

interface Wanted {
  /** Of the bundle. */
  sha256: string;
  /** What extractions call it. */
  label: string;
  /** Asked only when the model is not open yet. */
  folder: () => Promise<string>;
}

/**
 * Runs `use` with a model that stays open in this process for the next document; the least recently used one that nobody uses
 * is closed when there are too many. Throws what opening throws, and tries again the next time.
 */
export async function withWarmClassifier<T>(
  { sha256, label, folder }: Wanted,
  use: (classifier: TokenClassifier) => Promise<T>,
): Promise<T> {
  const key = `${label} ${sha256}`;
  const entry = warm.get(key) ?? { opening: folder().then((at) => openTokenClassifier(at, label)), users: 0 };
  warm.delete(key);
  warm.set(key, entry);
  entry.users += 1;
  try {
    return await use(await entry.opening);
  } catch (error) {
    const isOpen = await entry.opening.then(
      () => true,
      () => false,
    );
    if (!isOpen && warm.get(key) === entry) warm.delete(key);
    throw error;
  } finally {
    entry.users -= 1;
    await closeSpare();
  }
}

async function closeSpare(): Promise<void> {
  for (const [key, entry] of warm) {
    if (warm.size <= WARM_MAX) return;
    if (entry.users > 0) continue;
    warm.delete(key);
    await entry.opening.then((classifier) => classifier.close());
  }
}

/** Closes every model of this process. */
export async function closeWarmClassifiers(): Promise<void> {
  const open = [...warm.values()];
  warm.clear();
  for (const { opening } of open) await opening.then((classifier) => classifier.close()).catch(() => undefined);
}
