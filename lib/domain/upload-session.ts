import { z } from 'zod';

/** One part is held in memory while it is written, and is all that a broken connection can cost. */
export const PART_BYTES_MAX = 4 * 1024 * 1024;

const HOUR_MS = 60 * 60 * 1000;
/** How long an upload may lie still before what has come is thrown away. */
export const UPLOAD_REST_MS = 48 * HOUR_MS;

export const beginUploadSchema = z.object({
  fileName: z.string().trim().min(1).max(255),
  bytes: z.number().int().min(0),
  /** The lender's own name of the loan the file belongs to. */
  loan: z.string().trim().min(1).max(100).optional(),
});
export type BeginUpload = z.infer<typeof beginUploadSchema>;

/** Where a file on its way stands. `offset` = bytes that have safely come; `documentId` is set when it became a document. */
export const uploadStateSchema = z.object({
  uploadId: z.uuid(),
  fileName: z.string(),
  bytes: z.number().int().min(0),
  offset: z.number().int().min(0),
  documentId: z.uuid().nullable(),
});
export type UploadState = z.infer<typeof uploadStateSchema>;
