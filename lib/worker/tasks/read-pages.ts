import type { Task } from '#lib/adapters/queue/work.ts';
import { readPages } from '#lib/use-cases/read-pages.ts';

export const readPagesTask: Task<'read-pages'> = { name: 'read-pages', run: (batch, stopping) => readPages({ ...batch, stopping }) };
