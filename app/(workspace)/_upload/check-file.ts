import { z } from 'zod';
import { callApi } from '#app/_client/call-api.ts';
import { sniffFileKind, UPLOAD_LIMITS } from '#lib/domain/document.ts';
import { type IssueCode, issueOf } from '#lib/domain/issue.ts';
import { opensWithoutPassword } from './opens-without-password.ts';
import { latin, pdfFacts } from './pdf-facts.ts';
import { isPhoto, lookAt } from './photos/photo.ts';
import { photoAdvice } from './photos/photo-check.ts';

/** As many bytes as `sniffFileKind` looks at. */
const HEAD_BYTES = 1024 + 5;
/** Larger files are not looked through here: a phone has little memory, and the server finds the same. */
const LOOKED_THROUGH_MAX = 60 * 1024 * 1024;

export interface FileCheck {
  /** Why it cannot be sent, and what to do. */
  refused?: string;
  /** What speaks against sending it, and what to do; it may be sent all the same. */
  warnings: readonly string[];
  /** The document that holds the same bytes. */
  duplicate?: { documentId: string; fileName: string };
  pageCount?: number;
}

const refused = (code: IssueCode): FileCheck => ({ refused: issueOf(code).message, warnings: [] });

/** What is wrong with a file, found before a byte is sent. Never throws. */
export async function checkFile(file: File): Promise<FileCheck> {
  if (file.size === 0) return refused('file_empty');
  if (file.size > UPLOAD_LIMITS.bytesMax) return refused('file_too_large');
  try {
    const kind = sniffFileKind(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()));
    if (!kind) return refused('file_type_unsupported');
    if (file.size > LOOKED_THROUGH_MAX) return { warnings: [] };
    const bytes = new Uint8Array(await file.arrayBuffer());
    const check = kind === 'pdf' ? await checkPdf(bytes) : { warnings: await photoWarnings(file) };
    if (check.refused) return check;
    const duplicate = await findDuplicate(bytes);
    return { ...check, ...(duplicate && { duplicate }) };
  } catch {
    return { refused: 'This cannot be opened; folders are not taken. Choose the files inside it.', warnings: [] };
  }
}

async function checkPdf(bytes: Uint8Array): Promise<FileCheck> {
  const { encrypted, pageCount, complete } = pdfFacts(latin(bytes));
  if (encrypted && (await opensWithoutPassword(bytes.slice())) === false) return refused('file_encrypted');
  if (pageCount !== null && pageCount > UPLOAD_LIMITS.pagesMax) return refused('too_many_pages');
  const warnings = complete ? [] : ['The end of this file is missing. Download or scan it again if you can.'];
  return { warnings, ...(pageCount !== null && { pageCount }) };
}

async function photoWarnings(file: File): Promise<string[]> {
  if (!isPhoto(file)) return [];
  const photo = await lookAt(file, 0);
  if (!photo) return ['This picture is damaged or of a kind this browser cannot show.'];
  URL.revokeObjectURL(photo.url);
  return photo.problems.map(photoAdvice);
}

const duplicateSchema = z.object({ duplicate: z.object({ documentId: z.string(), fileName: z.string() }).nullable() });

/** Null where it cannot be told: browsers hash only on a safe connection. */
async function findDuplicate(bytes: Uint8Array<ArrayBuffer>): Promise<FileCheck['duplicate'] | null> {
  if (!globalThis.crypto?.subtle) return null;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const answer = await callApi(`/duplicates?sha256=${sha256}`, duplicateSchema);
  return answer.ok ? answer.value.duplicate : null;
}
