import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFiles, sourceFiles } from './source-files.ts';

const LINES_MAX = 300;
const source = sourceFiles('lib/', 'app/').filter((file) => !file.path.includes('/generated/'));
const all = [...source, ...sourceFiles('tests/', 'prisma.config.ts', 'next.config.ts', 'playwright.config.ts')];
const where = (pattern: RegExp, files: { path: string; text: string }[]): string[] =>
  files.filter((file) => pattern.test(file.text)).map((file) => file.path);

describe('house rules', () => {
  test('no file is longer than 300 lines', () => {
    const long = all.filter((file) => file.text.split('\n').length - 1 > LINES_MAX).map((file) => file.path);
    expect(long).toEqual([]);
  });

  test('no barrels: no file only passes on what others export, and none is called index', () => {
    const barrels = source.filter((file) => {
      const code = file.text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').trim();
      const lines = code
        .split(';')
        .map((line) => line.trim())
        .filter(Boolean);
      return /\/index\.tsx?$/.test(file.path) || (lines.length > 0 && lines.every((line) => /^export\b[\s\S]*\bfrom\b/.test(line)));
    });
    expect(barrels.map((file) => file.path)).toEqual([]);
  });

  test('no junk-drawer folder', () => {
    expect(projectFiles().filter((file) => /(^|\/)(utils|helpers|common|services|types)\//.test(file))).toEqual([]);
  });

  test('no any, no silenced compiler or linter, no debris', () => {
    const marks = [
      'TO' + 'DO',
      'FIX' + 'ME',
      '@ts-' + 'ignore',
      '@ts-' + 'nocheck',
      '@ts-' + 'expect-error',
      'biome-' + 'ignore',
      'eslint-' + 'disable',
    ];
    const pattern = new RegExp(`${marks.join('|')}|: any\\b|<any>|\\bas any\\b|\\bany\\[\\]|\\.(only|skip)\\(`);
    expect(
      where(
        pattern,
        all.filter((file) => !file.path.startsWith('tests/laws/')),
      ),
    ).toEqual([]);
  });

  test('only lib/env.ts reads the environment', () => {
    expect(where(/process\.env/, source)).toEqual(['lib/env.ts']);
  });

  test('only lib/log.ts and the command line write to the console', () => {
    const writers = where(/\bconsole\.(log|info|warn|error|debug)\(/, source);
    expect(writers.filter((file) => !file.startsWith('lib/cli/'))).toEqual([]);
  });

  test('every domain, pipeline and learning module states what it exports', () => {
    const pure = source.filter((file) => /^lib\/(domain|pipeline|learning)\//.test(file.path));
    expect(where(/^export default /m, pure)).toEqual([]);
  });

  test('pure floors have no clock and no dice', () => {
    const pure = source.filter((file) => /^lib\/(domain|pipeline|learning)\//.test(file.path));
    expect(where(/Math\.random\(|Date\.now\(|new Date\(\)|performance\.now\(/, pure)).toEqual([]);
  });
});

describe('docs', () => {
  const docs = projectFiles().filter((file) => file.endsWith('.md') && !file.startsWith('tests/'));

  test('name only files that exist', () => {
    const known = new Set(projectFiles());
    const folders = new Set(
      [...known]
        .map((file) => path.posix.dirname(file))
        .flatMap((folder) => folder.split('/').map((_, i, parts) => parts.slice(0, i + 1).join('/'))),
    );
    const missing = docs.flatMap((doc) => {
      const text = readFileSync(doc, 'utf8');
      const named = [
        ...text.matchAll(
          /`((?:app|lib|prisma|public|tests|docs|models|training|\.ci)\/[\w@./()[\]-]*)`|\]\(((?!https?:|mailto:|#)[^)\s]+)\)/g,
        ),
      ];
      return named
        .map((match) => (match[1] ?? path.posix.join(path.posix.dirname(doc), match[2] ?? '')).replace(/\/$/, '').replace(/#.*$/, ''))
        .filter((name) => !known.has(name) && !folders.has(name))
        .map((name) => `${doc} names ${name}`);
    });
    expect(docs.length).toBeGreaterThan(3);
    expect(missing).toEqual([]);
  });

  test('every decision has its context, decision and consequences', () => {
    const decisions = docs.filter((file) => /^docs\/decisions\/\d{3}-/.test(file));
    expect(decisions.length).toBeGreaterThan(3);
    for (const file of decisions) expect(readFileSync(file, 'utf8'), file).toMatch(/## Context[\s\S]+## Decision[\s\S]+## Consequences/);
  });
});
