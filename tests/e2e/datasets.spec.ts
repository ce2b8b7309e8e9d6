import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { CurrentValue } from '#lib/domain/correction.ts';
import type { DocumentType } from '#lib/domain/document-types/key.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import { correctAmount, readInto } from './support/loans.ts';
import { expect, test } from './support/product.ts';

interface Read {
  values: CurrentValue[];
  types: { type: DocumentType }[];
  lastSequence: number;
  extraction: number;
}

const readingOf = async (page: Page, id: string): Promise<Read> =>
  (await (await page.request.get(`/api/v1/documents/${id}/review`)).json()) as Read;

/** Says of every needed field without a value that it is absent, and approves. */
async function approve(page: Page, id: string): Promise<void> {
  const { values, types } = await readingOf(page, id);
  for (const [index, { type }] of types.entries())
    for (const fieldKey of DOCUMENT_TYPE_TABLE[type].core) {
      if (values.some((value) => value.documentIndex === index && value.fieldKey === fieldKey)) continue;
      const { lastSequence, extraction } = await readingOf(page, id);
      const correction = { action: 'absent', fieldKey, documentType: type, slot: `${index}/${fieldKey}/0` };
      await page.request.post(`/api/v1/documents/${id}/corrections`, { data: { correction, lastSequence, extraction } });
    }
  const { lastSequence, extraction } = await readingOf(page, id);
  const answer = await page.request.post(`/api/v1/documents/${id}/approve`, { data: { lastSequence, extraction } });
  expect(answer.status(), await answer.text()).toBe(200);
}

const FOLDER = process.env.SCREENSHOTS_DIR;

/** No rule of accessibility is broken, light and dark, and the page fits 360 pixels; pictures where somebody wants to look. */
async function lookAt(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    const said = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    expect.soft(said, `${name}, ${colorScheme}`).toEqual([]);
    if (FOLDER) await page.screenshot({ path: path.join(FOLDER, `${name}-${colorScheme}.png`), fullPage: true });
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 360, height: 740 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect.soft(wide, `${name} at 360 pixels`).toBe(0);
  if (FOLDER) await page.screenshot({ path: path.join(FOLDER, `${name}-narrow.png`), fullPage: true });
  await page.setViewportSize({ width: 1360, height: 850 });
}

test('an engineer freezes a version, sends a doubtful label to review, and freezes the corrected one', async ({ open }) => {
  test.setTimeout(400_000);
  const [admin, engineer] = [await open('admin'), await open('engineer')];
  await engineer.goto('/learning');
  await expect(engineer.getByRole('heading', { name: 'Data sets', exact: true })).toBeVisible();
  await lookAt(engineer, 'datasets-empty');

  const ids: string[] = [];
  for (const loan of ['Frozen one', 'Frozen two']) ids.push(await readInto(admin, loan, 'promissory-note'));
  const last = ids.at(-1) ?? '';
  await correctAmount(admin, last, '$123,456.00');
  for (const id of ids) await approve(admin, id);

  await engineer.goto('/learning/datasets');
  await engineer.getByRole('link', { name: 'New version' }).click();
  await engineer.getByLabel('Data set').fill('Notes of the test');
  await expect(engineer.getByText(/of \d+ approved files/)).toBeVisible();
  await engineer.getByLabel('Approved to').fill('2001-01-01');
  await expect(engineer.getByText('Nothing matches: ask for less.')).toBeVisible();
  await expect(engineer.getByRole('button', { name: 'Freeze a version' })).toBeDisabled();
  await engineer.getByLabel('Approved to').fill('');
  await engineer.getByRole('group', { name: 'Types' }).getByRole('checkbox').first().check();
  await expect(engineer.getByRole('button', { name: 'Freeze a version' })).toBeEnabled();
  await lookAt(engineer, 'dataset-new');
  await engineer.getByRole('button', { name: 'Freeze a version' }).click();

  await expect(engineer.getByRole('heading', { name: 'Notes of the test, version 1' })).toBeVisible();
  await expect(engineer.getByText('Frozen: its documents')).toBeVisible({ timeout: 60_000 });
  await expect(engineer.getByText('What is missing')).toBeVisible();
  await expect(engineer.getByText(/This version has \d+ doubtful labels?/)).toBeVisible();
  const doubted = engineer.getByRole('listitem').filter({ hasText: 'was read with a chance of' });
  await expect(doubted.first()).toContainText('123456.00');
  await lookAt(engineer, 'dataset-version');

  await engineer.getByRole('button', { name: /^Send \d+ documents? to review$/ }).click();
  await expect(engineer.getByRole('status').filter({ hasText: 'top of the review queue' })).toBeVisible();
  await expect(engineer.getByText('In review').first()).toBeVisible();
  await admin.goto('/review?reason=label-doubt');
  await expect(admin.getByRole('link', { name: 'promissory-note of Frozen two.pdf' })).toBeVisible();

  const { values } = await readingOf(admin, ids[0] ?? '');
  await correctAmount(admin, last, values.find(({ fieldKey }) => fieldKey === 'noteAmount')?.text ?? '');
  for (const id of ids)
    if ((await admin.request.get(`/api/v1/documents/${id}`).then((one) => one.json())).state !== 'approved') await approve(admin, id);
  await engineer.reload();
  await expect(engineer.locator('#main').getByText(/answered anew since\. The next version/)).toBeVisible();

  await engineer.goto('/learning/datasets/new');
  await engineer.getByLabel('Data set').fill('Notes of the test');
  await engineer.getByRole('button', { name: 'Freeze a version' }).click();
  await expect(engineer.getByRole('heading', { name: 'Notes of the test, version 2' })).toBeVisible();
  await expect(engineer.getByText('Frozen: its documents')).toBeVisible({ timeout: 60_000 });
  await expect(engineer.getByRole('link', { name: 'version 1' })).toBeVisible();
  await expect(engineer.getByText('“123456.00”')).toHaveCount(0);
  await engineer.goto('/learning/datasets');
  await expect(engineer.getByRole('link', { name: 'Version 2' })).toBeVisible();
  await lookAt(engineer, 'datasets');
});
