import type { Task } from '#lib/adapters/queue/work.ts';
import { openDocument } from '#lib/use-cases/open-document.ts';

export const openDocumentTask: Task<'open-document'> = { name: 'open-document', run: openDocument };
