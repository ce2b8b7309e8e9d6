import type { Task } from '#lib/adapters/queue/work.ts';
import { failDocument } from '#lib/use-cases/fail-document.ts';

export const failDocumentTask: Task<'fail-document'> = { name: 'fail-document', run: failDocument };
