import { demoNoteId } from './support/places.ts';
import { expect, test } from './support/product.ts';

test.describe('watching', () => {
  test('begins with a reference, and says what that needs', async ({ open }) => {
    const [engineer, admin] = [await open('engineer'), await open('admin')];
    await demoNoteId(admin);
    await engineer.goto('/learning/watching');
    await expect(engineer.getByRole('link', { name: 'Watching' })).toHaveAttribute('aria-current', 'page');
    await expect(engineer.getByRole('heading', { name: 'Nothing to hold documents against yet' })).toBeVisible();
    await expect(engineer.getByText('with at least 100 documents')).toBeVisible();
    await expect(engineer.getByRole('button', { name: 'Freeze as reference' })).toHaveCount(0);

    const answer = await engineer.request.put('/api/v1/watch/reference', {
      data: { from: '2000-01-01T00:00:00Z', to: '2100-01-01T00:00:00Z' },
    });
    expect(answer.status()).toBe(422);
    expect(await answer.json()).toMatchObject({ error: { code: 'reference_too_small' } });
  });

  test('is not there for a reviewer', async ({ open, expectedNoise }) => {
    expectedNoise.push(/404/);
    const reviewer = await open('reviewer');
    await reviewer.goto('/learning/watching');
    await expect(reviewer.getByText('This page is not there')).toBeVisible();
    await expect(reviewer.getByRole('heading', { name: 'Watching' })).toHaveCount(0);
    expect((await reviewer.request.get('/api/v1/watch')).status()).toBe(403);
  });
});
