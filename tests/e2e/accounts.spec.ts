import { DEMO_PASSWORD, demoEmail, expect, test } from './support/product.ts';

test.describe('people', () => {
  test('the sign-in page offers one demo account a role, and one click signs in', async ({ open }) => {
    const page = await open(null);
    await page.goto('/');
    await expect(page).toHaveURL(/\/sign-in$/);
    const choices = page.getByRole('region', { name: 'Try it with a demo account' }).getByRole('button');
    await expect(choices).toHaveCount(4);
    await choices.filter({ hasText: 'Reviewer' }).click();
    await expect(page.getByRole('heading', { name: 'Review queue' })).toBeVisible();
  });

  test('a wrong password is told in words, keeps the address, and opens nothing', async ({ open }) => {
    const page = await open(null);
    await page.goto('/sign-in');
    await page.getByLabel('E-mail').fill(demoEmail('reviewer'));
    await page.getByLabel('Password').fill(`not-${DEMO_PASSWORD}`);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByText('The e-mail address or the password is not right.')).toBeVisible();
    await expect(page.getByLabel('E-mail')).toHaveValue(demoEmail('reviewer'));
    await page.goto('/review');
    await expect(page).toHaveURL(/\/sign-in$/);
  });

  test('a new person signs up as a borrower, signs out, and signs in again', async ({ open }) => {
    const page = await open(null);
    await page.goto('/sign-up');
    const password = 'a long enough password';
    await page.getByLabel('Name').fill('Nora New');
    await page.getByLabel('E-mail').fill('nora@example.org');
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Create account' }).click();
    await expect(page.getByRole('heading', { name: 'My documents' })).toBeVisible();
    await expect(page.getByText(/Send us your first paper/)).toBeVisible();
    await page.getByRole('button', { name: 'Account of Nora New' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await expect(page).toHaveURL(/\/sign-in$/);
    await page.getByLabel('E-mail').fill('nora@example.org');
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('heading', { name: 'My documents' })).toBeVisible();
  });

  test('an administrator gives a member another role, and the last administrator stays', async ({ open, expectedNoise }) => {
    expectedNoise.push(/409/);
    const page = await open('admin');
    await page.goto('/members');
    const engineer = page.getByRole('combobox', { name: 'Role of Eli Engineer' });
    await engineer.selectOption('reviewer');
    await expect(engineer).toBeEnabled();
    await page.reload();
    await expect(engineer).toHaveValue('reviewer');
    await engineer.selectOption('engineer');
    await expect(engineer).toHaveValue('engineer');
    await expect(engineer).toBeEnabled();
    await page.getByRole('combobox', { name: 'Role of Ada Admin' }).selectOption('reviewer');
    await expect(page.getByText('This is the last administrator.')).toBeVisible();
  });

  test('the chosen theme comes with the next page', async ({ open }) => {
    const page = await open('borrower', { colorScheme: 'light' });
    await page.goto('/documents');
    await page.getByRole('button', { name: 'Account of Bea Borrower' }).click();
    const kept = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByRole('menuitemradio', { name: 'Dark' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await kept;
    const answer = await page.request.get('/documents');
    expect(await answer.text()).toContain('data-theme="dark"');
  });
});
