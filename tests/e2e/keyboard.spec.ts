import type { Page } from '@playwright/test';
import { PDFDocument } from 'pdf-lib';
import { demoDocuments } from '#lib/synthetic/demo-documents.ts';
import { expect, pdf, test, uploadAndRead } from './support/product.ts';

// The browser writes a line of its own for every request that found no connection or was refused with a conflict.
test.beforeEach(({ expectedNoise }) => {
  expectedNoise.push(/ERR_INTERNET_DISCONNECTED/, /409 \(Conflict\)/);
});

/** A document of the demo loan in bytes of its own, so that it is read and not copied from the one that is here already. */
async function demoFile(kind: 'promissory-note' | 'closing-disclosure', name: string) {
  const document = (await demoDocuments()).find(({ fileName }) => fileName.startsWith(kind));
  if (!document) throw new Error(`no demo document ${kind}`);
  return pdf(name, Buffer.concat([document.bytes, Buffer.from(`\n% ${name}\n`)]));
}

/** Two documents of the demo loan in one file. */
async function demoPacket(name: string) {
  const packet = await PDFDocument.create();
  for (const kind of ['closing-disclosure', 'promissory-note'] as const) {
    const document = await PDFDocument.load((await demoFile(kind, kind)).bytes);
    for (const page of await packet.copyPages(document, document.getPageIndices())) packet.addPage(page);
  }
  return pdf(name, await packet.save());
}

/** Opens a workbench that listens to keys and whose lock is held. */
async function openWorkbench(page: Page, id: string): Promise<void> {
  const claimed = page.waitForResponse((response) => response.url().endsWith('/claim') && response.ok());
  await page.goto(`/documents/${id}/review`);
  await claimed;
  await expect(page.locator('[data-slot] [aria-expanded="true"]')).toBeVisible();
}

const row = (page: Page, slot: string) => page.locator(`[data-slot="${slot}"]`);
const allSaved = (page: Page) => expect(page.getByText(/\d+ of \d+ answered/)).toBeVisible();
const slotsOf = (page: Page, status: string) =>
  page.locator(`[data-status="${status}"]`).evaluateAll((rows) => rows.map((one) => one.getAttribute('data-slot') ?? ''));

test('a prepared document of twelve fields and more is reviewed by at most 25 key presses', async ({ open }) => {
  const page = await open('reviewer');
  const id = await uploadAndRead(page, await demoFile('closing-disclosure', 'presses.pdf'));
  await openWorkbench(page, id);
  expect(await page.locator('[data-slot]').count()).toBeGreaterThanOrEqual(12);
  let presses = 0;
  const press = async (key: string): Promise<void> => {
    presses += 1;
    await page.keyboard.press(key);
  };
  await press('c');
  await expect(page.getByRole('dialog')).toBeVisible();
  const sure = await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Confirm/ })
    .count();
  await press(sure > 0 ? 'Enter' : 'Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  for (let round = 0; round < 30; round++) {
    const active = page.locator('[data-slot]', { has: page.locator('[aria-expanded="true"]') });
    const slot = (await active.getAttribute('data-slot')) ?? '';
    const status = await active.getAttribute('data-status');
    if (status === 'predicted') await press('Enter');
    else if (status === 'missing') await press('a');
    else if ((await slotsOf(page, 'predicted')).length + (await slotsOf(page, 'missing')).length > 0) await press('Enter');
    else break;
    if (status === 'predicted' || status === 'missing') await expect(row(page, slot)).not.toHaveAttribute('data-status', status);
  }
  await press('ControlOrMeta+Enter');
  await expect(page.getByRole('dialog', { name: 'Approve this document?' })).toBeVisible();
  await press('Enter');
  await expect(page.getByText('Approved: presses.pdf')).toBeVisible();
  test.info().annotations.push({ type: 'key presses', description: String(presses) });
  expect(presses).toBeLessThanOrEqual(25);
});

