import type { DocumentState } from '#lib/domain/document.ts';

export const STEPS = ['checking', 'asking', 'waiting', 'sending', 'paused', 'stuck', 'reading', 'done', 'failed', 'interrupted'] as const;
/**
 * `asking` = something speaks against sending it; `stuck` = the line is gone; `interrupted` = begun before the page was
 * opened anew: its file must be chosen again.
 */
export type Step = (typeof STEPS)[number];

export interface Upload {
  id: number;
  fileName: string;
  bytes: number;
  step: Step;
  /** Of the bytes, 0..1. */
  share: number;
  /** It waits for the line to come back. */
  offline?: boolean;
  problem?: string;
  warnings?: readonly string[];
  uploadId?: string;
  documentId?: string;
  duplicateOfId?: string;
  pagesRead: number;
  pageCount: number | null;
}

/** Where a document's state leaves its upload. */
export function stepOf(state: DocumentState): Step {
  if (state === 'uploaded' || state === 'reading') return 'reading';
  return state === 'failed' ? 'failed' : 'done';
}

export const isBusy = ({ step }: Upload): boolean => ['checking', 'waiting', 'sending', 'reading'].includes(step);
/** Waits for a person. */
export const isOpen = ({ step }: Upload): boolean => ['asking', 'paused', 'stuck', 'interrupted'].includes(step);

/** What tells a file from others. */
export interface FileFacts {
  name: string;
  size: number;
  lastModified: number;
  /** A short mark of its first and last bytes. */
  mark: string;
}
export type KeptFacts = Pick<FileFacts, 'lastModified' | 'mark'>;

/**
 * The interrupted upload that this file continues: same name and size, and, where that is known, the same time of change
 * or the same bytes at both ends: phones give a file a new time each time it is chosen.
 */
export function continuedBy(
  file: FileFacts,
  uploads: readonly Upload[],
  keptOf: (uploadId: string) => KeptFacts | undefined,
): Upload | undefined {
  return uploads.find(({ step, uploadId, fileName, bytes }) => {
    if (step !== 'interrupted' || !uploadId || fileName !== file.name || bytes !== file.size) return false;
    const kept = keptOf(uploadId);
    return kept === undefined || kept.lastModified === file.lastModified || kept.mark === file.mark;
  });
}

/** A mark of bytes (FNV-1a, 32 bits, in hexadecimal): enough to tell two files of one name and size apart. */
export function markOf(bytes: Uint8Array): string {
  let mark = 0x811c9dc5;
  for (const byte of bytes) mark = Math.imul(mark ^ byte, 0x01000193) >>> 0;
  return mark.toString(16).padStart(8, '0');
}
