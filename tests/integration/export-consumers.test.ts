import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { streamTrainingPages } from '#lib/adapters/parquet/stream-pages.ts';
import { EXPORT_FORMAT_TABLE, EXPORT_FORMATS } from '#lib/domain/export-format.ts';
import { FIELD_KEYS } from '#lib/domain/field.ts';
import { LABEL_STUDIO_CONFIG } from '#lib/domain/label-studio.ts';
import { NER_LABELS } from '#lib/domain/model-bundle.ts';
import { ENCODERS } from '#lib/learning/exports/encoders.ts';
import type { ExportedExample } from '#lib/learning/exports/exported-example.ts';
import { MISMO_NAMESPACE } from '#lib/learning/exports/mismo.ts';
import { trainingPages } from '#lib/learning/exports/training-pages.ts';
import { loadedBy, pythonWith } from '#tests/support/consumers.ts';
import { HARD_NOTE, SCANNED_STATEMENT } from '#tests/support/exported-papers.ts';
import { bytesOf, each } from '#tests/support/exports.ts';

const BOTH: ExportedExample[] = [HARD_NOTE, SCANNED_STATEMENT].map((example) => ({ example, split: 'train', family: 'layout' }));
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'deedlens-consumers-'));
  for (const format of EXPORT_FORMATS) {
    const pieces = format === 'parquet' ? streamTrainingPages(each(BOTH.map(trainingPages))) : ENCODERS[format](each(BOTH));
    await writeFile(path.join(folder, `export${EXPORT_FORMAT_TABLE[format].ending}`), await bytesOf(pieces));
  }
  await writeFile(path.join(folder, 'config.xml'), LABEL_STUDIO_CONFIG);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Every labelled value of both papers that the model is taught, as its words stand. */
const ENTITIES = [
  ['borrowerName', 'MARY ANN STONE'],
  ['borrowerName', 'Mary Ann Stone,'],
  ['lenderName', 'Alder & <Sons> Bank, N.A.'],
  ['loanNumber', '0048812345'],
  ['noteAmount', '$211,000.00'],
  ['noteDate', 'April 15, 2013'],
  ['noteRatePercent', '4.125%'],
  ['paymentDueAmount', '$1,022.63'],
  ['paymentDueDate', '03/01/2014'],
  ['propertyAddress', '12 Elm Street, Springfield, IL 62701'],
  ['propertyCounty', 'Harland'],
  ['servicerName', 'Brook Servicing LLC'],
];

const EXPECTED: Readonly<Record<string, (saw: Record<string, unknown>) => void>> = {
  datasets: (saw) => {
    expect(saw).toMatchObject({ rows: 3, names: NER_LABELS, type: 'note' });
    expect(saw.labelled).toContainEqual(['Alder', 'B-lenderName']);
    expect(saw.box).toHaveLength(4);
  },
  seqeval: (saw) => expect(saw).toMatchObject({ pages: 3, columns: [4], entities: ENTITIES.length, loose: ENTITIES.length, f1: 1 }),
  spacy: (saw) => {
    expect(saw).toMatchObject({ misaligned: 0, json: { docs: 3, entities: ENTITIES, cats: [{ note: 1 }] } });
    expect(saw).toMatchObject({ ner: { entities: ENTITIES } });
    expect((saw.offsets as string[][]).map(([label, text]) => [label, text?.trimEnd()])).toEqual(ENTITIES);
  },
  pycocotools: (saw) => expect(saw).toMatchObject({ images: 4, annotations: 13, categories: FIELD_KEYS.length, ap: 1 }),
  lxml: (saw) =>
    expect(saw).toMatchObject({
      ...{ namespace: MISMO_NAMESPACE, documents: 2, lenders: ['Alder & <Sons> Bank, N.A.'], amounts: ['211000.00'] },
      file: HARD_NOTE.fileName,
    }),
  'label-studio-sdk': (saw) => {
    expect(saw).toMatchObject({ tasks: 4, regions: 25 });
    expect(saw.labels).toContain('propertyAddress');
  },
};

describe('an export is loaded by the library that it is for', () => {
  test.for(Object.keys(EXPECTED))('%s', (library, { skip }) => {
    const python = pythonWith(library);
    if (!python) return skip(`${library} is not installed`);
    EXPECTED[library]?.(loadedBy(python, library, folder));
  });
});
