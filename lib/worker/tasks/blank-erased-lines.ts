import type { Task } from '#lib/adapters/queue/work.ts';
import { blankErasedLines } from '#lib/use-cases/blank-erased-lines.ts';

export const blankErasedLinesTask: Task<'blank-erased-lines'> = { name: 'blank-erased-lines', run: blankErasedLines };
