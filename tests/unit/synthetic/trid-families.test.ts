import { describe, expect, test } from 'vitest';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { KINDS } from '#lib/domain/kinds/table.ts';
import type { ComposedPaper, LayoutFamily } from '#lib/synthetic/families/family.ts';
import { TRID_FAMILIES } from '#lib/synthetic/families/trid-families.ts';
import { diceOf } from '#lib/synthetic/random.ts';
import { worldOf } from '#lib/synthetic/world/world-of.ts';

interface Marked {
  key: FieldKey;
  text: string;
}

/** Every marked value anywhere in a plan, the furniture of its first page included. */
function markedIn(node: unknown): Marked[] {
  if (Array.isArray(node)) return node.flatMap(markedIn);
  if (typeof node !== 'object' || node === null) return [];
  const own = 'key' in node && 'text' in node ? [node as Marked] : [];
  return [...own, ...Object.values(node).flatMap(markedIn)];
}
const valuesOf = ({ plan }: ComposedPaper): Marked[] => [
  ...markedIn(plan),
  ...markedIn(plan.footer?.(1, 1)),
  ...markedIn(plan.header?.(1, 1)),
];
const SEEDS = Array.from({ length: 24 }, (_, index) => 1000 + index * 7);
const WORLDS = SEEDS.map((seed) => worldOf(seed));
const PAPERS = new Map(
  TRID_FAMILIES.map((family) => {
    const papers = WORLDS.map((world) => family.compose(world, diceOf(world.seed)));
    return [family, papers.map((paper) => ({ paper, values: valuesOf(paper) }))] as const;
  }),
);
const papersOf = (family: LayoutFamily) => PAPERS.get(family) ?? [];

describe.each(TRID_FAMILIES.map((family) => [family.name, family] as const))('%s', (_, family) => {
  const papers = papersOf(family);

  test('marks only values that the kind of their field reads', () => {
    const unread = papers.flatMap(({ values }) => values).filter(({ key, text }) => KINDS[FIELDS[key].kind].parse(text) === null);
    expect(unread).toEqual([]);
  });

  test('marks only fields that its type carries', () => {
    const carried = DOCUMENT_TYPE_TABLE[family.documentType].fields;
    const foreign = papers.flatMap(({ paper, values }) => [
      ...values.map(({ key }) => key),
      ...(Object.keys(paper.stated ?? {}) as FieldKey[]),
    ]);
    expect(foreign.filter((key) => !carried.includes(key))).toEqual([]);
  });

  test('says one thing wherever it says a field that has one value', () => {
    for (const { values } of papers) {
      const single = values.filter(({ key }) => !FIELDS[key].many);
      const disputed = single.filter(({ key, text }) => {
        const { parse, equal } = KINDS[FIELDS[key].kind];
        const first = single.find((other) => other.key === key);
        return !equal(parse(text.toLowerCase()) ?? '', parse(first?.text.toLowerCase() ?? '') ?? '');
      });
      expect(disputed).toEqual([]);
    }
  });

  test('states enumerations by values of their lists', () => {
    for (const { paper } of papers)
      for (const [key, texts] of Object.entries(paper.stated ?? {}))
        for (const text of texts ?? []) expect(FIELDS[key as FieldKey].values).toContain(KINDS.enumeration.parse(text));
  });

  test('prints the loan of its world and no other', () => {
    papers.forEach(({ values }, index) => {
      const world = WORLDS[index];
      const amounts = values.filter(({ key }) => key === 'noteAmount');
      for (const { text } of amounts) expect(Number(KINDS.money.parse(text)) * 100).toBeCloseTo(world?.amount ?? 0, 0);
    });
  });

  test('gives the same paper for the same seed, and others for others', () => {
    const again = family.compose(worldOf(1000), diceOf(1000));
    expect(JSON.stringify(again)).toBe(JSON.stringify(papers[0]?.paper));
    expect(new Set(papers.map(({ paper }) => JSON.stringify(paper.plan))).size).toBe(papers.length);
  });
});

const ALWAYS: readonly FieldKey[] = [
  'borrowerName',
  'propertyAddress',
  'noteAmount',
  'closingDate',
  'settlementAgentName',
  'closingFileNumber',
];

test.each(['closing-disclosure', 'loan-estimate', 'settlement-statement'] as const)(
  'the papers of a %s carry every field of their type, and most fields not always',
  (type) => {
    const papers = TRID_FAMILIES.filter(({ documentType }) => documentType === type)
      .flatMap(papersOf)
      .map(({ values }) => new Set(values.map(({ key }) => key)));
    const carrying = (key: FieldKey): number => papers.filter((keys) => keys.has(key)).length;
    const fields = DOCUMENT_TYPE_TABLE[type].fields.filter((key) => FIELDS[key].kind !== 'enumeration');
    for (const key of fields) {
      expect(carrying(key), key).toBeGreaterThan(0);
      if (!ALWAYS.includes(key)) expect(carrying(key), key).toBeLessThan(papers.length);
    }
  },
);

test.each(['closing-disclosure/model-form', 'loan-estimate/model-form', 'settlement-statement/hud-1'])(
  'a few copies of %s are empty forms that state nothing',
  (name) => {
    const family = TRID_FAMILIES.find((one) => one.name === name);
    const papers = Array.from({ length: 150 }, (_, seed) => family?.compose(WORLDS[0] ?? worldOf(1), diceOf(seed))).filter(
      (paper) => paper !== undefined,
    );
    const empty = papers.filter((paper) => valuesOf(paper).length === 0);
    expect(empty.length).toBeGreaterThan(0);
    expect(empty.length).toBeLessThan(papers.length * 0.15);
    for (const { stated } of empty) expect(stated ?? {}).toEqual({});
  },
);
