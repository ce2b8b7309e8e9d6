import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

export interface SourceFile {
  path: string;
  text: string;
}

/** Every file of the project that git knows or would take, relative to the root, that is there now. */
export function projectFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' });
  return listed.split('\n').filter((path) => path !== '' && existsSync(path));
}

export function sourceFiles(...roots: string[]): SourceFile[] {
  return projectFiles()
    .filter((path) => /\.(ts|tsx)$/.test(path) && !path.endsWith('.d.ts') && roots.some((root) => path.startsWith(root)))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

/** What a file imports or re-exports, as written. */
export function importsOf(text: string): string[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;
  return [...text.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}
