import type { Page } from '@playwright/test';
import pg from 'pg';
import { EmbeddedPostgres } from '#lib/adapters/db/embedded-postgres.ts';
import { demoDocuments } from '#lib/synthetic/demo-documents.ts';
import { makeLongDocument } from '../support/long-document.ts';
import { expect, pdf, test, uploadAndRead } from './support/product.ts';

/** What a browser may hold for a document of 500 pages, all its processes for the page together. */
const MEMORY_MAX_BYTES = 400 * 1024 * 1024;
const PAGES = 500;

async function promissoryNote(page: Page, name: string): Promise<string> {
  const note = (await demoDocuments()).find(({ fileName }) => fileName.startsWith('promissory-note'));
  if (!note) throw new Error('no demo note');
  return uploadAndRead(page, pdf(name, Buffer.concat([note.bytes, Buffer.from(`\n% ${name}\n`)])));
}

async function longDocument(sourceId: string, pages: number): Promise<string> {
  const dataDir = process.env.E2E_DATA_DIR ?? '';
  const server = new EmbeddedPostgres(dataDir);
  await server.attach();
  const client = new pg.Client(server.url());
  await client.connect();
  try {
    return await makeLongDocument({ client, dataDir, sourceId, pages });
  } finally {
    await client.end();
    await server.release();
  }
}

const frameOf = (page: Page) => page.getByRole('region', { name: 'Picture of the page' });

interface Words {
  words: { text: string; box: [number, number, number, number]; line: number }[];
}

async function wordsOf(page: Page, documentId: string, number: number): Promise<Words['words']> {
  const answer = await page.request.get(`/api/v1/documents/${documentId}/pages/${number}/words`);
  return ((await answer.json()) as Words).words;
}

/** Where a share of a sheet lies, in pixels of the window. */
async function pixelOf(page: Page, number: number, x: number, y: number): Promise<{ x: number; y: number }> {
  const box = await page.locator(`[data-page="${number}"]`).boundingBox();
  if (!box) throw new Error(`page ${number} is not drawn`);
  return { x: box.x + x * box.width, y: box.y + y * box.height };
}

test('a drag over words of two lines takes the end of the first and the beginning of the second', async ({ open }) => {
  const reviewer = await open('reviewer');
  const documentId = await promissoryNote(reviewer, 'page-view-drag.pdf');
  await reviewer.goto(`/documents/${documentId}/review`);
  await expect(reviewer.getByTestId('page')).not.toHaveAttribute('data-words', '0');
  const words = await wordsOf(reviewer, documentId, 1);
  // Two lines in a row with several words each.
  const begin = words.findIndex((word, index) => {
    const line = words.filter((other) => other.line === word.line);
    const next = words.filter((other) => other.line === word.line + 1);
    return index > 10 && word === line.at(-3) && line.length > 5 && next.length > 5 && (next[0]?.box[0] ?? 1) < word.box[0];
  });
  const from = words[begin];
  const to = words[begin + 4];
  if (!from || !to) throw new Error('no two lines');
  await reviewer.locator('[data-field-row]').first().click();
  await reviewer.getByRole('button', { name: 'Fit the width' }).click();
  await reviewer.getByRole('textbox', { name: 'Page number' }).fill('1');
  await frameOf(reviewer).evaluate((frame) => {
    frame.scrollTop = 0;
  });
  const start = await pixelOf(reviewer, 1, (from.box[0] + from.box[2]) / 2, (from.box[1] + from.box[3]) / 2);
  const end = await pixelOf(reviewer, 1, (to.box[0] + to.box[2]) / 2, (to.box[1] + to.box[3]) / 2);
  await reviewer.mouse.move(start.x, start.y);
  await reviewer.mouse.down();
  await reviewer.mouse.move(end.x, end.y, { steps: 6 });
  await reviewer.mouse.up();
  const wanted = words
    .slice(begin, begin + 5)
    .map(({ text }) => text)
    .join(' ');
  await expect(reviewer.locator('[data-selected-word]')).toHaveCount(5);
  await expect(reviewer.locator('[data-slot]').getByRole('textbox').first()).toHaveValue(wanted);
});

