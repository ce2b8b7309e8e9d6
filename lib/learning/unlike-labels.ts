import type { Finding, FindingSide } from '#lib/domain/finding.ts';
import { type Label, type LabelledDocument, labelsOf } from '#lib/domain/label.ts';
import { brokenRules, fieldWord } from './label-rules.ts';
import { absentLabelsOf, KnownPlaces, type Missed } from './missed-places.ts';
import { bareText, haveSimilarSurroundings, leadOf } from './surroundings.ts';

/** Reads the labelled documents, all or those with these ids, one after the other. */
export type ReadLabelled = (documentIds?: readonly string[]) => AsyncIterable<LabelledDocument>;

/** A label with whose paper it is on. */
interface Seen {
  label: Label;
  lender: string | undefined;
}

/**
 * Values that people labelled in two ways: the same printed text among similar words as different fields, or once as a value and
 * once as absent; values that the same words lead to on the papers of one lender as different fields; and labels that break a rule
 * that code can check. Documents are read one at a time, those with an absent field twice; only labels are kept. Most labels first.
 */
export async function unlikeLabels(read: ReadLabelled): Promise<Finding[]> {
  const seen: Seen[] = [];
  const withAbsent: string[] = [];
  for await (const document of read()) {
    const labels = labelsOf(document);
    const lenders = lendersOf(labels);
    seen.push(...labels.map((label) => ({ label, lender: lenders.get(documentIndexOf(label)) })));
    if (absentLabelsOf(labels).length > 0) withAbsent.push(document.documentId);
  }
  const texts = sameTextFindings(seen);
  const found = [...texts, ...layoutFindings(seen, texts), ...(await missedFindings(read, withAbsent, seen)), ...ruleFindings(seen)];
  return found.sort((a, b) => sizeOf(b) - sizeOf(a) || (a.sentence < b.sentence ? -1 : 1) || (a.shared < b.shared ? -1 : 1));
}

/** How many labels a finding is about. */
export const sizeOf = ({ sides }: Finding): number => sides.reduce((sum, { labels }) => sum + labels.length, 0);

const documentIndexOf = ({ slot }: Label): string => slot.split('/')[0] ?? '0';

/** Whose paper each document of a file is: its lender, else its servicer. */
function lendersOf(labels: readonly Label[]): Map<string, string> {
  const lenders = new Map<string, string>();
  for (const key of ['servicerName', 'lenderName'] as const)
    for (const label of labels)
      if (label.fieldKey === key && label.value !== undefined) lenders.set(documentIndexOf(label), bareText(label.value));
  return lenders;
}

function sidesOf(labels: readonly Label[]): FindingSide[] {
  return [...Map.groupBy(labels, ({ fieldKey }) => fieldKey)]
    .map(([fieldKey, members]) => ({ said: 'value' as const, fieldKey, labels: members }))
    .sort((a, b) => b.labels.length - a.labels.length || (a.fieldKey < b.fieldKey ? -1 : 1));
}

const listed = (words: readonly string[]): string => [words.slice(0, -1).join(', '), words.at(-1)].filter(Boolean).join(' and ');

function sameTextFindings(seen: readonly Seen[]): Finding[] {
  const placed = seen.map(({ label }) => label).filter(({ place }) => place !== undefined && bareText(place.text).length > 1);
  const groups = Map.groupBy(placed, (label) => `${label.documentType} ${bareText(label.place?.text ?? '')}`);
  return [...groups.values()].flatMap(clusters).flatMap((labels): Finding[] => {
    const sides = sidesOf(labels);
    const [first] = labels;
    if (sides.length < 2 || !first?.place) return [];
    const fields = listed(sides.map(({ fieldKey }) => `“${fieldWord(fieldKey)}”`));
    const sentence = `The same text among similar words is labelled as ${fields}.`;
    return [{ kind: 'other-field', documentType: first.documentType, sentence, shared: first.place.text, sides }];
  });
}

