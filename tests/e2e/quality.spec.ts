import type { Page } from '@playwright/test';
import { demoDocuments } from '#lib/synthetic/demo-documents.ts';
import { expect, pdf, test, uploadAndRead } from './support/product.ts';

interface Missing {
  slot: string;
  fieldKey: string;
}

const post = (page: Page, path: string, data: unknown) => page.request.post(`/api/v1${path}`, { data });

/** Approves a document as it was read; core fields that nobody found are said to be absent first. */
async function approveAsRead(page: Page, documentId: string): Promise<void> {
  const review = async () => (await (await page.request.get(`/api/v1/documents/${documentId}/review`)).json()) as { lastSequence: number };
  for (const { slot, fieldKey } of await missingOf(page, documentId)) {
    const correction = { action: 'absent', slot, fieldKey, documentType: 'note' };
    await post(page, `/documents/${documentId}/corrections`, { correction, lastSequence: (await review()).lastSequence });
  }
  const answer = await post(page, `/documents/${documentId}/approve`, { lastSequence: (await review()).lastSequence });
  expect(answer.status(), await answer.text()).toBe(200);
}

/** What approval asks for, by the labels it names. */
async function missingOf(page: Page, documentId: string): Promise<Missing[]> {
  const review = (await (await page.request.get(`/api/v1/documents/${documentId}/review`)).json()) as { values: { fieldKey: string }[] };
  const core = ['lenderName', 'borrowerName', 'noteAmount', 'noteRatePercent', 'noteDate', 'propertyAddress'];
  return core
    .filter((key) => !review.values.some(({ fieldKey }) => fieldKey === key))
    .map((fieldKey) => ({ slot: `0/${fieldKey}/0`, fieldKey }));
}

async function upload(page: Page, name: string): Promise<string> {
  const note = (await demoDocuments()).find(({ fileName }) => fileName.startsWith('promissory-note'));
  if (!note) throw new Error('no demo note');
  return uploadAndRead(page, pdf(name, Buffer.concat([note.bytes, Buffer.from(`\n% ${name}\n`)])));
}

test.describe('quality', () => {
  test('is kept by two readings of one document: the second is blind, and a difference is decided side by side', async ({ open }) => {
    test.setTimeout(180_000);
    const [reviewer, admin] = [await open('reviewer'), await open('admin')];
    await admin.goto('/quality/second-readings');
    await admin.getByLabel('Read twice, in %').fill('100');
    await admin.getByRole('button', { name: 'Save' }).click();
    await expect(admin.getByText('Saved.')).toBeVisible();
    const documentId = await upload(admin, 'read-twice.pdf');
    await approveAsRead(reviewer, documentId);

    await admin.goto('/quality/second-readings');
    await admin.getByRole('region', { name: 'To read' }).getByRole('link', { name: 'read-twice.pdf' }).click();
    await admin.getByRole('button', { name: 'Begin' }).click();
    const lender = admin.locator('[data-slot="0/lenderName/0"]');
    await lender.click();
    await admin.getByRole('button', { name: 'Another value' }).click();
    await admin.getByRole('textbox', { name: 'Lender' }).fill('Quite Another Bank');
    await admin.getByRole('button', { name: 'Save' }).click();
    await expect(lender).toContainText('Quite Another Bank');
    await admin.getByRole('button', { name: 'The rest is as read' }).click();
    await expect(admin.getByText('all answered')).toBeVisible();
    await admin.getByRole('button', { name: 'Done' }).click();

    const toDecide = admin.getByRole('region', { name: 'To decide' });
    await expect(toDecide).toContainText('1 difference');
    await toDecide.getByRole('link', { name: 'read-twice.pdf' }).click();
    await admin.getByRole('radio', { name: /Quite Another Bank/ }).check();
    await admin.getByRole('button', { name: 'Let these count' }).click();
    await expect(toDecide).toHaveCount(0);
    await reviewer.goto(`/documents/${documentId}`);
    await expect(reviewer.getByText('Quite Another Bank')).toBeVisible();
    await reviewer.goto('/quality/agreement');
    await expect(reviewer.getByRole('row', { name: /^Lender \d/ })).toContainText('0 %');
  });

  test('measures how long a document was open at work, and says how often it was approved as read', async ({ open }) => {
    test.setTimeout(180_000);
    const reviewer = await open('reviewer');
    const documentId = await upload(reviewer, 'timed.pdf');
    const now = new Date(Date.now() - 5_000).toISOString();
    const touch = { documentId, fieldKey: 'lenderName', startedAt: now, activeMs: 4_000, keyPresses: 3, clicks: 1 };
    const kept = await post(reviewer, '/touches', { touches: [{ ...touch, id: crypto.randomUUID() }] });
    expect(kept.status(), await kept.text()).toBe(201);
    await approveAsRead(reviewer, documentId);
    await reviewer.goto('/quality');
    await expect(reviewer.getByText('Approved as read').first()).toBeVisible();
    await reviewer.getByText('The same as a table').first().click();
    await expect(reviewer.getByRole('table', { name: 'Time of a document' })).toBeVisible();
    await expect(reviewer.getByRole('table', { name: 'By field' }).getByRole('row', { name: /^Lender \d/ })).toBeVisible();
  });
});
