import type { TextRecogniser, TokenClassifier } from '#lib/domain/ports.ts';
import { readFileOnDisk } from '#lib/use-cases/extract-file.ts';

/** Reads labelled files one after another, with the model where there is one, from a cache folder where one is named. */
export const readerWith =
  (classifier: TokenClassifier | undefined, cache: string | undefined) =>
  async ({ path, recogniser }: { path: string; recogniser: TextRecogniser }) => {
    const asked = { path, recogniser, ...(classifier && { classifier }), ...(cache !== undefined && { cache }) };
    const { timings, ...read } = await readFileOnDisk(asked);
    return { ...read, seconds: Object.values(timings).reduce((sum, ms) => sum + ms, 0) / 1000 };
  };

/** Tells on standard error how far a folder is done. */
export const tellProgress = (file: string, done: number, of: number): void => console.error(`[${done}/${of}] ${file}`);
