import path from 'node:path';
import type { Page } from '@playwright/test';
import { demoDocuments } from '#lib/synthetic/demo-documents.ts';
import { oneBadPagePdf, truncatedPdf } from '#tests/support/documents.ts';
import { unlikeLoanId } from './support/loans.ts';
import { demoNoteId, PLACES, settled } from './support/places.ts';
import { expect, pdf, test, uploadAndRead } from './support/product.ts';

const FOLDER = process.env.SCREENSHOTS_DIR ?? 'test-results/screenshots';
const SIZES = [
  { name: 'wide', viewport: { width: 1360, height: 850 } },
  { name: 'narrow', viewport: { width: 360, height: 740 } },
];

/** Not a check: pictures of every page for people to look at, by `npm run screenshots`. */
test('every page, in both themes, wide and narrow', async ({ open, expectedNoise }) => {
  test.setTimeout(600_000);
  expectedNoise.push(/404/);
  const admin = await open('admin');
  const [id, loanId] = [await demoNoteId(admin), await unlikeLoanId(admin)];
  for (const { name, viewport } of SIZES)
    for (const colorScheme of ['light', 'dark'] as const)
      for (const place of PLACES) {
        const page = await open(place.role, { viewport, colorScheme, reducedMotion: 'reduce' });
        await page.goto(place.path(id, loanId));
        await settled(page);
        await page.screenshot({ path: path.join(FOLDER, `${place.name}-${name}-${colorScheme}.png`) });
        await page.context().close();
      }
});

/** Light, dark, and narrow light, of a page as it is now. */
async function picture(page: Page, name: string): Promise<void> {
  const size = page.viewportSize() ?? { width: 1360, height: 850 };
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.screenshot({ path: path.join(FOLDER, `state-${name}-${colorScheme}.png`) });
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 360, height: 740 });
  await page.screenshot({ path: path.join(FOLDER, `state-${name}-narrow.png`) });
  await page.setViewportSize(size);
}

async function demoFile(name: string) {
  const note = (await demoDocuments()).find(({ fileName }) => fileName.startsWith('promissory-note'));
  if (!note) throw new Error('no demo note');
  return pdf(name, Buffer.concat([note.bytes, Buffer.from(`\n% ${name}\n`)]));
}

const send = (page: Page, name: string, bytes: Uint8Array) =>
  page.request.post(`/api/v1/documents?fileName=${name}`, {
    data: Buffer.from(bytes),
    headers: { 'Content-Type': 'application/octet-stream' },
  });

/** Not a check: pictures of the states in which a page is not at its best. */
test('empty, loading, partial, failed, locked, waiting and contested', async ({ open, expectedNoise }) => {
  test.setTimeout(600_000);
  expectedNoise.push(/ERR_INTERNET_DISCONNECTED|409|404/);
  const admin = await open('admin');
  const reviewer = await open('reviewer');

  await admin.goto('/documents?search=nothing-is-called-so');
  await settled(admin);
  await picture(admin, 'nothing-found');
  const newcomer = await open(null);
  await newcomer.goto('/sign-up');
  await newcomer.getByLabel('Name').fill('Nina Newcomer');
  await newcomer.getByLabel('E-mail').fill('nina@example.test');
  await newcomer.getByLabel('Password').fill('a-long-password');
  await newcomer.getByRole('button', { name: 'Create account' }).click();
  await expect(newcomer.getByRole('heading', { name: 'My documents' })).toBeVisible();
  await picture(newcomer, 'empty');

  for (const page of [admin, reviewer, newcomer]) page.setDefaultTimeout(20_000);
  const failed = ((await (await send(admin, 'cut-off.pdf', await truncatedPdf(0.2))).json()) as { documentId?: string }).documentId;
  const partial = await uploadAndRead(admin, pdf('one-bad-page.pdf', oneBadPagePdf()));
  if (failed) {
    await admin.goto(`/documents/${failed}`);
    await settled(admin);
    await picture(admin, 'failed');
  }
  await admin.goto(`/documents/${partial}`);
  await settled(admin);
  await picture(admin, 'partial');
  await reviewer.goto(`/documents/${partial}/review`);
  await settled(reviewer);
  await picture(reviewer, 'partial-review');

  const id = await uploadAndRead(reviewer, await demoFile('held.pdf'));
  await reviewer.goto(`/documents/${id}/review`);
  await settled(reviewer);
  await expect(reviewer.locator('[data-slot] [aria-expanded="true"]')).toBeVisible();
  await admin.goto(`/documents/${id}/review`);
  await settled(admin);
  await picture(admin, 'locked');

  await reviewer.keyboard.press('e');
  await picture(reviewer, 'editing');
  await reviewer.keyboard.press('Escape');
  await reviewer.keyboard.press('?');
  await picture(reviewer, 'keys');
  await reviewer.keyboard.press('Escape');
  await reviewer.keyboard.press('v');
  await reviewer.waitForTimeout(1500);
  await picture(reviewer, 'snippets');
  await reviewer.keyboard.press('v');
  await reviewer.locator('[data-slot="0/lenderName/0"] [data-field-row]').click();
  await reviewer.context().setOffline(true);
  await reviewer.keyboard.press('Enter');
  await expect(reviewer.getByText('1 answer waits for the connection.')).toBeVisible();
  await picture(reviewer, 'waiting');
  const origin = new URL(reviewer.url()).origin;
  await reviewer.request.delete(`/api/v1/documents/${id}/claim`, { headers: { origin } });
  const theirs = { action: 'corrected', slot: '0/lenderName/0', fieldKey: 'lenderName', documentType: 'note' };
  await admin.request.post(`/api/v1/documents/${id}/corrections`, {
    data: { correction: { ...theirs, value: 'Their Bank', text: 'Their Bank' }, lastSequence: 0, extraction: 1 },
    headers: { origin },
  });
  await reviewer.context().setOffline(false);
  await expect(reviewer.getByRole('dialog', { name: 'Two answers for Lender' })).toBeVisible({ timeout: 40_000 });
  await picture(reviewer, 'contested');
  await reviewer.getByRole('dialog').getByRole('button', { name: 'Use mine' }).click();
  await reviewer.keyboard.press('ControlOrMeta+Enter');
  await expect(reviewer.getByRole('dialog')).toBeVisible();
  await picture(reviewer, 'approving');
  await reviewer.keyboard.press('Escape');
  await reviewer.keyboard.press('d');
  await picture(reviewer, 'split');
  await reviewer.keyboard.press('h');
  await picture(reviewer, 'history');

  await admin.goto(`/documents/${id}`);
  await settled(admin);
  await admin.emulateMedia({ media: 'print' });
  await admin.pdf({ path: path.join(FOLDER, 'summary.pdf'), format: 'Letter' });

  await admin.emulateMedia({ media: 'screen' });
  await reviewer.goto('/review');
  await settled(reviewer);
  await reviewer.getByRole('checkbox').nth(1).check();
  await picture(reviewer, 'chosen-rows');
  await reviewer.route('**/review/next', async () => undefined);
  await reviewer.getByRole('button', { name: 'Start reviewing' }).click();
  await picture(reviewer, 'starting');
});
