import type { Task } from '#lib/adapters/queue/work.ts';
import { rememberDocument } from '#lib/use-cases/remember-document.ts';

export const rememberDocumentTask: Task<'remember-document'> = { name: 'remember-document', run: rememberDocument };
