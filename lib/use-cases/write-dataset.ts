import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openTrainingPages } from '#lib/adapters/parquet/training-pages.ts';
import { DOCUMENT_TYPES } from '#lib/domain/document-types/key.ts';
import { LABEL_SCHEMA_VERSION } from '#lib/domain/field.ts';
import { NER_LABELS } from '#lib/domain/model-bundle.ts';
import type { GeneratedDocument } from '#lib/domain/training-page.ts';
import { type DatasetCounts, openCounts } from '#lib/learning/dataset-counts.ts';

/** Answers of rules are not labels of words, and what is not modelled has no label. */
interface Destination {
  /** Files with their truths and a MANIFEST.jsonl, as `evaluate` takes them. */
  folder?: string;
  /** One row a page, and `<parquet>.labels.json`. */
  parquet?: string;
}

/**
 * Writes generated documents in the order in which they come. The same documents give the same bytes. Replaces files of
 * the same names.
 */
export async function writeDataset(
  documents: AsyncIterable<GeneratedDocument>,
  { folder, parquet }: Destination,
  onDocument: (done: number) => void = () => undefined,
): Promise<DatasetCounts> {
  const { counts, add } = openCounts();
  if (folder !== undefined) await mkdir(folder, { recursive: true });
  if (parquet !== undefined) await mkdir(path.dirname(parquet), { recursive: true });
  const rows = parquet === undefined ? undefined : openTrainingPages(parquet);
  const manifest: string[] = [];
  for await (const document of documents) {
    add(document);
    await rows?.append(document.pages);
    if (folder !== undefined) manifest.push(await writeFiles(folder, document));
    onDocument(counts.documents);
  }
  await rows?.finish();
  if (folder !== undefined) await writeFile(path.join(folder, 'MANIFEST.jsonl'), manifest.map((line) => `${line}\n`).join(''));
  if (parquet !== undefined) await writeFile(`${parquet}.labels.json`, sidecarOf(counts));
  return counts;
}

async function writeFiles(folder: string, { id, pdf, truth, family, documentType, split, source }: GeneratedDocument): Promise<string> {
  const file = `${id}.pdf`;
  await writeFile(path.join(folder, file), pdf);
  await writeFile(path.join(folder, `${file}.truth.json`), `${JSON.stringify(truth, null, 2)}\n`);
  return JSON.stringify({ path: file, family, documentType, split, source });
}

const sidecarOf = (counts: DatasetCounts): string =>
  `${JSON.stringify({ labelSchemaVersion: LABEL_SCHEMA_VERSION, ner: NER_LABELS, pageTypes: DOCUMENT_TYPES, counts }, null, 2)}\n`;
