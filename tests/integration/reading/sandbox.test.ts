import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type FileReader, UnreadablePage } from '#lib/domain/ports.ts';
import { imageBombPdf, oneBadPagePdf, operatorBombPdf } from '#tests/support/documents.ts';
import { LIMITS, reading } from './reader.ts';

const outcomeOf = (reader: FileReader, page: number): Promise<string> =>
  reader.readContent(page).then(
    ({ words }) => words.map((word) => word.text).join(' '),
    (error: unknown) => (error instanceof UnreadablePage ? `${error.issue.code} on page ${error.issue.page}` : String(error)),
  );

const MEGABYTE = 2 ** 20;

describe('a page that would never end', () => {
  test('is stopped in its time, and the pages after it are read', async () => {
    const started = performance.now();
    const limits = { pageTimeoutMs: 1500, memoryBytesMax: 8 * 1024 * MEGABYTE };
    const outcomes = await reading(
      oneBadPagePdf(3, 2),
      async (reader) => [await outcomeOf(reader, 1), await outcomeOf(reader, 2), await outcomeOf(reader, 3)],
      { limits },
    );
    expect(outcomes).toEqual(['Page ONE is fine', 'page_timed_out on page 2', 'Page THREE is fine']);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  test('that floods the parser with operators is stopped too', async () => {
    const outcome = await reading(operatorBombPdf(), (reader) => outcomeOf(reader, 1), { limits: { pageTimeoutMs: 2000 } });
    expect(outcome).toMatch(/^page_(timed_out|out_of_memory|failed) on page 1$/);
  });
});

describe('a page that eats memory', () => {
  test('is stopped at its limit, and the pages after it are read', async () => {
    const limits = { memoryBytesMax: 400 * MEGABYTE };
    const outcomes = await reading(oneBadPagePdf(2, 1), async (reader) => [await outcomeOf(reader, 1), await outcomeOf(reader, 2)], {
      limits,
    });
    expect(outcomes).toEqual(['page_out_of_memory on page 1', 'Page TWO is fine']);
  });

  test('as one giant image is left out instead of decoded', async () => {
    const image = await reading(imageBombPdf(), (reader) => reader.renderGrey(1, 50));
    expect([image.width, image.height]).toEqual([425, 550]);
  });
});

const isAlive = async (pid: number): Promise<boolean> =>
  !/^State:\s+[ZX]/m.test(await readFile(`/proc/${pid}/status`, 'utf8').catch(() => 'State: X'));

describe('the reader process', () => {
  test('is gone after its parent was killed in the middle of a page', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'orphan-'));
    try {
      const [file, script] = [path.join(folder, 'bomb.pdf'), path.join(import.meta.dirname, 'orphan.ts')];
      await writeFile(file, oneBadPagePdf(1, 1));
      const parent = spawn(process.execPath, [script, file, JSON.stringify(LIMITS)], { stdio: ['ignore', 'pipe', 'inherit'] });
      await new Promise((resolve) => parent.stdout.once('data', resolve));
      const child = Number(
        execFileSync('pgrep', ['-P', String(parent.pid)])
          .toString()
          .trim()
          .split('\n')[0],
      );
      expect(await isAlive(child)).toBe(true);
      parent.kill('SIGKILL');
      await expect.poll(() => isAlive(child), { timeout: 10_000, interval: 100 }).toBe(false);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
