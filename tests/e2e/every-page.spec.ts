import { AxeBuilder } from '@axe-core/playwright';
import { unlikeLoanId } from './support/loans.ts';
import { demoNoteId, PLACES, settled } from './support/places.ts';
import { expect, test } from './support/product.ts';

const GRAVE = ['serious', 'critical'];

test.describe('every page', () => {
  test('has no serious violation of accessibility rules, light and dark', async ({ open, expectedNoise }) => {
    test.setTimeout(360_000);
    expectedNoise.push(/404/);
    const admin = await open('admin');
    const [id, loanId] = [await demoNoteId(admin), await unlikeLoanId(admin)];
    for (const colorScheme of ['light', 'dark'] as const)
      for (const place of PLACES) {
        const page = await open(place.role, { colorScheme, reducedMotion: 'reduce' });
        await page.goto(place.path(id, loanId));
        await settled(page);
        const { violations } = await new AxeBuilder({ page }).analyze();
        const grave = violations.filter(({ impact }) => GRAVE.includes(impact ?? ''));
        const told = grave.map(({ id: rule, help, nodes }) => `${rule}: ${help}: ${nodes.map(({ html }) => html).join(' | ')}`);
        expect.soft(told, `${place.name}, ${colorScheme}`).toEqual([]);
        await page.context().close();
      }
  });

  test('fits a screen of 360 pixels without scrolling sideways', async ({ open, expectedNoise }) => {
    test.setTimeout(360_000);
    expectedNoise.push(/404/);
    const admin = await open('admin');
    const [id, loanId] = [await demoNoteId(admin), await unlikeLoanId(admin)];
    for (const place of PLACES) {
      const page = await open(place.role, { viewport: { width: 360, height: 740 } });
      await page.goto(place.path(id, loanId));
      await settled(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect.soft(wide, place.name).toBe(0);
      await page.context().close();
    }
  });
});
