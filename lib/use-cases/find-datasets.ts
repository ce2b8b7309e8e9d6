import { database } from '#lib/adapters/db/client.ts';
import { type DatasetState, dataSheetSchema, type SplitCounts } from '#lib/domain/dataset.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

export interface ListedVersion {
  id: string;
  number: number;
  state: DatasetState;
  createdAt: string;
  createdBy: string | null;
  documents: number;
  documentsBy: SplitCounts | null;
  gaps: number;
  openIssues: number;
  sha256: string | null;
}

export interface ListedDataset {
  id: string;
  name: string;
  /** The newest first. */
  versions: ListedVersion[];
}

/** The organisation's data sets by name, each with its versions. */
export async function findDatasets({ actor }: { actor: Actor }): Promise<ListedDataset[]> {
  authorise(actor, 'dataset.read');
  const rows = await database().dataset.findMany({
    where: { organisationId: actor.organisationId },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      versions: {
        orderBy: { number: 'desc' },
        select: {
          ...{ id: true, number: true, state: true, createdAt: true, exampleCount: true, sha256: true, dataSheet: true },
          createdBy: { select: { user: { select: { name: true } } } },
          _count: { select: { labelIssues: { where: { state: 'open' } } } },
        },
      },
    },
  });
  return rows.map(({ versions, ...dataset }) => ({
    ...dataset,
    versions: versions.map(({ createdBy, createdAt, exampleCount, dataSheet, _count, ...version }) => {
      const sheet = dataSheet === null ? undefined : dataSheetSchema.parse(dataSheet);
      return {
        ...version,
        createdAt: createdAt.toISOString(),
        createdBy: createdBy?.user.name ?? null,
        documents: exampleCount,
        documentsBy: sheet?.documentsBy ?? null,
        gaps: sheet?.gaps.length ?? 0,
        openIssues: _count.labelIssues,
      };
    }),
  }));
}
