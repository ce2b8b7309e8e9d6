import { createHash } from 'node:crypto';
import { findApprovedFile } from '#lib/adapters/db/approved-file.ts';
import { database } from '#lib/adapters/db/client.ts';
import { freezeVersion } from '#lib/adapters/db/dataset-version.ts';
import { datasetKey, putObject } from '#lib/adapters/storage/files.ts';
import { canonicalJson } from '#lib/domain/canonical-json.ts';
import type { Split } from '#lib/domain/dataset.ts';
import { LABEL_SCHEMA_VERSION } from '#lib/domain/field.ts';
import { dataSheetOf } from '#lib/learning/dataset/data-sheet.ts';
import { trainingExamples } from '#lib/learning/training-example.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A frozen version of approved documents, all of them in one split: a version that is built decides by hashes. */
export async function frozenSplit(organisationId: string, documentIds: readonly string[], split: Split = 'test'): Promise<string> {
  const { id } = await database().datasetVersion.create({
    data: {
      organisation: { connect: { id: organisationId } },
      dataset: { create: { organisationId, name: `Papers ${crypto.randomUUID().slice(0, 8)}` } },
      ...{ number: 1, labelSchemaVersion: LABEL_SCHEMA_VERSION, labelRulesVersion: '1', filter: { together: 'loan' } },
    },
    select: { id: true },
  });
  const files = await Promise.all(documentIds.toSorted().map((documentId) => findApprovedFile(organisationId, documentId)));
  const examples = files.flatMap((file) => (file ? trainingExamples(file) : []));
  const lines = examples.map((example) => `${canonicalJson(example)}\n`);
  const text = lines.join('');
  const storageKey = datasetKey(id);
  await putObject(storageKey, new TextEncoder().encode(text));
  const items = examples.map((example, line) => ({
    ...{ line, documentId: example.documentId, documentType: example.documentType, split },
    documentIndex: Number(example.id.split('/')[1]),
    exampleSha256: sha256(lines[line] ?? ''),
    ...{ groupKey: example.documentId, layoutKey: 'note/alder', duplicateOf: null },
  }));
  const empty = dataSheetOf({ groups: [], copies: new Map(), leftOut: 0, agreement: null });
  const sheet = { ...empty, documents: items.length, documentsBy: { ...empty.documentsBy, [split]: items.length } };
  await freezeVersion({ id, organisationId }, { sha256: sha256(text), storageKey, sheet, items, issues: [] });
  return id;
}
