import { database } from '#lib/adapters/db/client.ts';
import { loanOf } from '#lib/adapters/db/loan.ts';
import { toUploadState, UPLOAD_COLUMNS } from '#lib/adapters/db/upload-session-row.ts';
import { uploadBytesMax } from '#lib/adapters/settings/limits.ts';
import { InvalidInput } from '#lib/domain/errors.ts';
import { type IssueCode, issueOf } from '#lib/domain/issue.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';
import { type BeginUpload, UPLOAD_REST_MS, type UploadState } from '#lib/domain/upload-session.ts';

const refusal = (code: IssueCode): InvalidInput => new InvalidInput(issueOf(code).message, code);

/** Makes room for a file that comes in parts. Throws `InvalidInput` (file_empty, file_too_large) before a byte is sent. */
export async function beginUpload(input: { actor: Actor; file: BeginUpload; now?: Date }): Promise<UploadState> {
  const { actor, file, now = new Date() } = input;
  authorise(actor, 'document.create');
  if (file.bytes === 0) throw refusal('file_empty');
  if (file.bytes > uploadBytesMax()) throw refusal('file_too_large');
  const { organisationId, memberId } = actor;
  const { fileName, bytes, loan } = file;
  return database().$transaction(async (tx) => {
    const loanId = loan === undefined ? null : await loanOf(tx, organisationId, loan);
    const expiresAt = new Date(now.getTime() + UPLOAD_REST_MS);
    const data = { organisationId, memberId, loanId, fileName, bytes, expiresAt };
    return toUploadState(await tx.uploadSession.create({ data, select: UPLOAD_COLUMNS }));
  });
}
