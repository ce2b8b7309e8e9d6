import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf, type SourceFile, sourceFiles } from './source-files.ts';

/** Which floor a file stands on; an adapter, a use-case file and a reader are floors of their own. */
function floorOf(file: string): string {
  const [top, second, third] = file.split('/');
  if (top === 'app') return 'app';
  if (second === 'adapters') return `adapters/${third}`;
  if (second === 'env.ts') return 'env';
  if (second === 'log.ts') return 'log';
  return second ?? '';
}

/** ARCHITECTURE.md, "who may import whom"; `*` is any adapter. A floor may always import itself, except use-cases. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  env: [],
  log: ['env'],
  domain: [],
  pipeline: ['domain'],
  learning: ['domain', 'pipeline'],
  synthetic: ['domain'],
  'adapters/*': ['domain', 'env', 'log'],
  'use-cases': ['domain', 'pipeline', 'learning', 'synthetic', 'adapters/*', 'log'],
  reader: ['domain', 'pipeline', 'adapters/pdf', 'adapters/image', 'log'],
  browser: ['domain', 'pipeline', 'adapters/pdf', 'adapters/inference'],
  worker: ['domain', 'use-cases', 'adapters/queue', 'env', 'log'],
  cli: ['domain', 'use-cases', 'synthetic', 'adapters/queue', 'env', 'log'],
  app: ['domain', 'use-cases', 'log'],
};
const CLIENT_MAY_IMPORT = ['domain', 'browser', 'app'];
/** Packages a floor may use; undefined = any. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  domain: ['zod'],
  pipeline: [],
  learning: [],
  synthetic: ['pdf-lib', '@pdf-lib/fontkit', 'node:module', 'node:zlib', 'node:fs', 'node:fs/promises', 'node:path', 'node:url'],
};

const files = sourceFiles('lib/', 'app/').filter((file) => !file.path.includes('/generated/'));
const isClient = (file: SourceFile): boolean => /^(?:\s*\/\/.*\n|\s*\/\*[\s\S]*?\*\/)*\s*['"]use client['"]/.test(file.text);
const allows = (allowed: readonly string[], floor: string): boolean =>
  allowed.includes(floor) || (floor.startsWith('adapters/') && allowed.includes('adapters/*'));

function violations(file: SourceFile): string[] {
  const floor = floorOf(file.path);
  const allowed = isClient(file) ? CLIENT_MAY_IMPORT : MAY_IMPORT[floor.startsWith('adapters/') ? 'adapters/*' : floor];
  if (!allowed) return [`${file.path}: stands on no floor of ARCHITECTURE.md`];
  return importsOf(file.text).flatMap((specifier) => {
    const complaint = `${file.path} imports ${specifier}`;
    if (specifier.startsWith('.')) {
      const target = path.posix.join(path.posix.dirname(file.path), specifier);
      if (floor === 'use-cases') return [`${complaint}: a use-case never imports another`];
      return floorOf(target) === floor || target.endsWith('.css') ? [] : [`${complaint}: relative imports stay on their floor`];
    }
    if (specifier.startsWith('#')) {
      const target = floorOf(specifier.slice(1));
      if (floor === 'use-cases' && target === 'use-cases') return [`${complaint}: a use-case never imports another`];
      if (!/\.(ts|tsx|css|json)$/.test(specifier)) return [`${complaint}: the ending is missing`];
      return target === floor || allows(allowed, target) ? [] : [complaint];
    }
    const packages = PACKAGES[floor];
    return packages && !packages.includes(specifier) ? [complaint] : [];
  });
}

describe('floors', () => {
  test('imports only go down', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap(violations)).toEqual([]);
  });

  test('an upward import is caught', () => {
    const bad = { path: 'lib/domain/page.ts', text: "import { log } from '#lib/log.ts';\n" };
    expect(violations(bad)).toEqual(['lib/domain/page.ts imports #lib/log.ts']);
  });
});
