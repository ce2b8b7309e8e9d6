import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { truthSchema } from '#lib/domain/truth.ts';
import { scoreDocument } from '#lib/learning/score.ts';
import { extractTyped } from '#tests/support/typed-pages.ts';

/**
 * Papers of our own in the wording and layout of the standard forms and of the letters that go with them, as a typewriter
 * would set them, each with its truth beside it: `deedlens evaluate tests/forms` scores the same files.
 */
const FOLDER = new URL('../../forms/', import.meta.url);
const FORMS = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));

test.each(FORMS)('every labelled value of %s is found, and none is invented', (name) => {
  const truth = truthSchema.parse(JSON.parse(readFileSync(new URL(`${name}.truth.json`, FOLDER), 'utf8')));
  if ('documents' in truth) throw new Error(`${name}: one form a file`);
  const result = extractTyped(...readFileSync(new URL(name, FOLDER), 'utf8').split('\f'));
  const predicted = { documentType: result.document.types[0]?.type ?? null, values: result.fields, partial: false };
  const scored = scoreDocument({ name, family: 'forms', predicted, reference: truth, pages: 1, seconds: 0 });
  const mistakes = scored.fields.filter(({ missed, wrong }) => missed.length + wrong.length > 0);
  expect(mistakes.map(({ key, missed, wrong }) => ({ key, missed, wrong }))).toEqual([]);
  expect(result.document.types.map(({ type }) => type)).toEqual([truth.documentType]);
});
