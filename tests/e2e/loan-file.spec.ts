import type { Page } from '@playwright/test';
import type { CurrentValue } from '#lib/domain/correction.ts';
import { demoDocuments } from '#lib/synthetic/demo-documents.ts';
import { expect, pdf, test, uploadAndRead } from './support/product.ts';

interface Read {
  values: CurrentValue[];
  types: { type: string }[];
  lastSequence: number;
  extraction: number;
}

/** A demo document in bytes of its own, read, and told which loan it belongs to. */
async function readInto(page: Page, loan: string, kind: string): Promise<string> {
  const demo = (await demoDocuments()).find(({ fileName }) => fileName.startsWith(kind));
  if (!demo) throw new Error(`no demo ${kind}`);
  const name = `${kind} of ${loan}.pdf`;
  const id = await uploadAndRead(page, pdf(name, Buffer.concat([demo.bytes, Buffer.from(`\n% ${name}\n`)])));
  const answer = await page.request.put(`/api/v1/documents/${id}/loan`, { data: { reference: loan } });
  expect(answer.status(), await answer.text()).toBe(200);
  return id;
}

/** Another amount at the place where the machine read one. */
async function correctAmount(page: Page, id: string, value: string): Promise<void> {
  const { values, types, lastSequence, extraction } = (await (await page.request.get(`/api/v1/documents/${id}/review`)).json()) as Read;
  const amount = values.find(({ fieldKey }) => fieldKey === 'noteAmount');
  if (!amount?.predicted) throw new Error('no amount was read');
  const { slot, fieldKey, documentIndex, predicted } = amount;
  const place = { page: predicted.page, boxes: predicted.boxes };
  const correction = { action: 'corrected', slot, fieldKey, documentType: types[documentIndex]?.type, value, text: value, ...place };
  const answer = await page.request.post(`/api/v1/documents/${id}/corrections`, { data: { correction, lastSequence, extraction } });
  expect(answer.status(), await answer.text()).toBeLessThan(300);
}

test('Two papers of a loan differ: a reviewer sees both prints, decides once with a reason, and is asked anew when one changes', async ({
  open,
  expectedNoise,
}) => {
  test.setTimeout(240_000);
  expectedNoise.push(/409/);
  const [page, admin] = [await open('reviewer'), await open('admin')];
  const loan = `2026-${crypto.randomUUID().slice(0, 6)}`;
  const note = await readInto(page, loan, 'promissory-note');
  await readInto(page, loan, 'closing-disclosure');
  await correctAmount(page, note, '$123,456.00');

  await page.goto('/loans');
  await page.getByLabel('Search loans').fill(loan);
  const row = page.getByRole('list', { name: 'Loans' }).getByRole('listitem').filter({ hasText: loan });
  await expect(row).toContainText('to decide');
  await row.getByRole('link', { name: loan }).click();

  const conflict = page.getByRole('article', { name: 'Loan amount (principal)' });
  await expect(conflict.getByText('$123,456.00').first()).toBeVisible();
  const prints = conflict.locator('[data-snippet] img');
  await expect(prints).toHaveCount(2);
  for (const print of await prints.all()) {
    await print.scrollIntoViewIfNeeded();
    await expect.poll(() => print.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  }
  await expect(conflict.getByRole('link', { name: /promissory-note of/ })).toHaveAttribute('href', /review\?field=noteAmount&page=\d/);

  // Somebody else has the same page open, and decides a moment later.
  await admin.goto(page.url());
  await conflict.getByRole('button', { name: 'Save' }).click();
  await expect(conflict.getByRole('alert')).toContainText('Choose what counts');
  await conflict.getByRole('radio', { name: /123,456/ }).check();
  await conflict.getByRole('button', { name: 'Save' }).click();
  await expect(conflict.getByRole('alert')).toContainText('Say why');
  await conflict.getByRole('button', { name: 'The signed note counts.' }).click();
  await conflict.getByRole('button', { name: 'Save' }).click();
  const decided = page.getByRole('list', { name: 'Decided' });
  await expect(decided).toContainText('$123,456.00 counts');
  await expect(conflict).toHaveCount(0);

  const late = admin.getByRole('article', { name: 'Loan amount (principal)' });
  await late.getByRole('radio', { name: /Both are right/ }).check();
  await late.getByLabel('Why?').fill('Two moments.');
  await late.getByRole('button', { name: 'Save' }).click();
  await expect(admin.getByText(/decided this in the meantime.*The signed note counts/)).toBeVisible();
  await expect(admin.getByRole('list', { name: 'Decided' })).toContainText('$123,456.00 counts');

  await page.reload();
  await expect(decided).toContainText('$123,456.00 counts');
  await decided.getByText('Loan amount').click();
  await expect(decided.getByText('“The signed note counts.”')).toBeVisible();
  await expect(page.getByRole('row', { name: /Loan amount/ })).toContainText('Decided by a person');

  await correctAmount(page, note, '$654,321.00');
  await page.reload();
  await expect(conflict.getByText('This is asked anew.')).toBeVisible();
  await expect(conflict.getByText(/said “\$123,456.00” and now says “\$654,321.00”/)).toBeVisible();
  await conflict.getByRole('radio', { name: /Both are right/ }).check();
  await conflict.getByLabel('Why?').fill('The loan was raised in between.');
  await conflict.getByRole('button', { name: 'Save' }).click();
  await expect(decided).toContainText('Both are right');
});

test('What a loan asks for is chosen by a reviewer', async ({ open }) => {
  test.setTimeout(180_000);
  const page = await open('reviewer');
  const loan = `asks-${crypto.randomUUID().slice(0, 6)}`;
  const note = await readInto(page, loan, 'promissory-note');
  await page.goto(`/documents/${note}`);
  await page.getByRole('link', { name: /The loan’s papers together/ }).click();
  await page.getByRole('button', { name: 'Change what it asks for' }).click();
  const dialog = page.getByRole('dialog');
  const asked = dialog.getByRole('checkbox', { checked: true });
  while ((await asked.count()) > 0) await asked.first().uncheck();
  await dialog.getByLabel('Promissory note').check();
  await dialog.getByLabel('Appraisal').check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('1 of 2 papers here')).toBeVisible();
  await page.getByRole('button', { name: 'Change what it asks for' }).click();
  await dialog.getByRole('button', { name: 'Back to the usual' }).click();
  await expect(page.getByText(/What .* usually needs/)).toBeVisible();
});
