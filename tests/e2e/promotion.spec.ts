import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { closeDatabase, database } from '#lib/adapters/db/client.ts';
import { EmbeddedPostgres } from '#lib/adapters/db/embedded-postgres.ts';
import { setEnv } from '#lib/env.ts';
import { frozenSplit } from '#tests/support/frozen-test-split.ts';
import { TINY_BUNDLE } from '#tests/support/model-bundles.ts';
import { approve } from './support/approve.ts';
import { readInto } from './support/loans.ts';
import { lookAt } from './support/look.ts';
import { expect, test } from './support/product.ts';

const dataDir = (): string => process.env.E2E_DATA_DIR ?? '';

/** The command line beside the running product. */
function deedlens(...args: string[]): string {
  const { DATABASE_URL: _none, ...environment } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['lib/cli/main.ts', ...args], {
    env: { ...environment, DATA_DIR: dataDir() },
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  return stdout;
}

/** All of these documents as the test split of a frozen version: a version that is built decides by hashes. */
async function frozenTest(documentIds: readonly string[]): Promise<void> {
  setEnv({ DATABASE_URL: new EmbeddedPostgres(dataDir()).url(), DATA_DIR: dataDir() });
  try {
    const { organisationId } = await database().document.findUniqueOrThrow({
      where: { id: documentIds[0] ?? '' },
      select: { organisationId: true },
    });
    await frozenSplit(organisationId, documentIds);
  } finally {
    await closeDatabase();
  }
}

/** Evaluates a model on the papers, waits, and leaves its page open. */
async function evaluate(page: Page, model: string): Promise<void> {
  await page.goto('/learning/evaluations');
  await page.getByLabel('Model').selectOption({ label: model });
  // Other journeys may have frozen versions too, with nothing to test on.
  const versions = page.getByLabel('Data set');
  const papers = versions.locator('option').filter({ hasText: /^Papers / });
  await versions.selectOption((await papers.first().getAttribute('value')) ?? '');
  await page.getByRole('button', { name: 'Evaluate' }).click({ timeout: 15_000 });
  await expect(page.getByRole('heading', { name: model })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Who answers' })).toBeVisible({ timeout: 120_000 });
}

test('an engineer evaluates two models, compares them, promotes one through the gate, and rolls back', async ({ open }) => {
  test.setTimeout(600_000);
  const [admin, engineer] = [await open('admin'), await open('engineer')];
  const ids: string[] = [];
  for (const kind of ['promissory-note', 'closing-disclosure']) ids.push(await readInto(admin, `Promoted ${kind}`, kind));
  for (const id of ids) await approve(admin, id);
  await frozenTest(ids);
  const [shipped] = deedlens('model', 'list').match(/deedlens-ner@[\w.]+/) ?? [];
  if (shipped === undefined) throw new Error('no model came with the product');
  deedlens('model', 'import', path.join('models', shipped.replace('@', path.sep)), '--version', '9.0.0');
  deedlens('model', 'import', TINY_BUNDLE);

  await admin.goto('/learning/models');
  await expect(admin.getByText('it came with the product')).toBeVisible();
  await admin.getByLabel('Test documents, at least').fill('2');
  await admin.getByLabel('Milliseconds a page, at most').fill('60000');
  await admin.getByRole('button', { name: 'Save the gate' }).click();
  await expect(admin.getByText('Saved. It counts from the next promotion on.')).toBeVisible();

  await engineer.goto('/learning/evaluations');
  await expect(engineer.getByText('No model was evaluated yet.')).toBeVisible();
  await lookAt(engineer, 'evaluations-empty');
  for (const model of [shipped, 'tiny@1.0.0']) await evaluate(engineer, model);

  // The tiny one finds nothing that the rules do not; what costs most opens as a batch.
  await expect(engineer.getByRole('heading', { name: 'Worst documents' })).toBeVisible();
  await lookAt(engineer, 'evaluation');
  await engineer.getByRole('link', { name: 'Promote …' }).click();
  await expect(engineer.getByRole('heading', { name: 'Promote tiny@1.0.0?' })).toBeVisible();
  await expect(engineer.getByText('not met').first()).toBeVisible();
  await expect(engineer.getByRole('button', { name: 'Promote tiny@1.0.0' })).toBeDisabled();
  await lookAt(engineer, 'promotion-refused');

  await evaluate(engineer, 'deedlens-ner@9.0.0');
  await engineer.getByRole('link', { name: 'Compare' }).click();
  await expect(engineer.getByText(/It cannot be told which|is better than|is worse than/)).toBeVisible();
  await lookAt(engineer, 'comparison');
  await engineer.getByRole('link', { name: /^Promote deedlens-ner@9\.0\.0/ }).click();
  await engineer.getByLabel('Reason').fill('The same weights under a newer name.');
  await lookAt(engineer, 'promotion');
  await engineer.getByRole('button', { name: 'Promote deedlens-ner@9.0.0' }).click();
  await expect(engineer).toHaveURL(/\/learning\/models$/);
  await expect(engineer.getByText('The same weights under a newer name.')).toBeVisible();
  const listed = engineer.getByRole('list', { name: 'Model versions' }).getByRole('listitem');
  await expect(listed.filter({ hasText: 'deedlens-ner@9.0.0' })).toContainText('Champion');
  await lookAt(engineer, 'models');

  const next = await readInto(admin, 'After the promotion', 'promissory-note');
  const read = await (await admin.request.get(`/api/v1/documents/${next}/extraction`)).json();
  expect(read.model.version).toBe('deedlens-ner@9.0.0');

  await engineer.getByRole('button', { name: 'Roll back' }).click();
  await engineer.getByRole('dialog').getByLabel('Reason').fill('Only to see that it works.');
  await engineer.getByRole('button', { name: `Roll back to ${shipped}` }).click();
  await expect(listed.filter({ hasText: shipped })).toContainText('Champion');
  await expect(engineer.getByText('Only to see that it works.')).toBeVisible();
  const back = await readInto(admin, 'After the rollback', 'promissory-note');
  const again = await (await admin.request.get(`/api/v1/documents/${back}/extraction`)).json();
  expect(again.model.version).toBe(shipped);

  await engineer.getByRole('link', { name: 'deedlens-ner@9.0.0' }).first().click();
  await expect(engineer.getByRole('heading', { name: 'Try it on live documents' })).toBeVisible();
  await lookAt(engineer, 'model');
  await engineer.getByRole('button', { name: 'Start a shadow run' }).click();
  await expect(engineer.getByRole('heading', { name: 'Shadow run of deedlens-ner@9.0.0' })).toBeVisible();
  await readInto(admin, 'In the shadow', 'promissory-note');
  await expect(async () => {
    await engineer.reload();
    await expect(engineer.getByText('Both said the same of every document.')).toBeVisible({ timeout: 3000 });
  }).toPass({ timeout: 60_000 });
  await lookAt(engineer, 'shadow-run');
  await engineer.getByRole('button', { name: 'Stop shadow run' }).click();
  await expect(engineer.getByText(/^Stopped/)).toBeVisible();
  await engineer.goto('/learning/evaluations');
  await lookAt(engineer, 'evaluations');
});
