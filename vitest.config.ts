import { defineConfig } from 'vitest/config';

const project = (name: string, options: object = {}) => ({
  test: { name, include: [`tests/${name}/**/*.test.ts`], env: { LOG_LEVEL: 'silent' }, ...options },
});

export default defineConfig({
  test: {
    setupFiles: [],
    // One for each core that every machine has: each file has a database of its own.
    maxWorkers: 2,
    projects: [
      project('unit'),
      project('laws'),
      project('integration', { globalSetup: ['tests/support/global-setup.ts'], testTimeout: 60_000, hookTimeout: 120_000 }),
      // They start workers that take both cores, kill them, and look at what is left: one after the other, after all else.
      project('worker', {
        globalSetup: ['tests/support/global-setup.ts'],
        testTimeout: 240_000,
        hookTimeout: 120_000,
        maxWorkers: 1,
        sequence: { groupOrder: 1 },
      }),
    ],
  },
});
