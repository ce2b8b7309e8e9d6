import type { Page } from '@playwright/test';
import { demoDocuments } from '#lib/synthetic/demo-documents.ts';
import { encryptedPdf } from '../support/documents.ts';
import { photoOfPage } from '../support/photos.ts';
import { dropFiles, expect, pdf, test, uploadAndRead, uploadRow } from './support/product.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const READING_MS = 110_000;

const photo = async (name: string, line: string) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: Buffer.from(await photoOfPage(Array.from({ length: 12 }, (_, row) => `${line}, row ${row + 1} of print`))),
});

const choose = (page: Page, label: string, files: Parameters<ReturnType<Page['getByLabel']>['setInputFiles']>[0]): Promise<void> =>
  page.getByLabel(label, { exact: true }).setInputFiles(files);

/** A PDF of two megabytes: many parts on their way. */
function largePdf(): Buffer {
  const noise = Buffer.alloc(2_000_000, `% ${crypto.randomUUID()}\n`);
  return Buffer.concat([Buffer.from('%PDF-1.4\n'), noise, Buffer.from('\n%%EOF\n')]);
}

test.describe('a borrower', () => {
  test('puts three photos together on a phone, orders, turns and cuts them, and sends one document', async ({ open }) => {
    const page = await open('borrower', PHONE);
    await page.goto('/documents');
    await expect(page.getByRole('button', { name: /Take photos of pages/ })).toBeVisible();
    await choose(page, 'Files to upload', [await photo('b.jpg', 'Second page'), await photo('c.jpg', 'Third page')]);
    const sheet = page.getByRole('dialog', { name: 'Pages of one document' });
    const pages = sheet.getByRole('list', { name: 'Pages' }).getByRole('listitem');
    await expect(pages).toHaveCount(2);
    await choose(page, 'Next page by camera', [await photo('a.jpg', 'First page')]);
    await expect(pages).toHaveCount(3);
    await sheet.getByRole('button', { name: 'Move page 3 up' }).click();
    await sheet.getByRole('button', { name: 'Move page 2 up' }).click();
    await sheet.getByRole('button', { name: 'Turn page 3' }).click();
    await sheet.getByRole('button', { name: 'Cut the edges of page 1' }).click();
    const corner = page.getByRole('button', { name: /Corner top left/ });
    // The sheet was found on the table: the first guess is not the whole photo.
    await expect(corner).not.toHaveAccessibleName(/: 0 % across, 0 % down/);
    await corner.focus();
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('button', { name: 'Use these edges' }).click();
    await expect(page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).resolves.toBe(true);
    await sheet.getByLabel('Name').fill('Our pay stubs');
    await sheet.getByRole('button', { name: 'Send 3 pages as one document' }).click();
    const row = uploadRow(page, 'Our pay stubs.pdf');
    await expect(row).toContainText('Read', { timeout: READING_MS });
    const address = await row.getByRole('link').getAttribute('href');
    const answer = await page.request.get(`/api/v1${address}/pages/1/words`);
    const { words } = (await answer.json()) as { words: { text: string }[] };
    expect(words.map(({ text }) => text).join(' ')).toContain('First page');
    expect(await (await page.request.get(`/api/v1${address}`)).json()).toMatchObject({ pageCount: 3 });
  });

  test('is told that a photo is blurred, and may send it anyway', async ({ open }) => {
    const page = await open('borrower', PHONE);
    await page.goto('/documents');
    const blurred = await photoOfPage(['Hardly to be read', 'by anybody at all'], { blur: 6 });
    await choose(page, 'Photos to upload', { name: 'shaky.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(blurred) });
    await expect(page.getByText('Hold the phone still above the page')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Send 1 page as one document' })).toBeEnabled();
  });

  test('loses nothing when the connection drops, and goes on with the same file after a reload', async ({ open, expectedNoise }) => {
    expectedNoise.push(/Failed to load resource|net::ERR/);
    const page = await open('borrower', PHONE);
    await page.goto('/documents');
    let parts = 0;
    const lost: number[] = [];
    await page.route('**/api/v1/uploads/*', async (route) => {
      if (route.request().method() !== 'PATCH') return route.continue();
      parts += 1;
      if (parts <= 2) return route.continue();
      lost.push(parts);
      return route.abort('connectionreset');
    });
    const file = { name: 'long-way.pdf', mimeType: 'application/pdf', buffer: largePdf() };
    await choose(page, 'Files to upload', file);
    await expect(uploadRow(page, 'long-way.pdf')).toContainText('No connection', { timeout: 30_000 });
    expect(lost.length).toBeGreaterThan(0);
    await page.reload();
    const row = uploadRow(page, 'long-way.pdf');
    await expect(row).toContainText('Choose the same file again');
    await page.unroute('**/api/v1/uploads/*');
    const offsets: number[] = [];
    page.on('request', (request) => {
      const offset = request.headers()['upload-offset'];
      if (request.method() === 'PATCH' && offset !== undefined) offsets.push(Number(offset));
    });
    await choose(page, 'Files to upload', file);
    await expect(row.getByRole('link', { name: 'long-way.pdf' })).toBeVisible({ timeout: 30_000 });
    expect(offsets[0]).toBeGreaterThan(0);
  });

  test('is told in words that a PDF asks for a password, before a byte is sent', async ({ open }) => {
    const page = await open('borrower', PHONE);
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/api/v1/uploads') && request.method() !== 'GET') sent.push(request.method());
    });
    await page.goto('/documents');
    await dropFiles(page, [pdf('bank.pdf', encryptedPdf())]);
    await expect(uploadRow(page, 'bank.pdf')).toContainText('The file is locked with a password. Save a copy without the password');
    expect(sent).toEqual([]);
  });

  test('reads in plain words what was read, says what is right and what is wrong, and finds it said the next day', async ({ open }) => {
    const page = await open('borrower', PHONE);
    const note = (await demoDocuments()).find(({ fileName }) => fileName.startsWith('promissory-note'));
    if (!note) throw new Error('no demo note');
    const bytes = Buffer.concat([note.bytes, Buffer.from('\n% borrower\n')]);
    const id = await uploadAndRead(page, pdf('my-note.pdf', bytes));
    await page.goto(`/documents/${id}`);
    await expect(page.getByText(/You borrow \$[\d,]+ from .+ at [\d.]+ % a year/)).toBeVisible();
    const amount = page.getByRole('listitem', { name: 'How much you borrow' });
    await amount.getByRole('button', { name: /that is right/ }).click();
    await expect(amount).toContainText('You said that this is right.');
    const rate = page.getByRole('listitem', { name: 'Your interest rate a year' });
    await rate.getByRole('button', { name: /something is wrong/ }).click();
    await rate.getByRole('textbox').fill('It should be lower');
    await rate.getByRole('button', { name: 'Tell us' }).click();
    await expect(rate).toContainText('Your note: It should be lower');
    await page.reload();
    await expect(amount.getByRole('button', { name: /that is right/ })).toHaveAttribute('aria-pressed', 'true');
    await expect(rate).toContainText('Your note: It should be lower');

    const reviewer = await open('reviewer');
    await reviewer.goto(`/documents/${id}/review?field=noteRatePercent`);
    await expect(reviewer.getByText('says that what was read is wrong: “It should be lower”')).toBeVisible();
  });
});
