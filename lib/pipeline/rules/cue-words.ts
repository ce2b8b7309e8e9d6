import type { CueWord } from '#lib/domain/cue-words.ts';
import { DOCUMENT_TYPES } from '#lib/domain/document-types/key.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import { labelled } from './language/labelled.ts';
import type { Rule } from './language/rule.ts';

/** An organisation knows its own papers: its labels count as much as the best of ours. */
const SCORE = 0.95;

/** The rules that an organisation's own labels make for a field. */
export function rulesOfCueWords(field: FieldKey, cueWords: readonly CueWord[]): readonly Rule[] {
  const labels = cueWords.filter(({ key }) => key === field).map(({ label }) => label);
  return labels.length > 0 ? labelled({ name: 'cue-word', types: DOCUMENT_TYPES, labels, score: SCORE, skipMax: 1 })(field) : [];
}
