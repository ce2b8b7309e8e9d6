/** `npm test`: everything that guards `main`, in order of cheapness; stops at the first failure and says which. */
import { spawnSync } from 'node:child_process';
import { ensureChromium } from './support/chromium.ts';
import { countedTests, PLAYWRIGHT_REPORT, VITEST_REPORT } from './support/test-counts.ts';
import { trainingPython } from './support/training.ts';

const python = trainingPython();
const STEPS: readonly (readonly [name: string, command: readonly string[]])[] = [
  ['generate the database client', ['prisma', 'generate']],
  ['lint', ['biome', 'check', '.']],
  ['route types', ['next', 'typegen']],
  ['type check', ['tsc', '--noEmit']],
  ['build', ['node', 'lib/cli/start.ts', '--build-only']],
  [
    'schema and migrations agree, unit, laws, integration and worker tests',
    ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${VITEST_REPORT}`],
  ],
  ...(python ? [['training', [python, '-m', 'unittest', 'discover', '-s', 'training/tests', '-t', '.']] as const] : []),
  ['browser tests', ['playwright', 'test', '--reporter=list,json']],
];

const started = performance.now();
const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;
process.env.CHROMIUM_PATH = ensureChromium();
process.env.PLAYWRIGHT_JSON_OUTPUT_NAME = PLAYWRIGHT_REPORT;

for (const [name, [program = '', ...args]] of STEPS) {
  const begun = performance.now();
  console.log(`\n── ${name}`);
  const { status, error } = spawnSync(program, args, { stdio: 'inherit' });
  if (status !== 0) {
    console.error(`\n✗ ${name} failed after ${seconds(begun)}.${error ? ` ${error.message}` : ''}`);
    process.exit(1);
  }
  console.log(`✓ ${name}: ${seconds(begun)}`);
}
if (!python)
  console.log('\nThe training tests were left out: no Python here has what training/requirements.txt lists (training/README.md).');
console.log(`\n${countedTests()}`);
console.log(`All tests passed in ${seconds(started)}.`);
