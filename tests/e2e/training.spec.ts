import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { CandidateFigures, ClaimedRun } from '#lib/domain/training-run.ts';
import { TINY_BUNDLE } from '#tests/support/model-bundles.ts';
import { figures } from '#tests/support/training-figures.ts';
import { approve } from './support/approve.ts';
import { readInto } from './support/loans.ts';
import { lookAt } from './support/look.ts';
import { expect, test } from './support/product.ts';

/** A machine that trains, as far as anybody can tell over the network. */
class FakeTrainer {
  readonly #page: Page;
  readonly #key: string;
  #run: ClaimedRun | null = null;
  constructor(page: Page, key: string) {
    this.#page = page;
    this.#key = key;
  }

  async #ask(method: 'POST' | 'PUT', door: string, data: unknown): Promise<unknown> {
    const headers = { authorization: `Bearer ${this.#key}`, 'deedlens-lease': this.#run?.leaseId ?? '' };
    const answer = await this.#page.request.fetch(`/api/v1/training-runs/${door}`, { method, headers, data });
    expect(answer.status(), await answer.text()).toBeLessThan(300);
    return answer.json();
  }

  async claim(): Promise<ClaimedRun> {
    const { run } = (await this.#ask('POST', 'claim', {})) as { run: ClaimedRun | null };
    if (!run) throw new Error('no run was waiting');
    this.#run = run;
    return run;
  }

  /** Loss from one step to another, and F1 at the last one. */
  beat(progress: number, [from, to]: [number, number], f1: number, candidates: object[] = []): Promise<unknown> {
    const loss = Array.from({ length: to - from }, (_, index) => ({
      ...{ candidate: 3, name: 'loss', step: from + index },
      value: 3 / (1 + (from + index) / 4),
    }));
    const metrics = [...loss, { candidate: 3, name: 'validation-f1', step: to, value: f1 }];
    return this.#ask('POST', `${this.#run?.id}/heartbeat`, { progress, metrics, lines: [`step ${to}`], candidates });
  }

  checkpoint = (): Promise<unknown> => this.#ask('PUT', `${this.#run?.id}/checkpoint`, Buffer.from('as far as here'));
  finish = (outcome: 'done' | 'stopped'): Promise<unknown> => this.#ask('POST', `${this.#run?.id}/finish`, { outcome });

  async deliver(candidate: number): Promise<void> {
    const list = (await readFile(path.join(TINY_BUNDLE, 'SHA256SUMS'), 'utf8')).split('\n').flatMap((line) => line.split('  ')[1] ?? []);
    for (const file of [...list, 'SHA256SUMS']) {
      const bytes = await readFile(path.join(TINY_BUNDLE, file));
      await this.#ask('PUT', `${this.#run?.id}/bundle?candidate=${candidate}&file=${encodeURIComponent(file)}`, bytes);
    }
  }
}

async function frozenVersion(admin: Page): Promise<void> {
  for (const loan of ['Taught one', 'Taught two']) await approve(admin, await readInto(admin, loan, 'promissory-note'));
  const asked = await admin.request.post('/api/v1/datasets', { data: { name: 'To teach', filter: { together: 'loan' } } });
  const { id } = (await asked.json()) as { id: string };
  const stateOf = async () => ((await (await admin.request.get(`/api/v1/datasets/${id}`)).json()) as { state: string }).state;
  await expect.poll(stateOf, { timeout: 60_000 }).toBe('frozen');
}

async function makeKey(engineer: Page): Promise<string> {
  await engineer.goto('/learning/training/trainers');
  await engineer.getByRole('textbox', { name: 'Machine' }).fill('Bench of the test');
  await engineer.getByRole('button', { name: 'Make a key' }).click();
  const key = (await engineer.getByText(/^dlt_/).textContent()) ?? '';
  await expect(engineer.getByRole('listitem').filter({ hasText: 'Bench of the test' })).toBeVisible();
  await lookAt(engineer, 'trainers');
  return key.trim();
}

test('an engineer starts a run, watches it learn, stops it, lets it go on, and gets a model', async ({ open }) => {
  test.setTimeout(400_000);
  const [admin, engineer] = [await open('admin'), await open('engineer')];
  await engineer.goto('/learning/training');
  await expect(engineer.getByText('No training run yet')).toBeVisible();
  await lookAt(engineer, 'training-empty');
  const trainer = new FakeTrainer(engineer, await makeKey(engineer));
  await frozenVersion(admin);

  await engineer.goto('/learning/training/new');
  await engineer.getByRole('combobox', { name: 'Version' }).selectOption({ label: 'To teach, version 1' });
  await engineer.getByRole('checkbox', { name: /^From scratch/ }).check();
  await engineer.getByRole('checkbox', { name: /^Champion, taught further/ }).uncheck();
  await engineer.getByText('Settings of “Linear model”').click();
  await engineer.getByRole('spinbutton', { name: 'Passes' }).fill('99');
  await engineer.getByRole('button', { name: 'Start the run' }).click();
  await expect(engineer.locator('#main').getByRole('alert')).toContainText('passes');
  await engineer.getByRole('spinbutton', { name: 'Passes' }).fill('4');
  await engineer.getByRole('radio', { name: /^On whichever trainer/ }).check();
  await lookAt(engineer, 'training-new');
  await engineer.getByRole('button', { name: 'Start the run' }).click();
  await expect(engineer.getByRole('heading', { name: /^Run \d+$/ })).toBeVisible();
  await expect(engineer.getByText('It waits for a trainer.')).toBeVisible();

  await trainer.claim();
  await trainer.beat(0.2, [1, 10], 0.31, [{ number: 2, state: 'done', figures: figures(0.62, 0.6) satisfies CandidateFigures }]);
  const curve = engineer.getByRole('figure', { name: 'F1 on the validation split' });
  await expect(curve).toContainText('0.310');
  await expect(engineer.getByRole('progressbar', { name: 'Progress of the run' })).toHaveAttribute('aria-valuenow', '20');
  await trainer.beat(0.5, [10, 30], 0.74);
  await expect(curve).toContainText('0.740');
  await expect(curve.locator('polyline')).toHaveAttribute('points', /\d+,\d+.* \d+/);
  await curve.getByText('The same as a table').click();
  await expect(curve.getByRole('row').filter({ hasText: '0.310' })).toBeVisible();
  await expect(engineer.getByRole('region', { name: 'Lines of the trainer' })).toContainText('step 30');
  await lookAt(engineer, 'training-running');

  await engineer.getByRole('button', { name: 'Stop' }).click();
  await expect(engineer.getByText('Stopping', { exact: true })).toBeVisible();
  expect(await trainer.beat(0.5, [30, 31], 0.74)).toEqual({ stop: true });
  await trainer.checkpoint();
  await trainer.finish('stopped');
  await expect(engineer.getByText('It was stopped and goes on from its last checkpoint')).toBeVisible();
  await engineer.getByRole('button', { name: 'Go on' }).click();
  await expect(engineer.getByText('It waits for a trainer.')).toBeVisible();

  expect(await trainer.claim()).toMatchObject({ hasCheckpoint: true, done: [2] });
  await trainer.beat(1, [31, 60], 0.93, [{ number: 3, state: 'done', figures: figures(0.93, 0.91) satisfies CandidateFigures }]);
  await trainer.deliver(3);
  await trainer.finish('done');
  await expect(engineer.getByText(/Kept as deedlens-ner@run-\d+\./)).toBeVisible({ timeout: 60_000 });
  const board = engineer.getByRole('table', { name: 'Leaderboard' });
  await expect(board.getByRole('row').filter({ hasText: 'Chosen' })).toContainText('93.0 %');
  await expect(board.getByRole('row')).toHaveCount(4);
  await lookAt(engineer, 'training-done');
  await engineer.goto('/learning/training');
  await expect(engineer.getByRole('listitem').filter({ hasText: 'deedlens-ner@run-' })).toBeVisible();
  await lookAt(engineer, 'training');
});
