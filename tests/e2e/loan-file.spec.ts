import { correctAmount, readInto } from './support/loans.ts';
import { expect, test } from './support/product.ts';

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
  await expect(page).toHaveURL(/search=/);
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
