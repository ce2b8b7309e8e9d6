import { createRequire } from 'node:module';
import path from 'node:path';
import { createWorker, OEM, PSM, type Worker } from 'tesseract.js';
import type { Word } from '#lib/domain/page.ts';
import type { GreyImage, TextRecogniser } from '#lib/domain/ports.ts';

const require = createRequire(import.meta.url);
const packageFolder = (name: string): string => path.dirname(require.resolve(`${name}/package.json`));
const DATA = '4.0.0_best_int';

/**
 * The pixels as a binary PGM, which needs no encoding. Unlike a PNG it carries no density, so the recogniser is told
 * the resolution by a parameter.
 */
function toPgm({ pixels, width, height }: GreyImage): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), pixels]);
}

const share = (value: number, whole: number): number => Math.min(1, Math.max(0, value / whole));

interface RecognisedWord {
  text: string;
  confidence: number;
  bbox: { x0: number; y0: number; x1: number; y1: number };
}
interface RecognisedBlock {
  paragraphs: { lines: { words: RecognisedWord[] }[] }[];
}

/** tesseract.js puts a blank before some words and answers confidence in percent. */
function wordsOf(blocks: readonly RecognisedBlock[], { width, height }: GreyImage): Word[] {
  const lines = blocks.flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines));
  return lines.flatMap(({ words }, line) =>
    words.flatMap(({ text, confidence, bbox }): Word[] => {
      const trimmed = text.trim();
      if (trimmed === '') return [];
      const box = [share(bbox.x0, width), share(bbox.y0, height), share(bbox.x1, width), share(bbox.y1, height)] as const;
      return [{ text: trimmed, box, confidence: share(confidence, 100), source: 'ocr', line }];
    }),
  );
}

async function startWorker(): Promise<Worker> {
  const worker = await createWorker('eng', OEM.LSTM_ONLY, {
    langPath: path.join(packageFolder('@tesseract.js-data/eng'), DATA),
    corePath: packageFolder('tesseract.js-core'),
    cacheMethod: 'none',
    gzip: true,
    errorHandler: () => undefined,
  });
  // Leptonica's remarks ("Detected 386 diacritics") would end up in the output of a command-line tool.
  await worker.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_COLUMN, debug_file: '/dev/null' });
  return worker;
}

/** `isWanted` is asked before the long step: tesseract.js posts to an ended worker in a promise that nobody can catch. */
async function recogniseWith(worker: Worker, image: GreyImage, isWanted: () => boolean): Promise<Word[]> {
  await worker.setParameters({ user_defined_dpi: String(Math.round(image.dpi)) });
  if (!isWanted()) throw new Error('the recogniser was closed while it read an image');
  const { data } = await worker.recognize(toPgm(image), {}, { blocks: true, text: false });
  return wordsOf(data.blocks ?? [], image);
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
 * Page segmentation 4 (one column of text of variable sizes): the default loses the decimals of ruled tables, WER 3.2
 * against 1.6 % on ten clean pages. Images are recognised one after another; one that fails or overstays `timeoutMs`
 * costs its worker, and the next image starts a new one.
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
