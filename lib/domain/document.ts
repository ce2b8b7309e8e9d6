import { z } from 'zod';

export const DOCUMENT_STATES = ['uploaded', 'reading', 'in-review', 'approved', 'failed', 'rejected'] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];

/** Which state may follow which. Terminal states are guarded in the UPDATE's WHERE with `statesBefore`. */
const NEXT_STATES: Readonly<Record<DocumentState, readonly DocumentState[]>> = Object.freeze({
  uploaded: ['reading', 'failed', 'rejected'],
  reading: ['in-review', 'failed', 'rejected'],
  'in-review': ['approved', 'rejected'],
  approved: ['in-review'],
  failed: ['uploaded', 'rejected'],
  rejected: [],
});

/** The states from which `next` may be entered: put them in the WHERE of the update. */
export function statesBefore(next: DocumentState): DocumentState[] {
  return DOCUMENT_STATES.filter((state) => NEXT_STATES[state].includes(next));
}

export const FILE_KINDS = ['pdf', 'png', 'jpeg', 'tiff', 'text'] as const;
export type FileKind = (typeof FILE_KINDS)[number];
export const fileKindSchema = z.enum(FILE_KINDS);

export const MEDIA_TYPES: Readonly<Record<FileKind, string>> = Object.freeze({
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  tiff: 'image/tiff',
  text: 'text/plain; charset=utf-8',
});

/** Upload limits. Bytes and pages; over them a file is refused or failed with a code. */
export const UPLOAD_LIMITS = Object.freeze({ bytesMax: 200 * 1024 * 1024, pagesMax: 1000 });

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, index) => bytes[index] === byte);

/**
 * The kind of a file by its first bytes, never by its name. A PDF header may follow up to 1,024 bytes of other
 * bytes (ISO 32000-1, annex H, implementation note 13). Undefined: not a kind we read. `text` is never sniffed.
 */
export function sniffFileKind(head: Uint8Array): Exclude<FileKind, 'text'> | undefined {
  if (startsWith(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (startsWith(head, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (startsWith(head, [0x49, 0x49, 0x2a, 0x00]) || startsWith(head, [0x4d, 0x4d, 0x00, 0x2a])) return 'tiff';
  const text = String.fromCharCode(...head.subarray(0, 1024 + 5));
  return text.includes('%PDF-') ? 'pdf' : undefined;
}
