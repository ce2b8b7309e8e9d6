import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './product.ts';

const FOLDER = process.env.SCREENSHOTS_DIR;

/** No rule of accessibility is broken, light and dark, and the page fits 360 pixels; pictures where somebody wants to look. */
export async function lookAt(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    const said = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    expect.soft(said, `${name}, ${colorScheme}`).toEqual([]);
    if (FOLDER) await page.screenshot({ path: path.join(FOLDER, `${name}-${colorScheme}.png`), fullPage: true });
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 360, height: 740 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect.soft(wide, `${name} at 360 pixels`).toBe(0);
  if (FOLDER) await page.screenshot({ path: path.join(FOLDER, `${name}-narrow.png`), fullPage: true });
  await page.setViewportSize({ width: 1360, height: 850 });
}
