import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { networkWall } from '#lib/adapters/reader/network-wall.ts';
import { type FileReader, UnreadablePage } from '#lib/domain/ports.ts';
import { bornDigitalPdf, imageBombPdf, oneBadPagePdf, operatorBombPdf } from '#tests/support/documents.ts';
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

  test('fails alone when all pages are asked for at once, and the clock of a page starts at its turn', async () => {
    const limits = { pageTimeoutMs: 1500, memoryBytesMax: 8 * 1024 * MEGABYTE };
    const outcomes = await reading(oneBadPagePdf(3, 1), (reader) => Promise.all([1, 2, 3, 1, 3].map((page) => outcomeOf(reader, page))), {
      limits,
    });
    const late = 'page_timed_out on page 1';
    expect(outcomes).toEqual([late, 'Page TWO is fine', 'Page THREE is fine', late, 'Page THREE is fine']);
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

const childrenOf = (pid: number): number[] =>
  execFileSync('pgrep', ['-P', String(pid)])
    .toString()
    .trim()
    .split('\n')
    .map(Number);

describe('the reader process', () => {
  test('may read our code and its one file, write nothing, start nothing, and has a network of its own or none', async () => {
    const seen = await reading(await bornDigitalPdf(), async (reader) => {
      await reader.readContent(1);
      const lines = await Promise.all(
        childrenOf(process.pid).map(async (pid) => ({
          command: (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0'),
          network: await readlink(`/proc/${pid}/ns/net`).catch(() => ''),
        })),
      );
      return lines.find(({ command }) => command.some((part) => part.endsWith('lib/reader/main.ts')));
    });
    expect(seen?.command).toContain('--permission');
    expect(seen?.command.filter((part) => /^--allow-(fs-write|child-process|inspector)/.test(part))).toEqual([]);
    expect(seen?.command.filter((part) => part.startsWith('--allow-fs-read'))).toHaveLength(4);
    if (networkWall()) expect(seen?.network).not.toBe(await readlink('/proc/self/ns/net'));
  });

  test('refuses every way to the network in its own code', () => {
    const script = path.join(import.meta.dirname, 'no-network.ts');
    const outcomes: unknown = JSON.parse(execFileSync(process.execPath, [script], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());
    const refused = 'the reader has no network';
    expect(outcomes).toEqual([refused, refused, refused, 'globalThis.fetch is not a function']);
  });

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
