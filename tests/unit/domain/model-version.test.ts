import { expect, test } from 'vitest';
import { modelIdentityOf, modelLabel } from '#lib/domain/model-version.ts';

test.each([
  ['deedlens-ner@1.0.0', { name: 'deedlens-ner', version: '1.0.0' }],
  ['a@2026-11', { name: 'a', version: '2026-11' }],
  ['deedlens-ner', undefined],
  ['deedlens-ner@', undefined],
  ['Deedlens@1', undefined],
  ['a@1@2', undefined],
  ['a@../1', undefined],
  ['@1', undefined],
])('%s is read as a model’s name and version, or as none', (label, identity) => {
  expect(modelIdentityOf(label)).toEqual(identity);
  if (identity) expect(modelLabel(identity)).toBe(label);
});
