import path from 'node:path';
import { expect, test } from 'vitest';
import { importsOf, sourceFiles } from './source-files.ts';

const files = new Map(sourceFiles('lib/').map((file) => [file.path, file.text]));

function ownImports(file: string): string[] {
  return importsOf(files.get(file) ?? '').flatMap((specifier) => {
    const target = specifier.startsWith('#') ? specifier.slice(1) : path.posix.join(path.posix.dirname(file), specifier);
    return files.has(target) ? [target] : [];
  });
}

function reachedFrom(start: string): string[] {
  const reached = new Set([start]);
  for (const file of reached) for (const next of ownImports(file)) reached.add(next);
  return [...reached];
}

/** What a browser has not: modules of Node, the environment and the log. */
const notForBrowsers = (start: string): string[] =>
  reachedFrom(start).filter((file) => importsOf(files.get(file) ?? '').some((name) => /^node:|^#lib\/(?:env|log)\.ts$/.test(name)));

const WORKER = 'lib/browser/reader.worker.ts';

test('what reads on a device needs nothing that a browser has not', () => {
  expect(reachedFrom(WORKER)).toContain('lib/pipeline/extract.ts');
  expect(notForBrowsers(WORKER)).toEqual([]);
});

test('the server does, so that this law can fail', () => {
  expect(notForBrowsers('lib/adapters/inference/token-classifier.ts')).toContain('lib/adapters/inference/bundle.ts');
});
