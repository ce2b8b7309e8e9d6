import type { FieldKey } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { KINDS } from '#lib/domain/kinds/table.ts';
import type { Candidate } from '../candidates.ts';
import type { Answer } from '../explain.ts';
import type { PlacedWord } from '../flow.ts';
import type { ModelCandidate } from '../ner/model-candidate.ts';
import { type Resolved, resolveField } from '../resolve.ts';

/** One value that might answer a field of a document, with everything that read it. */
export interface Proposal {
  key: FieldKey;
  value: string;
  /** The rules' best reading of it. */
  rules: Answer | null;
  /** Whether the rules alone would answer with it. */
  ruleGiven: boolean;
  /** The model's readings of it, the surest first. */
  model: readonly ModelCandidate[];
}

/** Where a proposal stands: as the rules read it, else as the model does. */
export const wordsOf = ({ rules, model }: Proposal): readonly PlacedWord[] => rules?.found.words ?? model[0]?.words ?? [];
export const textOf = ({ rules, model }: Proposal): string => rules?.found.text ?? model[0]?.text ?? '';

const surest = (a: ModelCandidate, b: ModelCandidate): number => b.probability + b.weakest - (a.probability + a.weakest);

/** Every distinct value that rules or model propose for one field; equality is that of the field's kind. The rules' come first, best first. */
export function proposalsFor(key: FieldKey, candidates: readonly Candidate[], readings: readonly ModelCandidate[]): Proposal[] {
  const { equal } = KINDS[FIELDS[key].kind];
  const resolved: Resolved = resolveField(
    key,
    candidates.filter((candidate) => candidate.key === key),
  );
  const proposals: Proposal[] = [
    ...resolved.given.map((answer) => ({ key, value: answer.found.value, rules: answer, ruleGiven: true, model: [] })),
    ...resolved.others.map((answer) => ({ key, value: answer.found.value, rules: answer, ruleGiven: false, model: [] })),
  ];
  for (const reading of readings.filter((candidate) => candidate.key === key).sort(surest)) {
    const index = proposals.findIndex(({ value }) => equal(value, reading.value));
    const known = proposals[index];
    if (known) proposals[index] = { ...known, model: [...known.model, reading] };
    else proposals.push({ key, value: reading.value, rules: null, ruleGiven: false, model: [reading] });
  }
  return proposals;
}

const placeKey = ({ page, word }: PlacedWord): string => `${page}:${word.box.join(',')}`;

/** Every word of the page that somebody reads the value from. */
const placesOf = (proposal: Proposal): string[] =>
  [...(proposal.rules?.found.words ?? []), ...proposal.model.flatMap(({ words }) => words)].map(placeKey);

/** Whether two values are read, at least in part, from the same words of the page. */
export function sharesWords(a: Proposal, b: Proposal): boolean {
  const own = new Set(placesOf(a));
  return placesOf(b).some((place) => own.has(place));
}

/** How far the words of a value are taken for another field: whether the rules give it there, and how sure the model is of it (0..1). */
export interface OtherField {
  rules: boolean;
  model: number;
}

/** Tells of any proposal of a document how far its words are taken for another field. */
export function otherFieldsOf(all: readonly Proposal[]): (proposal: Proposal) => OtherField {
  const at = new Map<string, Proposal[]>();
  for (const proposal of all) for (const place of placesOf(proposal)) at.set(place, [...(at.get(place) ?? []), proposal]);
  return (proposal) => {
    const others = placesOf(proposal).flatMap((place) => (at.get(place) ?? []).filter(({ key }) => key !== proposal.key));
    return {
      rules: others.some(({ ruleGiven }) => ruleGiven),
      model: Math.max(0, ...others.map(({ model }) => model[0]?.probability ?? 0)),
    };
  };
}
