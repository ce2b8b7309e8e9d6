import type { LabelIssueDetail, LabelIssueKind } from '#lib/domain/dataset.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import type { Finding, FindingSide } from '#lib/domain/finding.ts';
import { KINDS } from '#lib/domain/kinds/table.ts';
import type { Label } from '#lib/domain/label.ts';
import { fieldWord } from '../label-rules.ts';
import { bareText } from '../surroundings.ts';
import type { ExampleFacts } from './facts.ts';
import { hash32 } from './hash.ts';
import type { LabelObservation, LikelyError } from './label-errors.ts';

/** A label that may be wrong. */
export interface FoundIssue {
  documentId: string;
  documentIndex: number;
  fieldKey: FieldKey | null;
  slot: string | null;
  kind: LabelIssueKind;
  /** 0..1; 1 where a rule says so. */
  score: number;
  /** For people, with the values. */
  message: string;
  detail: LabelIssueDetail;
}

/** Of one finding no more labels than these are listed: one that is on every paper is a rule to think about, not a list to work off. */
const LABELS_MAX = 20;

const percent = (share: number): string => `${Math.round(share * 100)} %`;

export function issuesOfErrors(errors: readonly LikelyError[]): FoundIssue[] {
  return errors.map(({ observation, margin }) => {
    const { documentId, documentIndex, slot, fieldKey, page, given, asRead, chance, other } = observation;
    const message = `${fieldWord(fieldKey)} is ${given === null ? 'said to be absent' : `“${given}”`}${asRead ? doubted(observation) : against(observation)}`;
    const detail = { labelled: given, ...(other.value !== null && { instead: other.value }), page, given: chance, other: other.chance };
    return { documentId, documentIndex, fieldKey, slot, kind: 'likely-error', score: margin, message, detail };
  });
}

const doubted = ({ chance, other }: LabelObservation): string =>
  ` as it was read, with a chance of only ${percent(chance)}${other.value === null ? '.' : `; “${other.value}” was found as well.`}`;

const against = ({ chance, other }: LabelObservation): string =>
  `, but “${other.value}” was read with a chance of ${percent(other.chance)}, against ${percent(chance)} for the label.`;

/** Labels that break a rule, and the fewer ones among those that say different things of the same print. */
export function issuesOfFindings(findings: readonly Finding[]): FoundIssue[] {
  return findings.flatMap((finding) => {
    const most = Math.max(...finding.sides.map(({ labels }) => labels.length));
    const all = finding.sides.reduce((sum, { labels }) => sum + labels.length, 0);
    const fewer = finding.sides.filter(({ labels }) => labels.length < most);
    const doubted = finding.kind === 'rule' || fewer.length === 0 ? finding.sides : fewer;
    const score = finding.kind === 'rule' ? 1 : most / all;
    return doubted.flatMap((side) => side.labels.slice(0, LABELS_MAX).map((label) => issueOfLabel(finding, side, label, score)));
  });
}

function issueOfLabel({ sentence }: Finding, { said, fieldKey }: FindingSide, label: Label, score: number): FoundIssue {
  const { documentId, slot, value, place } = label;
  const labelled = said === 'absent' ? null : (place?.text ?? value ?? null);
  const what = labelled === null ? 'said to be absent' : `“${labelled}”`;
  return {
    ...{ documentId, documentIndex: Number(slot.split('/')[0]), fieldKey, slot, kind: 'consistency', score },
    message: `${fieldWord(fieldKey)} is ${what}. ${sentence}`,
    detail: { labelled, ...(place && { page: place.page }) },
  };
}

/**
 * Copies of one paper whose labels differ, though each prints what the other one is labelled with: one of the two is wrong. What
 * only one of them prints makes them two papers, such as the statements of two months. `copies` leads from the later to the first.
 */
export function issuesOfCopies(examples: readonly ExampleFacts[], copies: ReadonlyMap<string, string>): FoundIssue[] {
  const byId = new Map(examples.map((example) => [example.id, example]));
  return [...copies].flatMap(([later, earlier]): FoundIssue[] => {
    const [copy, first] = [byId.get(later), byId.get(earlier)];
    if (!copy || !first || copy.documentType !== first.documentType) return [];
    return [...new Set([...copy.values, ...first.values].map(({ key }) => key))].flatMap((key) => issueOfCopy(key, copy, first));
  });
}

function issueOfCopy(key: FieldKey, copy: ExampleFacts, first: ExampleFacts): FoundIssue[] {
  const ofKey = ({ values }: ExampleFacts): ExampleFacts['values'] => values.filter((one) => one.key === key);
  const [given, other] = [ofKey(copy), ofKey(first)];
  const printed = given.every(({ text }) => prints(first, text)) && other.every(({ text }) => prints(copy, text));
  if (!printed || areSame(key, given, other)) return [];
  const said = (values: ExampleFacts['values']): string =>
    values.length === 0 ? 'not labelled' : `“${values.map(({ value }) => value).join('”, “')}”`;
  const message = `${fieldWord(key)} is ${said(given)} here, and ${said(other)} on a copy of the same paper.`;
  const { documentId, documentIndex } = copy;
  const detail = { labelled: given[0]?.value ?? null, instead: other[0]?.value ?? null };
  return [{ documentId, documentIndex, fieldKey: key, slot: `${documentIndex}/${key}/0`, kind: 'duplicate', score: 0.9, message, detail }];
}

/** Whether all words of a text stand on a paper. */
function prints({ printed }: ExampleFacts, text: string): boolean {
  const words = new Set(printed);
  return text
    .split(/\s+/)
    .map(bareText)
    .every((word) => word === '' || words.has(hash32(word)));
}

function areSame(key: FieldKey, a: ExampleFacts['values'], b: ExampleFacts['values']): boolean {
  const { equal } = KINDS[FIELDS[key].kind];
  const within = (some: ExampleFacts['values'], others: ExampleFacts['values']): boolean =>
    some.every((one) => others.some((other) => equal(one.value, other.value)));
  return within(a, b) && within(b, a);
}
