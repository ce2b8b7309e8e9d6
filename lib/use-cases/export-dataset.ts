import { findApprovedFile } from '#lib/adapters/db/approved-file.ts';
import { database } from '#lib/adapters/db/client.ts';
import { findFrozenVersion, readDatasetItems } from '#lib/adapters/db/dataset-items.ts';
import { streamTrainingPages } from '#lib/adapters/parquet/stream-pages.ts';
import { readLines } from '#lib/adapters/storage/dataset-lines.ts';
import { openDraw } from '#lib/adapters/storage/export-secret.ts';
import { getObject, headObject } from '#lib/adapters/storage/files.ts';
import { InvalidInput } from '#lib/domain/errors.ts';
import { EXPORT_FORMAT_TABLE, type ExportFormat } from '#lib/domain/export-format.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';
import { trainingExampleSchema } from '#lib/domain/training-example.ts';
import { deidentifiedAll, type LoanExample } from '#lib/learning/deidentify/deidentify-all.ts';
import { ENCODERS } from '#lib/learning/exports/encoders.ts';
import type { ExportedExample } from '#lib/learning/exports/exported-example.ts';
import { trainingPages } from '#lib/learning/exports/training-pages.ts';
import { trainingExamples } from '#lib/learning/training-example.ts';

interface Asked {
  actor: Actor;
  format?: ExportFormat;
  /** Only these approved documents; all without it. */
  documentIds?: readonly string[];
  /** A frozen version instead, with its splits. */
  versionId?: string;
  /** With surrogates for names, addresses, numbers and dates. */
  deidentified?: boolean;
}

export interface DatasetExport {
  fileName: string;
  mediaType: string;
  chunks: AsyncIterable<string | Uint8Array>;
}

type Source = () => AsyncIterable<LoanExample>;

/**
 * Approved documents, or a frozen version of a data set, in a format that others read. Sorted, so that equal content gives equal
 * bytes; one file is in memory at a time. Throws `NotFound` for a version that is not there or not frozen, `InvalidInput` for a
 * de-identified export in a format that is of no use without the pictures of the pages.
 */
export async function exportDataset({
  actor,
  format = 'jsonl',
  documentIds,
  versionId,
  deidentified = false,
}: Asked): Promise<DatasetExport> {
  authorise(actor, 'dataset.export');
  const { label, ending, mediaType, needsPictures } = EXPORT_FORMAT_TABLE[format];
  if (deidentified && needsPictures)
    throw new InvalidInput(`${label} shows the pictures of the pages, which no surrogate covers. Choose another format.`, 'shows_pictures');
  const asked = versionId === undefined ? await approvedSource(actor, documentIds) : await versionSource(actor, versionId);
  const { organisationId, memberId, name: actorName } = actor;
  const detail = { documents: asked.documents, format, deidentified, ...(versionId !== undefined && { versionId }) };
  const subject = { subjectType: 'organisation', subjectId: organisationId };
  await database().auditEvent.create({ data: { organisationId, memberId, actorName, ...subject, event: 'dataset.exported', detail } });
  const draw = deidentified ? await openDraw(organisationId, versionId ?? 'approved') : undefined;
  const examples = draw ? deidentifiedAll(asked.source, draw) : asked.source();
  const pictured = needsPictures ? withPictures(examples) : examples;
  const chunks = format === 'parquet' ? streamTrainingPages(pagesOf(examples)) : ENCODERS[format](pictured);
  return { fileName: `deedlens-${asked.name}${deidentified ? '-deidentified' : ''}${ending}`, mediaType, chunks };
}

interface Found {
  name: string;
  documents: number;
  source: Source;
}

async function approvedSource({ organisationId }: Actor, documentIds: readonly string[] | undefined): Promise<Found> {
  const approved = await database().document.findMany({
    where: { organisationId, state: 'approved', ...(documentIds && { id: { in: [...documentIds] } }) },
    select: { id: true, loanId: true },
  });
  const sorted = approved.sort((a, b) => (a.id < b.id ? -1 : 1));
  async function* source(): AsyncGenerator<LoanExample> {
    for (const { id, loanId } of sorted) {
      const file = await findApprovedFile(organisationId, id);
      for (const example of file ? trainingExamples(file) : []) yield { example, split: null, family: null, loan: loanId ?? id };
    }
  }
  return { name: 'export', documents: approved.length, source };
}

async function versionSource({ organisationId }: Actor, versionId: string): Promise<Found> {
  const version = await findFrozenVersion(organisationId, versionId);
  const documents = await database().datasetItem.count({ where: { versionId, documentId: { not: null } } });
  async function* source(): AsyncGenerator<LoanExample> {
    const items = readDatasetItems(versionId);
    for await (const line of readLines(version.storageKey)) {
      const { value: item, done } = await items.next();
      if (done) return;
      if (item.documentId === null) continue;
      const example = trainingExampleSchema.parse(JSON.parse(line));
      yield { example, split: item.split, family: item.layoutKey, loan: item.loanId ?? item.documentId };
    }
  }
  const name = version.name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return { name: `${name || 'dataset'}-v${version.number}`, documents, source };
}

async function* pagesOf(examples: AsyncIterable<ExportedExample>) {
  for await (const example of examples) yield trainingPages(example);
}

/** With the kept picture of each page, read when it is asked for. */
async function* withPictures(examples: AsyncIterable<ExportedExample>): AsyncGenerator<ExportedExample> {
  for await (const item of examples) {
    const { documentId } = item.example;
    const pages = await database().page.findMany({ where: { documentId }, select: { number: true, viewKey: true } });
    const keys = new Map(pages.map(({ number, viewKey }) => [number, viewKey]));
    yield { ...item, pictureOf: (page) => pictureOf(keys.get(page) ?? null) };
  }
}

async function pictureOf(viewKey: string | null): Promise<string | null> {
  if (viewKey === null || !(await headObject(viewKey))) return null;
  return `data:image/webp;base64,${Buffer.from(await getObject(viewKey)).toString('base64')}`;
}
