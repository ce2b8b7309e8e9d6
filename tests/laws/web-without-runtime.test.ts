import path from 'node:path';
import { expect, test } from 'vitest';
import { importsOf, sourceFiles } from './source-files.ts';

const files = new Map(sourceFiles('lib/', 'app/').map((file) => [file.path, file.text]));

/** The files of ours that a file imports. */
function importedBy(file: string): string[] {
  return importsOf(files.get(file) ?? '').flatMap((specifier) => {
    const target = specifier.startsWith('#') ? specifier.slice(1) : path.posix.join(path.posix.dirname(file), specifier);
    return files.has(target) ? [target] : [];
  });
}

function reachedFrom(starts: readonly string[]): Set<string> {
  const reached = new Set(starts);
  for (const file of reached) for (const next of importedBy(file)) reached.add(next);
  return reached;
}

const RUNTIME = 'lib/adapters/inference/token-classifier.ts';

test('the web process never loads the runtime of the model', () => {
  const web = reachedFrom([...files.keys()].filter((file) => file.startsWith('app/')));
  expect(web.size).toBeGreaterThan(100);
  expect(web.has(RUNTIME)).toBe(false);
});

test('the worker does, so that this law can fail', () => {
  expect(reachedFrom(['lib/worker/extraction-thread.ts']).has(RUNTIME)).toBe(true);
});
