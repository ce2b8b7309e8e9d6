import { approve, readingOf } from './support/approve.ts';
import { correctAmount, readInto } from './support/loans.ts';
import { lookAt } from './support/look.ts';
import { expect, test } from './support/product.ts';

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
