import { NotFound } from '#lib/domain/errors.ts';
import { database } from './client.ts';

const AT_ONCE = 1000;

export interface FrozenVersion {
  number: number;
  name: string;
  sha256: string;
  storageKey: string;
}

/** A frozen version of the organisation. Throws `NotFound`, also while it is being built. */
export async function findFrozenVersion(organisationId: string, versionId: string): Promise<FrozenVersion> {
  const row = await database().datasetVersion.findFirst({
    where: { id: versionId, organisationId, state: 'frozen' },
    select: { number: true, sha256: true, storageKey: true, dataset: { select: { name: true } } },
  });
  if (!row || row.sha256 === null || row.storageKey === null)
    throw new NotFound('There is no frozen version of a data set here. Wait until it is built, or check the address.');
  return { number: row.number, name: row.dataset.name, sha256: row.sha256, storageKey: row.storageKey };
}

export interface DatasetItem {
  /** Place in the lines, from 0. */
  line: number;
  /** Null when the file was erased: its line is not handed out. */
  documentId: string | null;
  loanId: string | null;
  split: string;
  layoutKey: string;
}

/** What is known of the lines of a version, in their order. */
export async function* readDatasetItems(versionId: string): AsyncGenerator<DatasetItem> {
  for (let line = 0; ; line += AT_ONCE) {
    const rows = await database().datasetItem.findMany({
      where: { versionId, line: { gte: line, lt: line + AT_ONCE } },
      orderBy: { line: 'asc' },
      select: { line: true, documentId: true, split: true, layoutKey: true, document: { select: { loanId: true } } },
    });
    for (const { document, ...row } of rows) yield { ...row, loanId: document?.loanId ?? null };
    if (rows.length === 0) return;
  }
}
