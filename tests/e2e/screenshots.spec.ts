import path from 'node:path';
import { unlikeLoanId } from './support/loans.ts';
import { demoNoteId, PLACES, settled } from './support/places.ts';
import { test } from './support/product.ts';

const FOLDER = process.env.SCREENSHOTS_DIR ?? 'test-results/screenshots';
const SIZES = [
  { name: 'wide', viewport: { width: 1360, height: 850 } },
  { name: 'narrow', viewport: { width: 360, height: 740 } },
];

/** Not a check: pictures of every page for people to look at, by `npm run screenshots`. */
test('every page, in both themes, wide and narrow', async ({ open, expectedNoise }) => {
  test.setTimeout(600_000);
  expectedNoise.push(/404/);
  const admin = await open('admin');
  const [id, loanId] = [await demoNoteId(admin), await unlikeLoanId(admin)];
  for (const { name, viewport } of SIZES)
    for (const colorScheme of ['light', 'dark'] as const)
      for (const place of PLACES) {
        const page = await open(place.role, { viewport, colorScheme, reducedMotion: 'reduce' });
        await page.goto(place.path(id, loanId));
        await settled(page);
        await page.screenshot({ path: path.join(FOLDER, `${place.name}-${name}-${colorScheme}.png`) });
        await page.context().close();
      }
});
