import type { TestProject } from 'vitest/node';
import { openTestServer } from './test-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    templateUrl: string;
  }
}

/** Once for a project of tests: a real Postgres with a migrated template database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openTestServer();
  project.provide('templateUrl', server.templateUrl);
  return () => server.close();
}
