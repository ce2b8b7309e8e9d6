import type { GeneratedDocument } from '#lib/domain/training-page.ts';

/** What a process that makes documents answers. */
export type MakerReply = { document: GeneratedDocument } | { error: string };
