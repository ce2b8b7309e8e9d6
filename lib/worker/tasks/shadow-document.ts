import type { Task } from '#lib/adapters/queue/work.ts';
import { doApart } from '../apart.ts';

export const shadowDocumentTask: Task<'shadow-document'> = {
  name: 'shadow-document',
  run: (payload) => doApart('shadow-document', payload),
};
