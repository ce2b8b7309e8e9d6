import { AutoModel, AutoTokenizer, env, LogLevel, Tensor } from '@huggingface/transformers';
import { runOn, scoreWindows } from '#lib/adapters/inference/session.ts';
import { wordEncoder } from '#lib/adapters/inference/word-encoder.ts';
import { bundleCalibrationSchema, bundleLabelsSchema } from '#lib/domain/model-bundle.ts';
import type { NerWindowScores, TokenClassifier } from '#lib/domain/ports.ts';
import { windowsOf } from '#lib/pipeline/ner/windows.ts';
import { wordsOfLines } from '#lib/pipeline/text-pages.ts';
import { BUNDLES, type DeviceModel, type LocalBundle } from './bundle.ts';
import type { Backend } from './messages.ts';
import { partsOf } from './parts.ts';
import { sameScores } from './same-scores.ts';

/** Nothing comes from another host: the bundle from this device, the runtime from the server of this page. */
function settle({ fileAt }: LocalBundle): void {
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.localModelPath = BUNDLES;
  env.useBrowserCache = false;
  env.useWasmCache = false;
  env.logLevel = LogLevel.ERROR;
  env.fetch = async (asked: string | URL | Request) => {
    const address = new URL(asked instanceof Request ? asked.url : asked, self.location.origin).pathname;
    return (await fileAt(address)) ?? new Response(null, { status: 404 });
  };
  const { wasm, versions } = env.backends.onnx;
  if (!wasm) throw new Error('the runtime of the model has no WebAssembly');
  wasm.wasmPaths = { wasm: `${partsOf('onnxruntime-web', versions?.web ?? '')}ort-wasm-simd-threaded.asyncify.wasm` };
  wasm.numThreads = 1;
}

interface Adapter {
  info?: { isFallbackAdapter?: boolean };
  isFallbackAdapter?: boolean;
}

/** A graphics card that a processor plays is slower than the processor itself. */
async function hasGraphics(): Promise<boolean> {
  const { gpu } = navigator as { gpu?: { requestAdapter: () => Promise<Adapter | null> } };
  const adapter = await gpu?.requestAdapter().catch(() => null);
  return adapter ? !(adapter.info?.isFallbackAdapter ?? adapter.isFallbackAdapter ?? false) : false;
}

/** What a fresh model is tried with. */
const TRIAL = [
  'NOTE',
  'May 3, 2021          Springfield, Illinois',
  'In return for a loan that I have received, I promise to pay U.S. $100,000.00 to the order of the Lender.',
  'I will make my monthly payments of $536.82 on the first day of each month until June 1, 2051.',
];

export type DeviceClassifier = TokenClassifier & { backend: Backend };

/**
 * Opens a bundle of this device: on the processor, or on the graphics card where there is one that says the same of a few lines
 * and is quicker. Runtimes for graphics cards leave out some operations on whole numbers, or round as they like: each has to show it.
 */
export async function openOnDevice(model: DeviceModel, bundle: LocalBundle): Promise<DeviceClassifier> {
  settle(bundle);
  const processor = await openWith(model, bundle, 'wasm');
  if (!(await hasGraphics())) return processor;
  const graphics = await openWith(model, bundle, 'webgpu').catch(() => undefined);
  if (!graphics) return processor;
  const better = await isBetter(graphics, processor).catch(() => false);
  await (better ? processor : graphics).close();
  return better ? graphics : processor;
}

async function isBetter(graphics: DeviceClassifier, processor: DeviceClassifier): Promise<boolean> {
  const [ours, theirs] = [await tried(processor), await tried(graphics)];
  return theirs.ms < ours.ms && sameScores(ours.scores, theirs.scores, processor.bundle.labels.ner.length);
}

async function tried(classifier: DeviceClassifier): Promise<{ scores: NerWindowScores[]; ms: number }> {
  const windows = windowsOf(wordsOfLines(TRIAL), classifier, classifier.bundle.labels);
  // The first run compiles.
  await classifier.score(windows);
  const started = performance.now();
  const scores = await classifier.score(windows);
  return { scores, ms: performance.now() - started };
}

async function openWith(model: DeviceModel, bundle: LocalBundle, backend: Backend): Promise<DeviceClassifier> {
  const labels = bundleLabelsSchema.parse(await bundle.json('labels.json'));
  const calibration = bundleCalibrationSchema.optional().parse(await bundle.json('calibration.json')) ?? null;
  const tokenizer = await AutoTokenizer.from_pretrained(model.sha256, { local_files_only: true });
  const opened = await AutoModel.from_pretrained(model.sha256, { local_files_only: true, dtype: 'q8', device: backend });
  const { encode, special } = wordEncoder(tokenizer);
  // One window a batch, as the server does: whole numbers are scaled by batch, so that others beside it would change what it says.
  const session = { run: runOn({ Tensor }, opened), labels, pad: special.pad, batch: 1, name: model.label };
  return {
    backend,
    version: model.label,
    bundle: { labels, calibration },
    encode,
    special,
    score: (windows) => scoreWindows(session, windows),
    close: async () => {
      await opened.dispose();
    },
  };
}
