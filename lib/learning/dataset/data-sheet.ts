import { type DataSheet, SPLITS, type Split, type SplitCounts } from '#lib/domain/dataset.ts';
import { DOCUMENT_TYPES } from '#lib/domain/document-types/key.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import { FIELD_KEYS, type FieldKey } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import type { Agreement } from '../agreement.ts';
import { type ExampleFacts, lenderStem } from './facts.ts';
import type { SplitGroup } from './splits.ts';

const LENDERS_MAX = 30;
/** Fewer labels of a field in a split cannot be learnt from, or say little when they are tested on. */
export const LABELS_MIN: Readonly<SplitCounts> = Object.freeze({ train: 20, validation: 3, test: 5 });
/** A group of this share of all documents leaves nothing to hold it against. */
const GROUP_MAX = 0.5;
const SOURCES = ['text-layer', 'ocr', 'mixed', 'none'] as const;

interface Frozen {
  groups: readonly SplitGroup[];
  copies: ReadonlyMap<string, string>;
  agreement: Agreement | null;
  /** Files that were no longer approved when their turn came. */
  leftOut: number;
}

interface Placed {
  facts: ExampleFacts;
  split: Split;
}

/** What a version holds, counted from the facts of its examples, and what it lacks. */
export function dataSheetOf({ groups, copies, agreement, leftOut }: Frozen): DataSheet {
  const placed = groups.flatMap(({ members, split }) => members.map((facts): Placed => ({ facts, split })));
  const lenders = lendersOf(placed);
  const days = placed.map(({ facts }) => facts.approvedAt.slice(0, 10)).sort();
  const [from, to] = [days[0], days.at(-1)];
  const sum = (of: (facts: ExampleFacts) => number): number => placed.reduce((total, { facts }) => total + of(facts), 0);
  const sheet = {
    files: new Set(placed.map(({ facts }) => facts.documentId)).size,
    documents: placed.length,
    pages: sum(({ pages }) => pages),
    words: sum(({ words }) => words),
    loans: new Set(placed.flatMap(({ facts }) => facts.loanId ?? [])).size,
    documentsBy: countsOf(placed.map(({ split }) => split)),
    groupsBy: countsOf(groups.map(({ split }) => split)),
    types: tableOf(placed, DOCUMENT_TYPES, ({ documentType }) => documentType).map(({ name, ...row }) => ({ type: name, ...row })),
    sources: tableOf(placed, SOURCES, ({ source }) => source).map(({ name, ...row }) => ({ source: name, ...row })),
    lenders: lenders.slice(0, LENDERS_MAX),
    lendersMore: Math.max(0, lenders.length - LENDERS_MAX),
    labels: FIELD_KEYS.flatMap((key) => labelsOf(key, placed)),
    time: from !== undefined && to !== undefined ? { from, to } : null,
    agreement: agreement && toAgreement(agreement),
    copies: copies.size,
    merged: groups
      .filter((group) => group.from.length > 0)
      .map(({ from: before, split, members }) => ({ from: [...before], to: split, documents: members.length })),
    leftOut,
  };
  return { ...sheet, gaps: gapsOf(sheet, groups) };
}

const toAgreement = ({ documents, slots, share, shareInterval: [low, high], kappa }: Agreement): DataSheet['agreement'] => ({
  ...{ documents, slots, share, low, high, kappa },
});

function countsOf(splits: readonly Split[]): SplitCounts {
  const counts = { train: 0, validation: 0, test: 0 };
  for (const split of splits) counts[split]++;
  return counts;
}

const total = ({ train, validation, test }: SplitCounts): number => train + validation + test;

/** One row a name that occurs, in the order of the names. */
function tableOf<Name extends string>(placed: readonly Placed[], names: readonly Name[], nameOf: (facts: ExampleFacts) => Name) {
  const by = Map.groupBy(placed, ({ facts }) => nameOf(facts));
  return names.flatMap((name) => {
    const rows = by.get(name);
    return rows ? [{ name, ...countsOf(rows.map(({ split }) => split)) }] : [];
  });
}

function lendersOf(placed: readonly Placed[]): DataSheet['lenders'] {
  const named = placed.flatMap(({ facts: { lender }, split }) => (lender === null ? [] : [{ lender, split }]));
  return [...Map.groupBy(named, ({ lender }) => lenderStem(lender)).values()]
    .map((rows) => ({ lender: rows.map(({ lender }) => lender).sort()[0] ?? '', ...countsOf(rows.map(({ split }) => split)) }))
    .sort((a, b) => total(b) - total(a) || (a.lender < b.lender ? -1 : 1));
}

function labelsOf(key: FieldKey, placed: readonly Placed[]): DataSheet['labels'] {
  const values = placed.flatMap(({ facts, split }) =>
    facts.values.flatMap((value) => (value.key === key ? [{ split, changed: value.changed }] : [])),
  );
  const absent = placed.filter(({ facts }) => facts.absent.includes(key)).length;
  const unreadable = placed.filter(({ facts }) => facts.unreadable.includes(key)).length;
  if (values.length + absent + unreadable === 0) return [];
  const changed = values.filter((value) => value.changed).length;
  return [{ key, ...countsOf(values.map(({ split }) => split)), absent, unreadable, changed }];
}

const SPLIT_WORDS: Readonly<Record<Split, string>> = Object.freeze({ train: 'training', validation: 'validation', test: 'test' });
const listed = (names: readonly string[]): string =>
  names.length > 6 ? `${names.slice(0, 6).join(', ')} and ${names.length - 6} more` : names.join(', ');

function gapsOf(sheet: Omit<DataSheet, 'gaps'>, groups: readonly SplitGroup[]): string[] {
  const empty = SPLITS.filter((split) => sheet.documentsBy[split] === 0).map((split) => `There is no ${SPLIT_WORDS[split]} document.`);
  const untested = sheet.types.filter(({ test }) => test === 0).map(({ type }) => DOCUMENT_TYPE_TABLE[type].label);
  const unlearnt = sheet.types.filter(({ train }) => train === 0).map(({ type }) => DOCUMENT_TYPE_TABLE[type].label);
  const few = (split: Split): string[] => {
    const keys = sheet.labels.filter((row) => row[split] < LABELS_MIN[split] && total(row) > 0).map(({ key }) => FIELDS[key].label);
    return keys.length === 0 ? [] : [`Fewer than ${LABELS_MIN[split]} ${SPLIT_WORDS[split]} labels: ${listed(keys)}.`];
  };
  const [largest] = [...groups].sort((a, b) => b.members.length - a.members.length);
  const share = (largest?.members.length ?? 0) / Math.max(1, sheet.documents);
  const loans = new Set(largest?.members.map(({ loanId, documentId }) => loanId ?? documentId)).size;
  return [
    ...empty,
    ...(untested.length > 0 && sheet.documentsBy.test > 0 ? [`No test document of: ${listed(untested)}.`] : []),
    ...(unlearnt.length > 0 && sheet.documentsBy.train > 0 ? [`No training document of: ${listed(unlearnt)}.`] : []),
    ...(sheet.documentsBy.train > 0 ? few('train') : []),
    ...(sheet.documentsBy.test > 0 ? few('test') : []),
    ...(loans > 1 && share > GROUP_MAX
      ? [
          `One group of related documents is ${Math.round(share * 100)} % of all. Keep only loans together if its layouts may be known beforehand.`,
        ]
      : []),
  ];
}
