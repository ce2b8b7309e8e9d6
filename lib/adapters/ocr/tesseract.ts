import { createRequire } from 'node:module';
import path from 'node:path';
import { Worker as Thread } from 'node:worker_threads';
import { createWorker, OEM, type Worker } from 'tesseract.js';
import type { Word } from '#lib/domain/page.ts';
import type { GreyImage, TextRecogniser } from '#lib/domain/ports.ts';
import { PARAMETERS } from './parameters.ts';
import { toPgm } from './pgm.ts';
import { wordsOfTsv } from './tsv.ts';

const require = createRequire(import.meta.url);
const packageFolder = (name: string): string => path.dirname(require.resolve(`${name}/package.json`));
const DATA = '4.0.0_best_int';

/** Leptonica writes remarks on odd images to the thread's error stream, which would end up in a command's output. */
function silenced(worker: Worker): Worker {
  const thread: unknown = 'worker' in worker ? worker.worker : undefined;
  if (thread instanceof Thread) thread.stderr.unpipe(process.stderr).resume();
  return worker;
}

async function startWorker(): Promise<Worker> {
  const worker = silenced(
    await createWorker('eng', OEM.LSTM_ONLY, {
      langPath: path.join(packageFolder('@tesseract.js-data/eng'), DATA),
      corePath: packageFolder('tesseract.js-core'),
      cacheMethod: 'none',
      gzip: true,
      errorHandler: () => undefined,
    }),
  );
  await worker.setParameters(PARAMETERS as Parameters<Worker['setParameters']>[0]);
  return worker;
}

/** `isWanted` is asked before the long step: tesseract.js posts to an ended worker in a promise that nobody can catch. */
async function recogniseWith(worker: Worker, image: GreyImage, isWanted: () => boolean): Promise<Word[]> {
  await worker.setParameters({ user_defined_dpi: String(Math.round(image.dpi)) });
  if (!isWanted()) throw new Error('the recogniser was closed while it read an image');
  const { data } = await worker.recognize(toPgm(image), {}, { tsv: true, text: false, blocks: false });
  return wordsOfTsv(data.tsv ?? '', image);
}

/** The answer, or an error once the time is over; the work itself goes on until its worker is ended. */
async function inTime<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`recognition took more than ${timeoutMs} ms`)), timeoutMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Starts a warm tesseract worker with the English data that is installed beside it; nothing is fetched or cached.
 * Images are recognised one after another; one that fails or overstays `timeoutMs` costs its worker, and the next image
 * starts a new one.
 */
export async function openTextRecogniser({ timeoutMs = 300_000 } = {}): Promise<TextRecogniser> {
  let worker: Worker | null = await startWorker();
  let turn: Promise<unknown> = Promise.resolve();
  const recognise = async (image: GreyImage): Promise<Word[]> => {
    worker ??= await startWorker();
    const current = worker;
    try {
      return await inTime(
        recogniseWith(current, image, () => worker === current),
        timeoutMs,
      );
    } catch (error) {
      worker = null;
      await current.terminate();
      throw error;
    }
  };
  return {
    version: `tesseract.js-7/${DATA}`,
    recognise: (image) => {
      const words = turn.then(() => recognise(image));
      turn = words.catch(() => undefined);
      return words;
    },
    close: async () => {
      const last = worker;
      worker = null;
      await last?.terminate();
    },
  };
}
