import { availableParallelism } from 'node:os';
import { InvalidInput } from '#lib/domain/errors.ts';
import type { TokenClassifier } from '#lib/domain/ports.ts';
import { env } from '#lib/env.ts';
import { readBundle } from './bundle.ts';
import { runOn, scoreWindows } from './session.ts';
import { wordEncoder } from './word-encoder.ts';

/** Transformers.js and its native runtime are 100 MB in memory: loaded with the first model, not with this file. */
const library = async () => {
  const transformers = await import('@huggingface/transformers');
  transformers.env.allowRemoteModels = false;
  return transformers;
};

/** Threads of one session: the cores shared out over the worker processes, as recognition shares them. */
const threadsOf = (): number => env().NER_THREADS ?? Math.max(1, Math.floor(availableParallelism() / env().WORKERS));

/**
 * Opens a bundle of this machine's disk; nothing is ever downloaded. `as` is what extractions call it, where that is not what
 * the bundle says itself. Throws `InvalidInput` when a file is missing, changed or cannot be run.
 */
export async function openTokenClassifier(folder: string, as?: string): Promise<TokenClassifier> {
  const bundle = await readBundle(folder);
  const transformers = await library();
  try {
    const tokenizer = await transformers.AutoTokenizer.from_pretrained(bundle.folder, { local_files_only: true });
    const threads = threadsOf();
    const model = await transformers.AutoModel.from_pretrained(bundle.folder, {
      local_files_only: true,
      dtype: 'q8',
      device: 'cpu',
      session_options: { intraOpNumThreads: threads, interOpNumThreads: 1, executionMode: 'sequential' },
    });
    const { encode, special } = wordEncoder(tokenizer);
    const { labels, calibration } = bundle;
    const session = { run: runOn(transformers, model), labels, pad: special.pad, batch: env().NER_BATCH, name: bundle.folder };
    return {
      version: as ?? `${bundle.name}@${bundle.version}`,
      bundle: { labels, calibration },
      encode,
      special,
      score: (windows) => scoreWindows(session, windows),
      close: async () => {
        await model.dispose();
      },
    };
  } catch (cause) {
    if (cause instanceof InvalidInput) throw cause;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new InvalidInput(`The model bundle ${bundle.folder} cannot be opened: ${why}`, 'bundle_invalid', { cause });
  }
}
