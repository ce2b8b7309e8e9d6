import type { AutoModel, Tensor } from '@huggingface/transformers';
import { InvalidInput } from '#lib/domain/errors.ts';
import type { BundleLabels } from '#lib/domain/model-bundle.ts';
import type { NerWindow, NerWindowScores } from '#lib/domain/ports.ts';
import { type Batch, batchesOf } from './batches.ts';

/** A tensor as the runtimes answer it, row by row. */
export interface Output {
  dims: readonly number[];
  data: Float32Array;
}

/** The inputs of the model by their names, each with its shape; all are whole numbers of 64 bits. */
export interface BatchInputs {
  input_ids: { data: BigInt64Array; dims: number[] };
  attention_mask: { data: BigInt64Array; dims: number[] };
  bbox: { data: BigInt64Array; dims: number[] };
}

/** An opened model of either door. */
export interface Session {
  /** Runs one batch; answers the outputs by their names. */
  run: (inputs: BatchInputs) => Promise<Readonly<Record<string, Output | undefined>>>;
  labels: Pick<BundleLabels, 'ner' | 'pageTypes'>;
  /** The piece that fills a batch up. */
  pad: number;
  /** Windows of a batch. */
  batch: number;
  /** What a complaint calls the bundle. */
  name: string;
}

/** Runs batches on Transformers.js, which is the same in Node and in a browser. */
export const runOn =
  (library: { Tensor: typeof Tensor }, model: Awaited<ReturnType<typeof AutoModel.from_pretrained>>): Session['run'] =>
  (inputs) =>
    model(Object.fromEntries(Object.entries(inputs).map(([name, { data, dims }]) => [name, new library.Tensor('int64', data, dims)])));

/** Raw scores of windows, in their order. Throws `InvalidInput` (bundle_invalid) when the model answers other labels than its bundle lists. */
export async function scoreWindows(session: Session, windows: readonly NerWindow[]): Promise<NerWindowScores[]> {
  const scores: NerWindowScores[] = [];
  // One batch after another: the runtime uses its threads within a batch.
  for (const batch of batchesOf(windows, session.batch, session.pad)) {
    const { logits, pageLogits } = await runBatch(session, batch);
    for (const [row, place] of batch.members.entries()) {
      const window = windows[place];
      if (window) scores[place] = scoresOf(window, row, logits, pageLogits);
    }
  }
  return scores;
}

async function runBatch({ run, labels, name }: Session, batch: Batch): Promise<{ logits: Output; pageLogits: Output }> {
  const shape = [batch.members.length, batch.length];
  const { logits, page_logits: pageLogits } = await run({
    input_ids: { data: batch.inputIds, dims: shape },
    attention_mask: { data: batch.attentionMask, dims: shape },
    bbox: { data: batch.bbox, dims: [...shape, 4] },
  });
  const { ner, pageTypes } = labels;
  if (logits?.dims[2] !== ner.length || pageLogits?.dims[1] !== pageTypes.length)
    throw new InvalidInput(`The model of ${name} does not answer the ${ner.length} labels of its labels.json.`, 'bundle_invalid');
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
