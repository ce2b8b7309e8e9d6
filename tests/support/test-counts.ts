import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** Where the runners leave their reports; git ignores them. */
export const VITEST_REPORT = 'test-results.vitest.json';
export const PLAYWRIGHT_REPORT = 'test-results.playwright.json';

const Vitest = z.object({ numPassedTests: z.number(), numTotalTests: z.number() });
const Playwright = z.object({ stats: z.object({ expected: z.number(), flaky: z.number(), skipped: z.number(), unexpected: z.number() }) });

const reportIn = (file: string): unknown => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);

/** One line over both runners, in the words of vitest: how many tests ran, passed and were skipped. Throws where a report is missing. */
export function countedTests(): string {
  const vitest = Vitest.parse(reportIn(VITEST_REPORT));
  const { stats } = Playwright.parse(reportIn(PLAYWRIGHT_REPORT));
  const passed = vitest.numPassedTests + stats.expected + stats.flaky;
  const total = vitest.numTotalTests + stats.expected + stats.flaky + stats.skipped + stats.unexpected;
  return `Tests  ${passed} passed | ${total - passed} skipped (${total})`;
}
