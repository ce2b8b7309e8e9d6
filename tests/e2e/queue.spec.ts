import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { demoDocuments } from '#lib/synthetic/demo-documents.ts';
import { expect, pdf, test, uploadAndRead } from './support/product.ts';

/** A demo document in bytes of its own, so that it is another one than those that are here already. */
async function freshNote(page: Page): Promise<{ id: string; name: string }> {
  const note = (await demoDocuments()).find(({ fileName }) => fileName.startsWith('promissory-note'));
  if (!note) throw new Error('no demo note');
  const name = `queue-${randomUUID().slice(0, 8)}.pdf`;
  const id = await uploadAndRead(page, pdf(name, Buffer.concat([note.bytes, Buffer.from(`\n% ${name}\n`)])));
  return { id, name };
}

const row = (page: Page, name: string) => page.getByRole('list', { name: 'To review' }).getByRole('listitem').filter({ hasText: name });

test('Two reviewers race for one document: one holds it, the other is told who', async ({ open }) => {
  const [reviewer, admin] = [await open('reviewer'), await open('admin')];
  const { id } = await freshNote(reviewer);
  const claims = await Promise.all(
    [reviewer, admin].map(async (page) => (await page.request.post(`/api/v1/documents/${id}/claim`)).json() as Promise<{ mine: boolean }>),
  );
  expect(claims.filter(({ mine }) => mine)).toHaveLength(1);
  const [winner, loser] = claims[0]?.mine ? [reviewer, admin] : [admin, reviewer];
  const next = await loser.request.post('/api/v1/review/next', { data: {} });
  expect(((await next.json()) as { documentId: string | null }).documentId).not.toBe(id);
  await loser.goto(`/documents/${id}/review`);
  await expect(loser.getByText(/reviewing|holds/i).first()).toBeVisible();
  await winner.request.delete(`/api/v1/documents/${id}/claim`);
});

test('A reviewer narrows the queue, keeps the view, assigns, escalates and starts', async ({ open }) => {
  const page = await open('reviewer');
  const { name } = await freshNote(page);
  await page.goto('/review');
  await expect(row(page, name)).toBeVisible();
  await page.getByLabel('Type').selectOption('note');
  await expect(page).toHaveURL(/type=note/);
  const view = `Notes ${randomUUID().slice(0, 4)}`;
  await page.getByRole('button', { name: 'Save view' }).click();
  await page.getByLabel('Name').fill(view);
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('link', { name: view })).toHaveAttribute('aria-current', 'true');

  await page.getByLabel(`Choose ${name}`).check();
  await page.getByRole('button', { name: 'Assign', exact: true }).click();
  await page.getByRole('menuitem', { name: 'To me' }).click();
  await expect(row(page, name)).toContainText('For you');

  await page.getByRole('button', { name: `What to do with ${name}` }).click();
  await page.getByRole('menuitem', { name: 'Escalate' }).click();
  await page.getByLabel('What should they look at?').fill('Which of the two amounts?');
  await page.getByRole('dialog').getByRole('button', { name: 'Escalate' }).click();
  await expect(row(page, name)).toContainText('Which of the two amounts?');
  await page.getByRole('button', { name: `What to do with ${name}` }).click();
  await page.getByRole('menuitem', { name: 'Take the escalation back' }).click();
  await expect(row(page, name)).not.toContainText('Which of the two amounts?');

  await page.getByRole('button', { name: 'Start reviewing' }).click();
  await expect(page).toHaveURL(/\/documents\/[0-9a-f-]+\/review/);
  await page.goto('/review?type=note');
  await page.getByRole('button', { name: `Remove the view ${view}` }).click();
  await expect(page.getByRole('link', { name: view })).toHaveCount(0);
});
