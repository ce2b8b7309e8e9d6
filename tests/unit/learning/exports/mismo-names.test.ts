import { expect, test } from 'vitest';
import { FIELD_KEYS } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { MISMO_NAMES } from '#lib/learning/exports/mismo-names.ts';

test('every field is exported under the data point, role or type that its definition names', () => {
  for (const key of FIELD_KEYS) {
    const { containers, point, told = {} } = MISMO_NAMES[key];
    const said = [point, ...containers, ...Object.values(told)];
    const named = FIELDS[key].mismo
      .replace(/:.*/, '')
      .split(/[^A-Za-z_]+/)
      .filter((word) => word.length > 3 && word !== 'PartyRoleType' && word !== 'MERSOriginalMortgageeOfRecordIndicator');
    expect(said, key).toEqual(expect.arrayContaining(named));
  }
});

test('no two fields share a name and what tells it apart', () => {
  const names = FIELD_KEYS.map((key) => JSON.stringify(MISMO_NAMES[key]));
  expect(new Set(names).size).toBe(FIELD_KEYS.length);
});
