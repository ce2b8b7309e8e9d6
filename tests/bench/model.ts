import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { type Batch, batchesOf } from '#lib/adapters/inference/batches.ts';
import { findShippedBundle } from '#lib/adapters/inference/shipped.ts';
import { openTokenClassifier } from '#lib/adapters/inference/token-classifier.ts';
import type { ReadPage, Word } from '#lib/domain/page.ts';
import type { TokenClassifier } from '#lib/domain/ports.ts';
import { env } from '#lib/env.ts';
import { decode } from '#lib/pipeline/ner/decode.ts';
import { scorePages } from '#lib/pipeline/ner/score-pages.ts';
import { windowsOf } from '#lib/pipeline/ner/windows.ts';
import { TEXT_PAGE, wordsOfLines } from '#lib/pipeline/text-pages.ts';
import { median } from './process-cost.ts';

/**
 * The model on a page of 600 words, against onnxruntime alone on the same padded windows: `node tests/bench/model.ts [bundle]`.
 * Both run in turns within one process, because seconds depend on the machine and on what else it does.
 */

const WORDS = 600;
const ROUNDS = 15;
const FORMS = ['cd-dense', 'note-fha', 'si-deed-of-trust-2021', 'hud-1', 'app-2009'];

/** Words of several forms, one under the other, as many as are wanted. */
async function pageOf(count: number): Promise<ReadPage> {
  const texts = await Promise.all(FORMS.map((name) => readFile(path.join('tests/forms', `${name}.txt`), 'utf8')));
  const words: Word[] = wordsOfLines(texts.join('\n').split('\n')).slice(0, count);
  return { number: 1, ...TEXT_PAGE, textSource: 'text-layer', textSourceReason: 'typed for a measurement', words, issues: [] };
}

async function bareSession(folder: string): Promise<InferenceSession> {
  const intraOpNumThreads = env().NER_THREADS ?? 2;
  return InferenceSession.create(path.join(folder, 'onnx/model_quantized.onnx'), { intraOpNumThreads, interOpNumThreads: 1 });
}

async function runBare(session: InferenceSession, batches: readonly Batch[]): Promise<void> {
  for (const { members, length, inputIds, attentionMask, bbox } of batches) {
    const shape = [members.length, length];
    await session.run({
      input_ids: new Tensor('int64', inputIds, shape),
      attention_mask: new Tensor('int64', attentionMask, shape),
      bbox: new Tensor('int64', bbox, [...shape, 4]),
    });
  }
}

async function runOurs(page: ReadPage, classifier: TokenClassifier): Promise<void> {
  for (const model of await scorePages([page], classifier)) decode(page, model, 'closing-disclosure');
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`;

/** One line each: time of a page as a ratio, windows, memory of a warm model. Empty where no bundle is. */
export async function benchModel(folder?: string): Promise<string[]> {
  const bundle = folder ?? (await findShippedBundle());
  if (bundle === undefined) return [];
  const page = await pageOf(WORDS);
  const before = process.memoryUsage.rss();
  const classifier = await openTokenClassifier(bundle);
  await runOurs(page, classifier);
  const warm = process.memoryUsage.rss();
  const windows = windowsOf(page.words, classifier, classifier.bundle.labels);
  const batches = batchesOf(windows, env().NER_BATCH, classifier.special.pad);
  const session = await bareSession(bundle);
  await runBare(session, batches);
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await timed(() => runOurs(page, classifier)));
    bare.push(await timed(() => runBare(session, batches)));
  }
  await session.release();
  await classifier.close();
  const pieces = windows.reduce((sum, { inputIds }) => sum + inputIds.length, 0);
  const ratio = (median(ours) / median(bare)).toFixed(2);
  return [
    `${page.words.length} words, ${windows.length} windows, ${pieces} pieces: ${ratio} times the time of onnxruntime alone (${Math.round(median(ours))} ms)`,
    `a warm model: ${megabytes(warm - before)} of memory`,
  ];
}

if (process.argv[1] === import.meta.filename) {
  for (const line of await benchModel(process.argv[2])) process.stdout.write(`${line}\n`);
}
