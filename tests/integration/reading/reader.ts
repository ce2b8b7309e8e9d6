import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openFile } from '#lib/adapters/reader/open-file.ts';
import type { FileKind } from '#lib/domain/document.ts';
import type { FileReader, ReadingLimits } from '#lib/domain/ports.ts';

export const LIMITS: ReadingLimits = { pagesMax: 1000, memoryBytesMax: 1.5 * 2 ** 30, pageTimeoutMs: 30_000, openTimeoutMs: 30_000 };

/** Opens the bytes as a file on disk, lets `use` read it, and leaves neither file nor process behind. */
export async function reading<T>(
  bytes: Uint8Array,
  use: (reader: FileReader) => Promise<T>,
  { kind = 'pdf' as FileKind, limits = {} as Partial<ReadingLimits> } = {},
): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'reading-'));
  try {
    const file = path.join(folder, 'file');
    await writeFile(file, bytes);
    const reader = await openFile({ path: file, kind, limits: { ...LIMITS, ...limits } });
    try {
      return await use(reader);
    } finally {
      await reader.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The words of one page, joined by blanks, in reading order. */
export const textOfPage = async (bytes: Uint8Array, page = 1): Promise<string> =>
  reading(bytes, async (reader) => (await reader.readContent(page)).words.map((word) => word.text).join(' '));
