import type { Task } from '#lib/adapters/queue/work.ts';
import { extractDocument } from '#lib/use-cases/extract-document.ts';

export const extractDocumentTask: Task<'extract-document'> = { name: 'extract-document', run: extractDocument };
