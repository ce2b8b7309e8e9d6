import { sniffFileKind, UPLOAD_LIMITS } from '#lib/domain/document.ts';
import { type IssueCode, issueOf } from '#lib/domain/issue.ts';

/** As many bytes as `sniffFileKind` looks at. */
const HEAD_BYTES = 1024 + 5;

/** What the server would refuse, found before a byte is sent; undefined when there is nothing against the file. */
export async function problemOf(file: File): Promise<string | undefined> {
  const refused = (code: IssueCode): string => issueOf(code).message;
  if (file.size === 0) return refused('file_empty');
  if (file.size > UPLOAD_LIMITS.bytesMax) return refused('file_too_large');
  try {
    const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
    return sniffFileKind(head) ? undefined : refused('file_type_unsupported');
  } catch {
    return 'This cannot be opened; folders are not taken. Drop the files inside it.';
  }
}