test('words are chosen by keys alone', async ({ open }) => {
  const reviewer = await open('reviewer');
  const documentId = await promissoryNote(reviewer, 'page-view-keys.pdf');
  await reviewer.goto(`/documents/${documentId}/review?page=1`);
  await expect(reviewer.getByTestId('page')).not.toHaveAttribute('data-words', '0');
  await reviewer.getByRole('textbox', { name: 'Page number' }).fill('1');
  const words = await wordsOf(reviewer, documentId, 1);
  await frameOf(reviewer).focus();
  for (const key of ['w', 'ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight']) await reviewer.keyboard.press(key);
  await expect(reviewer.locator('[data-selected-word]')).toHaveCount(3);
  await reviewer.keyboard.press('Enter');
  const wanted = words
    .slice(1, 4)
    .map(({ text }) => text)
    .join(' ');
  await expect(reviewer.locator('[data-slot]').getByRole('textbox').first()).toHaveValue(wanted);
});

test('a page that is turned keeps its boxes on their words', async ({ open }) => {
  const reviewer = await open('reviewer');
  const documentId = await promissoryNote(reviewer, 'page-view-turn.pdf');
  await reviewer.goto(`/documents/${documentId}/review`);
  const active = reviewer.locator('[data-look="active"]').first();
  await expect(active).toBeAttached();
  const sheet = reviewer.locator('[data-page]', { has: active });
  const share = async () => {
    const [outer, inner] = [await sheet.boundingBox(), await active.boundingBox()];
    if (!outer || !inner) throw new Error('nothing is drawn');
    return { x: (inner.x + inner.width / 2 - outer.x) / outer.width, y: (inner.y + inner.height / 2 - outer.y) / outer.height };
  };
  await reviewer.getByRole('textbox', { name: 'Page number' }).fill((await sheet.getAttribute('data-page')) ?? '1');
  const before = await share();
  await reviewer.getByRole('button', { name: 'Turn the page' }).click();
  await expect(sheet).toHaveAttribute('data-turns', '1');
  const after = await share();
  expect(after.x).toBeCloseTo(1 - before.y, 1);
  expect(after.y).toBeCloseTo(before.x, 1);
});

test('a document of 500 pages scrolls without blank gaps and in little memory', async ({ open }) => {
  test.setTimeout(300_000);
  const reviewer = await open('reviewer');
  const sourceId = await promissoryNote(reviewer, 'page-view-source.pdf');
  const documentId = await longDocument(sourceId, PAGES);
  await reviewer.goto(`/documents/${documentId}/review`);
  await expect(reviewer.locator('[data-page="1"] [data-drawn="true"]')).toBeAttached();
  const frame = frameOf(reviewer);
  for (let step = 0; step <= 100; step++) {
    const gaps = await frame.evaluate(async (element, share) => {
      element.scrollTop = (element.scrollHeight - element.clientHeight) * share;
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      const { left, top, width, height } = element.getBoundingClientRect();
      const sheets = [...element.querySelectorAll('[data-page]')].map((sheet) => sheet.getBoundingClientRect());
      // Between two sheets lie a few pixels of the table they lie on; anything wider is a gap.
      const uncovered = Array.from({ length: 20 }, (_, index) => top + ((index + 0.5) * height) / 20).filter(
        (y) => !sheets.some((sheet) => sheet.top - 24 <= y && y <= sheet.bottom + 24 && sheet.left < left + width / 2),
      );
      return uncovered.length;
    }, step / 100);
    expect(gaps, `at ${step} %`).toBe(0);
    expect(await reviewer.locator('[data-page]').count()).toBeLessThanOrEqual(8);
  }
  await expect(reviewer.getByRole('textbox', { name: 'Page number' })).toHaveValue(String(PAGES));
  await reviewer.getByRole('textbox', { name: 'Page number' }).fill('250');
  await expect(reviewer.locator('[data-page="250"] [data-drawn="true"]')).toBeInViewport();
  const devtools = await reviewer.context().newCDPSession(reviewer);
  await devtools.send('Performance.enable');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.POSITIVE_INFINITY;
  expect(heap).toBeLessThan(MEMORY_MAX_BYTES / 4);
});
