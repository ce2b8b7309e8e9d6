import { bornDigitalPdf, emptyFile, encryptedPdf, notAPdf } from '../support/documents.ts';
import { dropFiles, expect, pdf, test, uploadAndRead, uploadRow } from './support/product.ts';

test.describe('uploads', () => {
  test('what cannot be read is refused or failed with a sentence that says what to do', async ({ open }) => {
    const page = await open('borrower');
    await page.goto('/documents');
    await dropFiles(page, [pdf('letter.pdf', notAPdf()), pdf('nothing.pdf', emptyFile()), pdf('locked.pdf', encryptedPdf())]);
    await expect(uploadRow(page, 'letter.pdf')).toContainText('Upload a PDF, PNG, JPEG or TIFF.');
    await expect(uploadRow(page, 'nothing.pdf')).toContainText('The file is empty.');
    await expect(uploadRow(page, 'locked.pdf')).toContainText('Save a copy without the password', { timeout: 60_000 });
    await page.request.post('/api/v1/documents?fileName=locked.pdf', { data: Buffer.from(encryptedPdf()) });
    const row = page.getByRole('list', { name: 'Documents' }).getByRole('listitem').filter({ hasText: 'locked.pdf' });
    await expect(row).toContainText('Failed');
    await expect(row).toContainText('The file is locked with a password.');
  });

  test('a file that is here already is told before it is sent, and linked to the earlier one', async ({ open }) => {
    const page = await open('borrower');
    const bytes = await bornDigitalPdf({ lines: ['A paper that comes twice'] });
    const first = await uploadAndRead(page, pdf('once.pdf', bytes));
    await page.goto('/documents');
    await dropFiles(page, [pdf('twice.pdf', bytes)]);
    await expect(uploadRow(page, 'twice.pdf')).toContainText('You sent the same file before, as once.pdf.');
    await uploadRow(page, 'twice.pdf').getByRole('link', { name: 'Open the earlier one' }).click();
    await expect(page).toHaveURL(new RegExp(`/documents/${first}$`));
    await expect(page.getByRole('heading', { name: 'once.pdf' })).toBeVisible();
  });

  test('a search finds a document by words on its pages, and a state narrows the list', async ({ open }) => {
    const page = await open('borrower');
    await uploadAndRead(page, pdf('needle.pdf', await bornDigitalPdf({ lines: ['Heliotrope Escrow Company'] })));
    await page.goto('/documents');
    await page.getByRole('searchbox', { name: 'Search documents' }).fill('heliotrope');
    await expect(page).toHaveURL(/search=heliotrope/);
    await expect(page.getByRole('list', { name: 'Documents' }).getByRole('listitem')).toHaveCount(1);
    await page.getByRole('searchbox', { name: 'Search documents' }).fill('no such words anywhere');
    await expect(page.getByText('Nothing matches')).toBeVisible();
  });

  test('a borrower deletes a document after being asked once more', async ({ open }) => {
    const page = await open('borrower');
    const id = await uploadAndRead(page, pdf('to-delete.pdf', await bornDigitalPdf({ lines: ['Not long for this world'] })));
    await page.goto(`/documents/${id}`);
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await expect(page).toHaveURL(/\/documents$/);
    await expect(page.getByText('to-delete.pdf')).toHaveCount(0);
  });

  test("a borrower does not find another person's document, in the app or by the API", async ({ open, expectedNoise }) => {
    expectedNoise.push(/404/);
    const reviewer = await open('reviewer');
    const id = await uploadAndRead(reviewer, pdf('not-yours.pdf', await bornDigitalPdf({ lines: ['Somebody elses paper'] })));
    const borrower = await open('borrower');
    for (const address of [`/documents/${id}`, `/documents/${id}/review`]) {
      const answer = await borrower.goto(address);
      expect(answer?.status()).toBe(404);
      await expect(borrower.getByText('This page is not there')).toBeVisible();
    }
    expect((await borrower.request.get(`/api/v1/documents/${id}`)).status()).toBe(404);
    expect((await borrower.request.get(`/api/v1/documents/${id}/original`)).status()).toBe(404);
  });
});
