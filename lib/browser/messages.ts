import type { ExtractionResult } from '#lib/domain/extraction.ts';

/** What computes the model: the graphics card, or the processor. */
export type Backend = 'webgpu' | 'wasm';

/** A file to read; `bytes` are handed over, not copied. */
export interface ReadRequest {
  kind: 'read';
  id: number;
  fileName: string;
  bytes: ArrayBuffer;
}

/** How far a reading is. `model`: bytes of the bundle that were not on this device; none where all were. */
export type Progress = { step: 'model'; done: number; of: number } | { step: 'pages'; done: number; of: number } | { step: 'judging' };

/** Which model read along; null where the organisation has none. */
export interface ReadingModel {
  label: string;
  sha256: string;
  backend: Backend;
  /** Bytes that came over the network for it, 0 where the device had all. */
  fetched: number;
}

export interface DeviceReading {
  result: ExtractionResult;
  model: ReadingModel | null;
}

/** What the worker says; `failed` carries a sentence for people. */
export type Said =
  | { kind: 'progress'; id: number; progress: Progress }
  | { kind: 'done'; id: number; reading: DeviceReading }
  | { kind: 'failed'; id: number; message: string };
