import type { Task } from '#lib/adapters/queue/work.ts';
import { doApart } from '../apart.ts';

export const extractDocumentTask: Task<'extract-document'> = {
  name: 'extract-document',
  run: (payload) => doApart('extract-document', payload),
};
