import { describe, expect, it } from 'vitest';
import { DOCUMENT_TYPES } from '#lib/domain/document-types/key.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { KINDS } from '#lib/domain/kinds/table.ts';
import { captionOf } from '#lib/synthetic/families/free/fact.ts';
import { handOf } from '#lib/synthetic/families/free/hand.ts';
import { FAMILIES } from '#lib/synthetic/families/table.ts';
import type { Printed } from '#lib/synthetic/paper/text.ts';
import { diceOf } from '#lib/synthetic/random.ts';
import { worldOf } from '#lib/synthetic/world/world-of.ts';

const SEEDS = Array.from({ length: 20 }, (_, index) => 900 + index * 37);
const FREE = FAMILIES.filter(({ name }) => name.endsWith('/free'));

type Marked = Printed & { key: FieldKey };

/** Every marked value anywhere in a plan, furniture of the first page included. */
function markedOf(node: unknown): Marked[] {
  if (typeof node === 'function') return markedOf(node(1, 2));
  if (Array.isArray(node)) return node.flatMap(markedOf);
  if (node === null || typeof node !== 'object') return [];
  if ('key' in node && 'text' in node) return [node as Marked];
  return Object.values(node).flatMap(markedOf);
}

describe.each(FREE)('$name', (family) => {
  const type = DOCUMENT_TYPE_TABLE[family.documentType];
  const papers = SEEDS.map((seed) => markedOf(family.compose(worldOf(seed), diceOf(seed * 7919)).plan));

  it('tells every field without which its type is not done', () => {
    for (const marked of papers) expect(marked.map(({ key }) => key)).toEqual(expect.arrayContaining(type.core.map((key): unknown => key)));
  });

  it('marks only fields that its type carries, in a spelling that their kind reads', () => {
    for (const { key, text } of papers.flat()) {
      expect(type.fields).toContain(key);
      expect(KINDS[FIELDS[key].kind].parse(text), `${key}: ${text}`).not.toBeNull();
    }
  });

  it('gives a field that occurs once the same value wherever it is printed', () => {
    for (const marked of papers) {
      const first = new Map<FieldKey, string>();
      for (const { key, text } of marked.filter((value) => !FIELDS[value.key].many)) {
        const kind = KINDS[FIELDS[key].kind];
        const known = first.get(key) ?? text;
        first.set(key, known);
        expect(kind.equal(kind.parse(known) ?? '', kind.parse(text) ?? ''), `${key}: ${known} / ${text}`).toBe(true);
      }
    }
  });

  it('prints another paper for other dice and the same for the same', () => {
    const text = (seed: number): string => JSON.stringify(family.compose(worldOf(7), diceOf(seed)).plan);
    expect(text(1)).toBe(text(1));
    expect(new Set([1, 2, 3, 4, 5].map(text)).size).toBe(5);
  });
});

it('every type has one free family, with a quarter of what is drawn for its open families', () => {
  for (const documentType of DOCUMENT_TYPES) {
    const open = FAMILIES.filter((family) => family.documentType === documentType && !family.heldOut && !family.keptForCalibration);
    const total = open.reduce((sum, { weight = 1 }) => sum + weight, 0);
    const free = open.filter((family) => FREE.includes(family));
    expect(free.length, documentType).toBe(1);
    expect((free[0]?.weight ?? 0) / total, documentType).toBeCloseTo(0.25);
  }
});

it('a field stands under many captions', () => {
  const world = worldOf(3);
  const captions = SEEDS.map((seed) => captionOf(handOf(world, diceOf(seed), 'mortgage-statement'), 'paymentDueAmount').toLowerCase());
  expect(new Set(captions).size).toBeGreaterThan(8);
});
