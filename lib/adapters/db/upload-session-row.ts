import { NotFound } from '#lib/domain/errors.ts';
import type { Actor } from '#lib/domain/rights.ts';
import type { UploadState } from '#lib/domain/upload-session.ts';
import type { Prisma } from './generated/client.ts';

/** An upload is its sender's alone, whatever their role, and only until it expires. */
export const ownUploads = ({ organisationId, memberId }: Actor, now: Date) => ({
  organisationId,
  memberId: memberId ?? 'nobody',
  expiresAt: { gt: now },
});

export const noSuchUpload = (): NotFound => new NotFound('This upload is not known any more. Choose the file again to send it anew.');

export const UPLOAD_COLUMNS = {
  id: true,
  fileName: true,
  bytes: true,
  received: true,
  documentId: true,
  loanId: true,
} as const satisfies Prisma.UploadSessionSelect;
export type UploadRow = Prisma.UploadSessionGetPayload<{ select: typeof UPLOAD_COLUMNS }>;

export const toUploadState = ({ id, fileName, bytes, received, documentId }: UploadRow): UploadState => ({
  uploadId: id,
  fileName,
  bytes,
  offset: received,
  documentId,
});
