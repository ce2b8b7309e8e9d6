import { availableParallelism } from 'node:os';
import { InvalidInput } from '#lib/domain/errors.ts';
import type { NerWindow, NerWindowScores, TokenClassifier } from '#lib/domain/ports.ts';
import { env } from '#lib/env.ts';
import { type Batch, batchesOf } from './batches.ts';
import { type Bundle, readBundle } from './bundle.ts';
import { wordEncoder } from './word-encoder.ts';

/** Transformers.js and its native runtime are 100 MB in memory: loaded with the first model, not with this file. */
const library = async () => {
  const transformers = await import('@huggingface/transformers');
  transformers.env.allowRemoteModels = false;
  return transformers;
};
type Library = Awaited<ReturnType<typeof library>>;
type Model = Awaited<ReturnType<Library['AutoModel']['from_pretrained']>>;

interface Output {
  dims: readonly number[];
  data: Float32Array;
}

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
    return {
      version: as ?? `${bundle.name}@${bundle.version}`,
      bundle: { labels: bundle.labels, calibration: bundle.calibration },
      encode,
      special,
      score: (windows) => score({ transformers, model, bundle, pad: special.pad }, windows),
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

interface Session {
  transformers: Library;
  model: Model;
  bundle: Bundle;
  pad: number;
}

async function score(session: Session, windows: readonly NerWindow[]): Promise<NerWindowScores[]> {
  const scores: NerWindowScores[] = [];
  // One batch after another: the runtime uses its threads within a batch.
  for (const batch of batchesOf(windows, env().NER_BATCH, session.pad)) {
    const { logits, pageLogits } = await run(session, batch);
    for (const [row, place] of batch.members.entries()) {
      const window = windows[place];
      if (window) scores[place] = scoresOf(window, row, logits, pageLogits);
    }
  }
  return scores;
}

async function run({ transformers, model, bundle }: Session, batch: Batch): Promise<{ logits: Output; pageLogits: Output }> {
  const shape = [batch.members.length, batch.length];
  const output: Record<string, Output | undefined> = await model({
    input_ids: new transformers.Tensor('int64', batch.inputIds, shape),
    attention_mask: new transformers.Tensor('int64', batch.attentionMask, shape),
    bbox: new transformers.Tensor('int64', batch.bbox, [...shape, 4]),
  });
  const { logits, page_logits: pageLogits } = output;
  const { ner, pageTypes } = bundle.labels;
  if (logits?.dims[2] !== ner.length || pageLogits?.dims[1] !== pageTypes.length)
    throw new InvalidInput(`The model of ${bundle.folder} does not answer the ${ner.length} labels of its labels.json.`, 'bundle_invalid');
  return { logits, pageLogits };
}

/** Copies what is asked of a window: the rows at the first piece of each word. */
function scoresOf({ words }: NerWindow, row: number, logits: Output, pageLogits: Output): NerWindowScores {
  const [, length = 0, width = 0] = logits.dims;
  const types = pageLogits.dims[1] ?? 0;
  const labels = new Float32Array(words.length * width);
  for (const [index, { piece }] of words.entries()) {
    const from = (row * length + piece) * width;
    labels.set(logits.data.subarray(from, from + width), index * width);
  }
  return { labels, pageTypes: pageLogits.data.slice(row * types, (row + 1) * types) };
}
