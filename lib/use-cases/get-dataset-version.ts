import { database } from '#lib/adapters/db/client.ts';
import { noSuchVersion } from '#lib/adapters/db/label-issues.ts';
import { type DataSheet, type DatasetFilter, type DatasetState, dataSheetSchema, datasetFilterSchema } from '#lib/domain/dataset.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

export interface DatasetVersionDetail {
  id: string;
  dataset: { id: string; name: string };
  number: number;
  state: DatasetState;
  failure: string | null;
  parent: { id: string; number: number } | null;
  /** Versions that grew from this one. */
  children: { id: string; number: number }[];
  createdAt: string;
  createdBy: string | null;
  frozenAt: string | null;
  filter: DatasetFilter;
  /** Names of the reviewers of the filter, those who left apart. */
  reviewers: string[];
  labelSchemaVersion: number;
  labelRulesVersion: string;
  exampleCount: number;
  sha256: string | null;
  sheet: DataSheet | null;
  /** Documents that were erased since it was frozen: their lines are not handed out any more. */
  erased: number;
}

/** One version with its data sheet. Throws `NotFound`. */
export async function getDatasetVersion({ actor, versionId }: { actor: Actor; versionId: string }): Promise<DatasetVersionDetail> {
  authorise(actor, 'dataset.read');
  const { organisationId } = actor;
  const row = await database().datasetVersion.findFirst({
    where: { id: versionId, organisationId },
    include: {
      dataset: { select: { id: true, name: true } },
      parent: { select: { id: true, number: true } },
      children: { select: { id: true, number: true }, orderBy: { number: 'asc' } },
      createdBy: { select: { user: { select: { name: true } } } },
      _count: { select: { items: { where: { documentId: null } } } },
    },
  });
  if (!row) throw noSuchVersion();
  const filter = datasetFilterSchema.parse(row.filter);
  const reviewers = await database().member.findMany({
    where: { organisationId, id: { in: filter.reviewers ?? [] } },
    select: { user: { select: { name: true } } },
  });
  const { id, dataset, number, state, failure, parent, children, labelSchemaVersion, labelRulesVersion, exampleCount, sha256 } = row;
  return {
    ...{ id, dataset, number, state, failure, parent, children, labelSchemaVersion, labelRulesVersion, exampleCount, sha256, filter },
    createdAt: row.createdAt.toISOString(),
    createdBy: row.createdBy?.user.name ?? null,
    frozenAt: row.frozenAt?.toISOString() ?? null,
    reviewers: reviewers.map(({ user }) => user.name).sort(),
    sheet: row.dataSheet === null ? null : dataSheetSchema.parse(row.dataSheet),
    erased: row._count.items,
  };
}
