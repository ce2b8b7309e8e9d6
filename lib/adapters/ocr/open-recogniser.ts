import { availableParallelism } from 'node:os';
import type { TextRecogniser } from '#lib/domain/ports.ts';
import { env } from '#lib/env.ts';
import { openNativeRecogniser } from './native.ts';
import { openRecogniserPool } from './pool.ts';

const shareOfCores = (): number => Math.max(1, Math.floor(availableParallelism() / env().WORKERS));

/** The recogniser that OCR_ENGINE asks for. It recognises up to `size` images at the same time. */
export async function openConfiguredRecogniser(size = env().OCR_WORKERS ?? shareOfCores()): Promise<TextRecogniser> {
  return env().OCR_ENGINE === 'native' ? openNativeRecogniser({ size }) : openRecogniserPool({ size });
}