test('an answer is undone and done again after it was saved, and an approval is taken back', async ({ open }) => {
  const page = await open('reviewer');
  const id = await uploadAndRead(page, await demoFile('promissory-note', 'undo.pdf'));
  await openWorkbench(page, id);
  const [slot = ''] = await slotsOf(page, 'predicted');
  await row(page, slot).locator('[data-field-row]').click();
  await page.keyboard.press('Enter');
  await expect(row(page, slot)).toHaveAttribute('data-status', 'confirmed');
  await allSaved(page);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(row(page, slot)).toHaveAttribute('data-status', 'predicted');
  await expect(page.getByText(/^Undone: /)).toBeVisible();
  await allSaved(page);
  // The claim is asked for once the page listens to keys.
  await Promise.all([page.waitForResponse(/\/claim$/), page.reload()]);
  await expect(row(page, slot)).toHaveAttribute('data-status', 'predicted');
  await expect(page.locator('[data-slot] [aria-expanded="true"]')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(row(page, slot)).toHaveAttribute('data-status', 'confirmed');
  for (const missing of await slotsOf(page, 'missing')) {
    await row(page, missing).locator('[data-field-row]').click();
    await page.keyboard.press('a');
    await expect(row(page, missing)).toHaveAttribute('data-status', 'absent');
  }
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('dialog', { name: 'Approve this document?' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Approved: undo.pdf')).toBeVisible();
  await expect(page).not.toHaveURL(new RegExp(id));
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page).toHaveURL(new RegExp(`${id}/review`));
  await expect(page.getByRole('button', { name: 'Approve' })).toBeEnabled();
  await expect(row(page, slot)).toHaveAttribute('data-status', 'confirmed');
});

test('answers given without a connection wait, say so, and are saved when it is back; what is typed outlives a reload', async ({
  open,
}) => {
  const page = await open('reviewer');
  const id = await uploadAndRead(page, await demoFile('promissory-note', 'offline.pdf'));
  await openWorkbench(page, id);
  const [first = '', second = '', third = ''] = await slotsOf(page, 'predicted');
  await row(page, first).locator('[data-field-row]').click();
  await page.context().setOffline(true);
  await page.keyboard.press('Enter');
  await row(page, second).locator('[data-field-row]').click();
  await page.keyboard.press('u');
  await expect(row(page, second)).toHaveAttribute('data-status', 'unreadable');
  await expect(page.getByText('2 answers wait for the connection.')).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText(/wait for the connection/)).toHaveCount(0, { timeout: 40_000 });
  await allSaved(page);
  await row(page, third).locator('[data-field-row]').click();
  await page.keyboard.press('e');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Half a val');
  await page.reload();
  await expect(row(page, first)).toHaveAttribute('data-status', 'confirmed');
  await expect(row(page, second)).toHaveAttribute('data-status', 'unreadable');
  await expect(row(page, third).getByText('Not saved')).toBeVisible();
  await row(page, third).locator('[data-field-row]').click();
  await expect(row(page, third).getByRole('textbox')).toHaveValue('Half a val');
});

test('of two answers to one field neither overwrites the other: both are shown with the machine’s, and one is chosen', async ({ open }) => {
  const page = await open('reviewer');
  const id = await uploadAndRead(page, await demoFile('promissory-note', 'merge.pdf'));
  await openWorkbench(page, id);
  const slot = '0/lenderName/0';
  await row(page, slot).locator('[data-field-row]').click();
  await page.context().setOffline(true);
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 answer waits for the connection.')).toBeVisible();
  // Meanwhile the lock runs out, and somebody else answers.
  const admin = await open('admin');
  const origin = new URL(page.url()).origin;
  await page.request.delete(`/api/v1/documents/${id}/claim`, { headers: { origin } });
  const theirs = { action: 'corrected', slot, fieldKey: 'lenderName', documentType: 'note', value: 'Their Bank', text: 'Their Bank' };
  const answer = await admin.request.post(`/api/v1/documents/${id}/corrections`, {
    data: { correction: theirs, lastSequence: 0, extraction: 1 },
    headers: { origin },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  await page.context().setOffline(false);
  const dialog = page.getByRole('dialog', { name: 'Two answers for Lender' });
  await expect(dialog.getByRole('region', { name: 'From Ada Admin' }).or(dialog.getByRole('region', { name: /^From / }))).toContainText(
    'Their Bank',
    { timeout: 40_000 },
  );
  await expect(dialog.getByRole('region', { name: 'The machine' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Use mine' }).click();
  await expect(row(page, slot)).toHaveAttribute('data-status', 'confirmed');
  await allSaved(page);
  await page.reload();
  await expect(row(page, slot)).toHaveAttribute('data-status', 'confirmed');
});

test('a packet is cut, its parts typed, and the split saved by keys', async ({ open }) => {
  const page = await open('reviewer');
  const id = await uploadAndRead(page, await demoPacket('split-by-keys.pdf'));
  await openWorkbench(page, id);
  const documents = page.getByRole('list', { name: 'Documents of this file' }).getByRole('listitem');
  await page.keyboard.press('d');
  await expect(documents).toHaveCount(2);
  await page.getByLabel('Page number').fill('2');
  await page.getByLabel('Page number').blur();
  await page.keyboard.press('s');
  await expect(documents).toHaveCount(3);
  await page.keyboard.press('t');
  await expect(page.getByLabel('Type of document 2')).toBeFocused();
  await page.getByLabel('Type of document 2').blur();
  await page.keyboard.press('s');
  await expect(documents).toHaveCount(2);
  await page.keyboard.press('s');
  await page.keyboard.press('Shift+S');
  await expect(page.getByRole('tab', { name: 'Fields' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('h');
  await expect(page.getByText('Closing Disclosure (p. 1), Closing Disclosure (p. 2-4), Promissory note (p. 5-7)')).toBeVisible();
});
