import { expect, test } from 'vitest';
import type { DocumentType } from '#lib/domain/document-types/key.ts';
import type { ExtractionResult, TypedRange } from '#lib/domain/extraction.ts';
import { extract } from '#lib/pipeline/extract.ts';
import { extractSplit } from '#lib/pipeline/extract-split.ts';
import { typedPages } from '#tests/support/typed-pages.ts';

const DISCLOSURE = `
Closing Disclosure
Loan Amount    $100,000
Lender         Alder Bank, N.A.
`;
const file = { fileName: 'typed.pdf', sha256: '0'.repeat(64), pages: typedPages(DISCLOSURE, DISCLOSURE.replace('100,000', '200,000')) };
const range = (type: DocumentType, first: number, last: number): TypedRange => ({ type, pages: [first, last], confidence: 1 });
const apart = [range('closing-disclosure', 1, 1), range('closing-disclosure', 2, 2)];

async function splitAnew(types: readonly TypedRange[], before: ExtractionResult): Promise<{ result: ExtractionResult; pauses: number }> {
  let pauses = 0;
  const pause = async (): Promise<void> => {
    pauses += 1;
  };
  return { result: await extractSplit({ file, types, cueWords: [], before, pause }), pauses };
}

test('a file split anew is read as if it had been split so from the start', async () => {
  const whole = extract(file, { types: [range('closing-disclosure', 1, 2)] });
  const { result, pauses } = await splitAnew(apart, whole);
  expect(result).toEqual(extract(file, { types: apart }));
  expect(result.fields.filter(({ key }) => key === 'noteAmount').map(({ value }) => value)).toEqual(['100000.00', '200000.00']);
  expect(pauses).toBe(2);
});

test('a document that stays as it was is not read again, unless other rules had read it', async () => {
  const before = extract(file, { types: apart });
  const types = [apart[0], range('loan-estimate', 2, 2)].flatMap((one) => one ?? []);
  const { result, pauses } = await splitAnew(types, before);
  expect(result).toEqual(extract(file, { types }));
  expect(pauses).toBe(1);
  expect((await splitAnew(types, { ...before, model: { version: null, rules: 'older' } })).pauses).toBe(2);
});
