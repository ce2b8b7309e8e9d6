import { z } from 'zod';
import { attachment } from '#app/api/_http/attachment.ts';
import { route } from '#app/api/_http/route.ts';
import { streamOf } from '#app/api/_http/stream.ts';
import { exportFormatSchema } from '#lib/domain/export-format.ts';
import { exportDataset } from '#lib/use-cases/export-dataset.ts';

const querySchema = z.object({
  format: exportFormatSchema.default('jsonl'),
  documentIds: z.array(z.uuid()).max(10_000),
  /** A form sends nothing where nothing is chosen. */
  versionId: z.union([z.literal('').transform(() => undefined), z.uuid()]).optional(),
  deidentified: z.enum(['0', '1']).default('0'),
});

/**
 * Approved documents in `?format=` (canonical JSONL without it); `?documentId=` (repeatable) for some of them, `?versionId=` for a
 * frozen version, `?deidentified=1` with surrogates.
 */
export const GET = route(async ({ actor, url }) => {
  const asked = Object.fromEntries(url.searchParams);
  const { documentIds, format, versionId, deidentified } = querySchema.parse({
    ...asked,
    documentIds: url.searchParams.getAll('documentId'),
  });
  const { chunks, fileName, mediaType } = await exportDataset({
    ...{ actor, format, deidentified: deidentified === '1' },
    ...(documentIds.length > 0 && { documentIds }),
    ...(versionId !== undefined && { versionId }),
  });
  return attachment(streamOf(chunks), { fileName, mediaType });
});
