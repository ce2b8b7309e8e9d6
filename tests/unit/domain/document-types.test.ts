import { describe, expect, test } from 'vitest';
import { DOCUMENT_TYPES } from '#lib/domain/document-types/key.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';

describe('document types', () => {
  test('every type has a definition under its own key', () => {
    for (const type of DOCUMENT_TYPES) expect(DOCUMENT_TYPE_TABLE[type].key).toBe(type);
  });

  test('core fields are fields of the type', () => {
    for (const { core, fields } of Object.values(DOCUMENT_TYPE_TABLE)) expect(core.filter((key) => !fields.includes(key))).toEqual([]);
  });

  test('papers without our fields carry none, so nothing is invented on them', () => {
    for (const type of ['income', 'asset', 'other'] as const) expect(DOCUMENT_TYPE_TABLE[type].fields).toEqual([]);
  });
});
