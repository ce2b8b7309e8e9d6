import { describe, expect, it } from 'vitest';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { KINDS } from '#lib/domain/kinds/table.ts';
import type { ComposedPaper } from '#lib/synthetic/families/family.ts';
import { OTHER_FAMILIES } from '#lib/synthetic/families/other-families.ts';
import type { Printed } from '#lib/synthetic/paper/text.ts';
import { diceOf } from '#lib/synthetic/random.ts';
import { worldOf } from '#lib/synthetic/world/world-of.ts';

const SEEDS = Array.from({ length: 25 }, (_, index) => 7_000 + index * 31);

type Marked = Printed & { key: FieldKey };

/** Every marked value anywhere in a plan, furniture of the first page included. */
function markedOf(node: unknown): Marked[] {
  if (typeof node === 'function') return markedOf(node(1, 2));
  if (Array.isArray(node)) return node.flatMap(markedOf);
  if (node === null || typeof node !== 'object') return [];
  if ('key' in node && 'text' in node) return [node as Marked];
  return Object.values(node).flatMap(markedOf);
}

/** Keys without which a paper of the type teaches nothing. */
function coreMissing(paper: ComposedPaper, core: readonly FieldKey[]): FieldKey[] {
  const there = new Set(markedOf(paper.plan).map(({ key }) => key));
  return core.filter((key) => !there.has(key));
}

describe.each(OTHER_FAMILIES)('$name', (family) => {
  const type = DOCUMENT_TYPE_TABLE[family.documentType];
  const papers = SEEDS.map((seed) => ({ world: worldOf(seed), paper: family.compose(worldOf(seed), diceOf(seed)) }));
  const stated = (paper: ComposedPaper) => Object.entries(paper.stated ?? {}) as [FieldKey, readonly string[]][];

  it('marks values that the kind of their field reads', () => {
    for (const { paper } of papers)
      for (const { key, text } of markedOf(paper.plan)) expect(KINDS[FIELDS[key].kind].parse(text), `${key}: ${text}`).not.toBeNull();
  });

  it('states enumerations that the field lists', () => {
    for (const { paper } of papers)
      for (const [key, texts] of stated(paper))
        for (const text of texts) expect(KINDS[FIELDS[key].kind].parse(text), `${key}: ${text}`).not.toBeNull();
  });

  it('marks only fields that its document type carries', () => {
    const keys = papers.flatMap(({ paper }) => [...markedOf(paper.plan).map(({ key }) => key), ...stated(paper).map(([key]) => key)]);
    expect(keys.filter((key) => !type.fields.includes(key))).toEqual([]);
  });

  it('carries every core field of its type', () => {
    expect(papers.flatMap(({ paper }) => coreMissing(paper, type.core))).toEqual([]);
  });

  it('gives a field that occurs once the same value wherever it is printed', () => {
    for (const { paper } of papers) {
      const values = markedOf(paper.plan).filter(({ key }) => !FIELDS[key].many);
      for (const { key, text } of values) {
        const first = values.find((value) => value.key === key)?.text ?? '';
        const kind = KINDS[FIELDS[key].kind];
        expect(kind.equal(kind.parse(first) ?? '', kind.parse(text) ?? ''), `${key}: ${first} / ${text}`).toBe(true);
      }
    }
  });

  it('prints another paper for other dice and the same for the same', () => {
    const text = (seed: number): string => JSON.stringify(family.compose(worldOf(7), diceOf(seed)).plan);
    expect(text(1)).toBe(text(1));
    expect(new Set([1, 2, 3, 4, 5].map(text)).size).toBe(5);
  });
});

it('about a fifth of the families of every type is kept for the test', () => {
  for (const type of new Set(OTHER_FAMILIES.map(({ documentType }) => documentType))) {
    const families = OTHER_FAMILIES.filter(({ documentType, keptForCalibration }) => documentType === type && !keptForCalibration);
    const held = families.filter(({ heldOut }) => heldOut).length;
    expect(held / families.length, type).toBeGreaterThan(0.1);
    expect(held / families.length, type).toBeLessThan(0.4);
  }
});
