import { defineConfig } from 'vitest/config';

const project = (name: string, options: object = {}) => ({ test: { name, include: [`tests/${name}/**/*.test.ts`], ...options } });

export default defineConfig({
  test: {
    setupFiles: [],
    projects: [
      project('unit'),
      project('laws'),
      project('integration', { testTimeout: 60_000, hookTimeout: 120_000 }),
      project('worker', { testTimeout: 240_000, hookTimeout: 120_000 }),
    ],
  },
});
