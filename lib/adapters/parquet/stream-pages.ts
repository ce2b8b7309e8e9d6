import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ExportedPage } from '#lib/domain/training-page.ts';
import { openTrainingPages } from './training-pages.ts';

/** Pages as the bytes of a Parquet file. Its foot is written last and says where all stands, so it lies on disk until it is whole. */
export async function* streamTrainingPages(pages: AsyncIterable<readonly ExportedPage[]>): AsyncGenerator<Uint8Array> {
  const folder = await mkdtemp(path.join(tmpdir(), 'deedlens-export-'));
  try {
    const file = path.join(folder, 'pages.parquet');
    const writer = openTrainingPages(file);
    for await (const some of pages) await writer.append(some);
    await writer.finish();
    yield* createReadStream(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
