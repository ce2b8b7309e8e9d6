import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import { FIELD_KEYS } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { KINDS } from '#lib/domain/kinds/table.ts';
import type { GeneratedDocument } from '#lib/domain/training-page.ts';
import { FAMILIES } from '#lib/synthetic/families/table.ts';
import { openDocumentMaker } from '#lib/use-cases/generate-document.ts';

const SEEDS = [11, 12];
const maker = openDocumentMaker();
afterAll(() => maker.close());

const make = (family: string, seed: number): Promise<GeneratedDocument> =>
  maker.make({ id: `${family}-${seed}`, family, split: 'train', scan: false, worldSeed: seed, diceSeed: seed * 7919 });

const PATIENCE_MS = 60_000;
const NEGATIVE = ['income', 'asset', 'other'];

describe.each(FAMILIES.map(({ name, documentType }) => ({ name, documentType })))('$name', ({ name, documentType }) => {
  let documents: GeneratedDocument[] = [];
  beforeAll(async () => {
    for (const seed of SEEDS) documents = [...documents, await make(name, seed)];
  }, PATIENCE_MS);

  test('the words at the boxes of a value spell it, for every value', () => {
    expect(documents.flatMap(({ id, lost }) => lost.map((mention) => ({ id, ...mention })))).toEqual([]);
  });

  test('every value can be read by the kind of its field', () => {
    const unread = documents.flatMap(({ id, truth }) =>
      'documents' in truth
        ? []
        : FIELD_KEYS.flatMap((key) =>
            (truth.fields[key] ?? [])
              .filter((text) => KINDS[FIELDS[key].kind].parse(text) === null)
              .map((text) => `${id}: ${key} "${text}"`),
          ),
    );
    expect(unread).toEqual([]);
  });

  test('a field of one value has one, and the type carries it', () => {
    const { fields: carried } = DOCUMENT_TYPE_TABLE[documentType];
    const wrong = documents.flatMap(({ id, truth }) =>
      'documents' in truth
        ? []
        : Object.entries(truth.fields).flatMap(([key, texts]) => [
            ...(carried.some((own) => own === key) ? [] : [`${id}: ${key} is not carried`]),
            ...(!FIELDS[key as keyof typeof FIELDS].many && texts.length > 1 ? [`${id}: ${key} ${texts.join(' | ')}`] : []),
          ]),
    );
    expect(wrong).toEqual([]);
  });

  test('documents have values, and the same seed makes the same bytes', async () => {
    const [first] = documents;
    const again = await make(name, SEEDS[0] ?? 0);
    expect(first?.pdf).toEqual(again.pdf);
    expect(first?.pages).toEqual(again.pages);
    if (!NEGATIVE.includes(documentType)) expect(documents.every(({ mentions }) => mentions.length > 0)).toBe(true);
  });
});