/** Labels that stand among similar words; each is compared with the first of a cluster. */
function clusters(labels: readonly Label[]): Label[][] {
  const found: Label[][] = [];
  for (const label of labels) {
    const near = found.find(([first]) => first?.place && label.place && haveSimilarSurroundings(first.place, label.place));
    if (near) near.push(label);
    else found.push([label]);
  }
  return found;
}

function layoutFindings(seen: readonly Seen[], told: readonly Finding[]): Finding[] {
  const toldLabels = new Set(told.flatMap(({ sides }) => sides.flatMap(({ labels }) => labels)));
  const groups = Map.groupBy(
    seen.filter(({ lender, label }) => lender !== undefined && label.place && leadOf(label.place) !== undefined),
    ({ lender, label }) => `${label.documentType}\n${lender}\n${label.place ? leadOf(label.place) : ''}`,
  );
  return [...groups].flatMap(([key, members]): Finding[] => {
    const labels = members.map(({ label }) => label);
    const sides = sidesOf(labels);
    const documents = new Set(labels.map(({ documentId }) => documentId));
    const [first] = labels;
    if (sides.length < 2 || documents.size < 2 || !first || labels.every((label) => toldLabels.has(label))) return [];
    if (isRowOfFields(labels)) return [];
    const lead = key.split('\n')[2] ?? '';
    const fields = listed(sides.map(({ fieldKey }) => `“${fieldWord(fieldKey)}”`));
    const sentence = `On papers of one lender, what follows “${lead}” is labelled as ${fields}.`;
    return [{ kind: 'layout', documentType: first.documentType, sentence, shared: lead, sides }];
  });
}

/** Whether each document labels the same fields there: then the words lead to several values, in a table say. */
function isRowOfFields(labels: readonly Label[]): boolean {
  const fields = [...Map.groupBy(labels, ({ documentId }) => documentId).values()].map((members) =>
    [...new Set(members.map(({ fieldKey }) => fieldKey))].sort().join(),
  );
  return new Set(fields).size === 1;
}

async function missedFindings(read: ReadLabelled, documentIds: readonly string[], seen: readonly Seen[]): Promise<Finding[]> {
  if (documentIds.length === 0) return [];
  const known = new KnownPlaces(seen.map(({ label }) => label));
  const missed: Missed[] = [];
  for await (const document of read(documentIds)) missed.push(...known.missedIn(document));
  const groups = Map.groupBy(missed, ({ like }) => `${like.documentType} ${like.fieldKey} ${bareText(like.place?.text ?? '')}`);
  return [...groups.values()].flatMap((members): Finding[] => {
    const [first] = members;
    if (!first?.like.place) return [];
    const { fieldKey, documentType, place } = first.like;
    const like = [...new Set(members.flatMap(({ likes }) => likes))];
    const sides: FindingSide[] = [
      { said: 'value', fieldKey, labels: like },
      { said: 'absent', fieldKey, labels: members.map(({ label }) => label) },
    ];
    const sentence = `The same text among similar words is labelled as “${fieldWord(fieldKey)}” on one paper, and on another the field is said to be absent.`;
    return [{ kind: 'missed', documentType, sentence, shared: place.text, sides }];
  });
}

function ruleFindings(seen: readonly Seen[]): Finding[] {
  const broken = seen.flatMap(({ label }) => brokenRules(label).map(({ rule }) => ({ rule, label })));
  const groups = Map.groupBy(broken, ({ rule, label }) => `${rule.name} ${label.fieldKey} ${label.documentType}`);
  return [...groups.values()].flatMap((members): Finding[] => {
    const [first] = members;
    if (!first) return [];
    const { rule, label } = first;
    const sides: FindingSide[] = [{ said: 'value', fieldKey: label.fieldKey, labels: members.map((member) => member.label) }];
    return [{ kind: 'rule', documentType: label.documentType, sentence: rule.sentence, shared: rule.name, sides }];
  });
}
