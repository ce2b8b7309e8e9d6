import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { demoDocuments } from '#lib/synthetic/demo-documents.ts';
import { expect, pdf, test, uploadAndRead } from './support/product.ts';

const post = (page: Page, path: string, data: unknown) => page.request.post(`/api/v1${path}`, { data });

interface Read {
  values: { fieldKey: string }[];
  lastSequence: number;
}

/** A note of its own, approved as it was read; core fields that nobody found are said to be absent first. */
async function approvedNote(page: Page, name: string): Promise<string> {
  const note = (await demoDocuments()).find(({ fileName }) => fileName.startsWith('promissory-note'));
  if (!note) throw new Error('no demo note');
  const id = await uploadAndRead(page, pdf(name, Buffer.concat([note.bytes, Buffer.from(`\n% ${name}\n`)])));
  const review = async () => (await (await page.request.get(`/api/v1/documents/${id}/review`)).json()) as Read;
  const { values } = await review();
  const core = ['lenderName', 'borrowerName', 'noteAmount', 'noteRatePercent', 'noteDate', 'propertyAddress'];
  for (const fieldKey of core.filter((key) => !values.some((value) => value.fieldKey === key))) {
    const correction = { action: 'absent', slot: `0/${fieldKey}/0`, fieldKey, documentType: 'note' };
    await post(page, `/documents/${id}/corrections`, { correction, lastSequence: (await review()).lastSequence });
  }
  const answer = await post(page, `/documents/${id}/approve`, { lastSequence: (await review()).lastSequence });
  expect(answer.status(), await answer.text()).toBe(200);
  return id;
}

async function downloaded(page: Page, button: RegExp): Promise<{ name: string; text: string }> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const download = await downloading;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

test.describe('export', () => {
  test('writes the format that was chosen, and with surrogates nothing that shows the pages', async ({ open }) => {
    test.setTimeout(180_000);
    const page = await open('admin');
    const id = await approvedNote(page, 'exported-note.pdf');
    await page.goto('/export');
    await page.getByRole('radio', { name: 'IOB2' }).check();
    const plain = await downloaded(page, /Download IOB2/);
    expect(plain.name).toBe('deedlens-export.iob');
    expect(plain.text).toMatch(/^\S+ -X- _ B-noteAmount$/m);
    await page.getByRole('radio', { name: 'Label Studio' }).check();
    await page.getByRole('checkbox', { name: 'De-identify' }).check();
    await expect(page.getByRole('radio', { name: 'Label Studio' })).toBeDisabled();
    await expect(page.getByRole('radio', { name: 'JSON lines' })).toBeChecked();
    const hidden = await downloaded(page, /Download JSON lines/);
    expect(hidden.name).toBe('deedlens-export-deidentified.jsonl');
    expect(hidden.text).not.toContain(id);
    expect(hidden.text).not.toContain('exported-note');
  });

  test('reads back what people changed in Label Studio, and says what had no place', async ({ open }) => {
    test.setTimeout(180_000);
    const page = await open('admin');
    const id = await approvedNote(page, 'labelled-elsewhere.pdf');
    const answer = await page.request.get(`/api/v1/export?format=label-studio&documentId=${id}`);
    const tasks = (await answer.json()) as {
      annotations: { result: { id: string; type: string; value: { text?: string[]; rectanglelabels?: string[] } }[] }[];
    }[];
    const regions = tasks.flatMap(({ annotations }) => annotations.flatMap(({ result }) => result));
    const written = regions.filter(({ type }) => type === 'textarea');
    const isLabelled = (region: string, key: string): boolean =>
      regions.some((one) => one.id === region && one.value.rectanglelabels?.[0] === key);
    const lender = written.find((region) => isLabelled(region.id, 'lenderName'));
    const amount = written.find((region) => isLabelled(region.id, 'noteAmount'));
    if (!lender || !amount) throw new Error('the note was not read');
    lender.value.text = ['Copperleaf Home Lending'];
    amount.value.text = ['a good deal'];
    await page.goto('/export');
    await page
      .getByLabel('Choose the JSON file')
      .setInputFiles({ name: 'tasks.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(tasks)) });
    await expect(page.getByText('1 answer, in review again')).toBeVisible();
    await expect(page.getByText('“a good deal”')).toBeVisible();
    await page.getByRole('link', { name: 'labelled-elsewhere.pdf' }).click();
    await expect(page.locator('[data-slot="0/lenderName/0"]')).toContainText('Copperleaf Home Lending');
    await page.goto('/export');
    // A choice that is made before the page's script runs is not heard.
    await expect(async () => {
      const file = { name: 'page.png', mimeType: 'image/png', buffer: Buffer.from('no JSON') };
      await page.getByLabel('Choose the JSON file').setInputFiles(file, { timeout: 2_000 });
      await expect(page.getByRole('alert').filter({ hasText: 'not JSON' })).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 30_000 });
  });

  test('is readable on a phone and in the dark', async ({ open }) => {
    const page = await open('engineer', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' });
    await page.goto('/export');
    await expect(page.getByRole('heading', { name: 'Export' })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.screenshot({ path: 'test-results/export-360-dark.png', fullPage: true });
    await page.setViewportSize({ width: 1360, height: 850 });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.screenshot({ path: 'test-results/export-light.png', fullPage: true });
  });
});
