import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** Where the runners leave their reports; git ignores them. */
export const VITEST_REPORT = 'test-results.vitest.json';
export const PLAYWRIGHT_REPORT = 'test-results.playwright.json';

const Vitest = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), numTotalTests: z.number() });
const Playwright = z.object({ stats: z.object({ expected: z.number(), flaky: z.number(), skipped: z.number(), unexpected: z.number() }) });

const reportIn = (file: string): unknown => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);

/** One line over both runners: how many tests passed, failed and were skipped. Throws where a report is missing. */
export function countedTests(): string {
  const vitest = Vitest.parse(reportIn(VITEST_REPORT));
  const { stats } = Playwright.parse(reportIn(PLAYWRIGHT_REPORT));
  const passed = vitest.numPassedTests + stats.expected + stats.flaky;
  const failed = vitest.numFailedTests + stats.unexpected;
  const skipped = vitest.numTotalTests - vitest.numPassedTests - vitest.numFailedTests + stats.skipped;
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
