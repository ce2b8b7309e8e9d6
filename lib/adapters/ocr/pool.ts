import type { Word } from '#lib/domain/page.ts';
import type { GreyImage, TextRecogniser } from '#lib/domain/ports.ts';
import { openTextRecogniser } from './tesseract.ts';

/** The memory of a worker grows with its largest image and never shrinks; starting a new one takes half a second. */
const IMAGES_MAX = 50;
const PROCESS_BYTES_PER_WORKER_MAX = 450 * 1024 * 1024;
/** A process that is large for other reasons must not start a worker for every image. */
const IMAGES_MIN = 4;

interface PoolOptions {
  /** Images recognised at the same time; each keeps one core busy. */
  size: number;
  /** Images after which a worker is ended and a fresh one takes its place. */
  imagesMax?: number;
  /** Resident memory of the whole process beyond which a worker that has read a few images is ended. */
  memoryBytesMax?: number;
  open?: () => Promise<TextRecogniser>;
}

interface Warm {
  recogniser: TextRecogniser;
  images: number;
}

/**
 * A recogniser that reads up to `size` images at the same time, each on a warm worker of its own; more images wait in
 * the order in which they came. Workers start with the first image that needs one. A worker is ended after `imagesMax`
 * images, when the process has grown beyond `memoryBytesMax`, or when an image broke it: that image fails, no other.
 */
export function openRecogniserPool(options: PoolOptions): TextRecogniser {
  const { size, imagesMax = IMAGES_MAX, memoryBytesMax = size * PROCESS_BYTES_PER_WORKER_MAX, open = openTextRecogniser } = options;
  const idle: Warm[] = [];
  const waiting: (() => void)[] = [];
  let busy = 0;
  let closed = false;
  const running = new Set<TextRecogniser>();

  const takePlace = async (): Promise<void> => {
    if (busy < size) busy++;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const givePlace = (): void => {
    const next = waiting.shift();
    if (next) next();
    else busy--;
  };
  const end = async (recogniser: TextRecogniser): Promise<void> => {
    running.delete(recogniser);
    await recogniser.close();
  };
  const keepOrEnd = async (warm: Warm): Promise<void> => {
    const isWorn = warm.images >= imagesMax || (warm.images >= IMAGES_MIN && process.memoryUsage.rss() > memoryBytesMax);
    if (closed || isWorn) await end(warm.recogniser);
    else idle.push(warm);
  };
  const warmWorker = async (): Promise<Warm> => {
    const known = idle.pop();
    if (known) return known;
    const recogniser = await open();
    running.add(recogniser);
    return { recogniser, images: 0 };
  };

  async function recognise(image: GreyImage): Promise<Word[]> {
    await takePlace();
    try {
      if (closed) throw new Error('the recogniser pool is closed');
      const warm = await warmWorker();
      try {
        const words = await warm.recogniser.recognise(image);
        warm.images++;
        await keepOrEnd(warm);
        return words;
      } catch (error) {
        await end(warm.recogniser);
        throw error;
      }
    } finally {
      givePlace();
    }
  }

  return {
    version: 'a pool, opened on first use',
    recognise,
    close: async () => {
      closed = true;
      await Promise.all([...running].map(end));
    },
  };
}
