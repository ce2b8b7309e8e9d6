import { createHash } from 'node:crypto';
import { canonicalJson } from '#lib/domain/canonical-json.ts';
import type { CueWord } from '#lib/domain/cue-words.ts';

/** The rules that answer in an organisation: their version, and its own labels by a hash where it has any. */
export function evaluatedRules(version: string, cueWords: readonly CueWord[]): string {
  if (cueWords.length === 0) return version;
  const hash = createHash('sha256')
    .update(canonicalJson([...cueWords]))
    .digest('hex');
  return `${version}+${hash.slice(0, 8)}`;
}
