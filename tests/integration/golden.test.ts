import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import type { ExtractionResult } from '#lib/domain/extraction.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { KINDS } from '#lib/domain/kinds/table.ts';
import type { Truth } from '#lib/domain/truth.ts';
import { demoDocuments } from '#lib/synthetic/demo-documents.ts';
import { extractFile } from '#lib/use-cases/extract-file.ts';
import { GOLDEN_WRITE, goldenOf, movedBoxes, readGolden, withoutBoxes, writeGolden } from '../support/golden.ts';

/** Core fields that are not found yet, or not whole, on a paper. The list may only get shorter. */
const NOT_FOUND_YET: Readonly<Record<string, readonly FieldKey[]>> = {};

const documents = await demoDocuments();
const results = new Map<string, ExtractionResult>();
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'deedlens-golden-'));
  for (const { fileName, bytes } of documents) {
    const file = path.join(folder, fileName);
    await writeFile(file, bytes);
    const result = await extractFile({ path: file });
    results.set(fileName, result);
    if (GOLDEN_WRITE) await writeGolden(goldenOf(result));
  }
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

function resultOf(fileName: string): ExtractionResult {
  const result = results.get(fileName);
  if (!result) throw new Error(`${fileName} was not extracted`);
  return result;
}

function singleTruth(truth: Truth): Exclude<Truth, { documents: unknown }> {
  if ('documents' in truth) throw new Error('a demo paper is one document');
  return truth;
}

/** The values of a field in normal form, in a fixed order. */
function normalised(key: FieldKey, texts: readonly string[]): string[] {
  return texts.map((text) => KINDS[FIELDS[key].kind].parse(text) ?? `not a ${FIELDS[key].kind}: ${text}`).sort();
}

it('golden extractions are compared, not written, in a run that counts', () => {
  expect(GOLDEN_WRITE, 'GOLDEN_WRITE=1 wrote the golden files anew: look at their diff, then run the tests without it').toBe(false);
});

describe.each(documents.map(({ fileName, truth }) => [fileName, singleTruth(truth)] as const))('%s', (fileName, truth) => {
  it('is told to be the one document that it is', () => {
    const { types, pages } = resultOf(fileName).document;
    expect(types.map((range) => [range.type, range.pages])).toEqual([[truth.documentType, [1, pages]]]);
  });

  it('gives every core field that its paper prints, but for the listed debt', () => {
    const { fields } = resultOf(fileName);
    const core = DOCUMENT_TYPE_TABLE[truth.documentType].core.filter((key) => truth.fields[key]);
    expect(core.length).toBeGreaterThan(3);
    const missed = core.filter((key) => {
      const found = fields.filter((field) => field.key === key).map((field) => field.value);
      return found.sort().join('\n') !== normalised(key, truth.fields[key] ?? []).join('\n');
    });
    expect(missed.sort()).toEqual(NOT_FOUND_YET[fileName] ?? []);
  });

  it('gives no value for a field that its paper does not print', () => {
    const found = new Set(resultOf(fileName).fields.map((field) => field.key));
    expect(truth.absent.filter((key) => found.has(key))).toEqual([]);
  });

  it('answers as it did when a person last looked, within the named tolerances', async () => {
    const [expected, actual] = [await readGolden(fileName), goldenOf(resultOf(fileName))];
    expect(withoutBoxes(actual)).toEqual(withoutBoxes(expected));
    expect(movedBoxes(expected, actual)).toEqual([]);
  });
});
