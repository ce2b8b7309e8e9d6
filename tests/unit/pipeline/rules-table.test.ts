import { expect, test } from 'vitest';
import { DOCUMENT_TYPES } from '#lib/domain/document-types/key.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import { FIELD_KEYS } from '#lib/domain/field.ts';
import { RULES } from '#lib/pipeline/rules/table.ts';

const carried = DOCUMENT_TYPES.flatMap((type) => DOCUMENT_TYPE_TABLE[type].fields.map((key) => [key, type] as const));

test.each(carried)('%s has a rule on every %s', (key, type) => {
  expect(RULES[key].filter(({ types }) => types.includes(type)).map(({ name }) => name)).not.toEqual([]);
});

test('the rules of a field have names of their own, and know where they look', () => {
  for (const key of FIELD_KEYS) {
    const names = RULES[key].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const rule of RULES[key]) expect(rule.field).toBe(key);
  }
});
