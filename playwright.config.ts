import { defineConfig } from '@playwright/test';
import { findChromium } from './tests/support/chromium.ts';

const executablePath = findChromium();

/** Journeys through the real product: one start of it for all tests, as `npm start` does, on a scratch folder. */
export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/support/start-product.ts',
  outputDir: 'test-results',
  // One at a time: the journeys share the worker's two cores with OCR.
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  testIgnore: [
    ...(process.env.SCREENSHOTS ? [] : ['**/screenshots.spec.ts']),
    // It trains for minutes, and by dice: by `npm run loop`, before a release.
    ...(process.env.LOOP ? [] : ['**/whole-loop.spec.ts']),
  ],
  use: {
    browserName: 'chromium',
    viewport: { width: 1360, height: 850 },
    trace: 'retain-on-failure',
    launchOptions: { ...(executablePath && { executablePath }), args: ['--no-sandbox'] },
  },
});
