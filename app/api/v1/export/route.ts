import { z } from 'zod';
import { attachment } from '#app/api/_http/attachment.ts';
import { route } from '#app/api/_http/route.ts';
import { streamOf } from '#app/api/_http/stream.ts';
import { exportDocuments } from '#lib/use-cases/export-documents.ts';

const idsSchema = z.array(z.uuid()).max(10_000);

/** Approved documents as canonical JSONL; `?documentId=` (repeatable) for some of them. */
export const GET = route(async ({ actor, url }) => {
  const documentIds = idsSchema.parse(url.searchParams.getAll('documentId'));
  const lines = await exportDocuments({ actor, ...(documentIds.length > 0 && { documentIds }) });
  return attachment(streamOf(lines), { fileName: 'deedlens-export.jsonl', mediaType: 'application/x-ndjson' });
});
