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

interface FileFacts {
  name: string;
  size: number;
  lastModified: number;
}

/** The interrupted upload that this file continues: same name and size, and not changed since where that is known. */
export function continuedBy(
  file: FileFacts,
  uploads: readonly Upload[],
  modifiedAt: (uploadId: string) => number | undefined,
): Upload | undefined {
  return uploads.find(({ step, uploadId, fileName, bytes }) => {
    if (step !== 'interrupted' || !uploadId || fileName !== file.name || bytes !== file.size) return false;
    const modified = modifiedAt(uploadId);
    return modified === undefined || modified === file.lastModified;
  });
}
