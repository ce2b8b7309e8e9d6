import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { unlikeLoanId } from './support/loans.ts';
import { demoNoteId, PLACES, settled } from './support/places.ts';
import { expect, test } from './support/product.ts';

/** WCAG 2.2 at level AA, and what axe advises beyond it. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

test('every page breaks no rule of accessibility, light and dark, and fits a screen of 360 pixels', async ({ open, expectedNoise }) => {
  test.setTimeout(480_000);
  expectedNoise.push(/404/);
  const admin = await open('admin');
  const [id, loanId] = [await demoNoteId(admin), await unlikeLoanId(admin)];
  for (const place of PLACES) {
    const page = await open(place.role, { colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(place.path(id, loanId));
    await settled(page);
    expect.soft(await violationsOf(page), `${place.name}, light`).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    expect.soft(await violationsOf(page), `${place.name}, dark`).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    await expect
      .soft(async () => {
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(wide, place.name).toBe(0);
      })
      .toPass({ timeout: 5_000 });
    await page.context().close();
  }
});
