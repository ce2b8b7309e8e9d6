import { defineConfig } from 'vitest/config';

const project = (name: string, options: object = {}) => ({
  test: { name, include: [`tests/${name}/**/*.test.ts`], env: { LOG_LEVEL: 'silent' }, ...options },
});

export default defineConfig({
  test: {
    setupFiles: [],
    projects: [
      project('unit'),
      project('laws'),
      project('integration', { globalSetup: ['tests/support/global-setup.ts'], testTimeout: 60_000, hookTimeout: 120_000 }),
      project('worker', { globalSetup: ['tests/support/global-setup.ts'], testTimeout: 240_000, hookTimeout: 120_000 }),
    ],
  },
});
