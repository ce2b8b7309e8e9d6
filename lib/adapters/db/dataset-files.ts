import type { DatasetFilter } from '#lib/domain/dataset.ts';
import { Prisma } from './generated/client.ts';

type Db = Pick<Prisma.TransactionClient, '$queryRaw'>;

const DAY_MS = 86_400_000;
const startOf = (day: string): Prisma.Sql => Prisma.sql`${`${day}T00:00:00.000Z`}::timestamp`;
const endOf = (day: string): Prisma.Sql => Prisma.sql`${new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString()}::timestamp`;

/** The current extraction of a document: the last split of its last reading. */
const RESULT = Prisma.sql`(SELECT e."result" FROM "Extraction" e WHERE e."documentId" = d."id" AND e."reading" = d."reading"
  ORDER BY e."number" DESC LIMIT 1)`;

/** The approved files that may hold what is asked for: of types only that the file has one of them. Lenders are told by labels, not here. */
function whereOf(organisationId: string, filter: DatasetFilter): Prisma.Sql {
  const { types, approvedFrom, approvedTo, reviewers, textSource, doubleReviewed } = filter;
  const conditions = [Prisma.sql`d."organisationId" = ${organisationId} AND d."state" = 'approved'`];
  if (approvedFrom !== undefined) conditions.push(Prisma.sql`r."approvedAt" >= ${startOf(approvedFrom)}`);
  if (approvedTo !== undefined) conditions.push(Prisma.sql`r."approvedAt" < ${endOf(approvedTo)}`);
  if (reviewers && reviewers.length > 0) conditions.push(Prisma.sql`r."approvedById" IN (${Prisma.join(reviewers)})`);
  if (textSource === 'ocr') conditions.push(readByOcr);
  if (textSource === 'text-layer') conditions.push(Prisma.sql`NOT ${readByOcr}`);
  if (doubleReviewed)
    conditions.push(Prisma.sql`EXISTS (SELECT 1 FROM "SecondReview" s WHERE s."documentId" = d."id" AND s."state" = 'settled')`);
  if (types && types.length > 0)
    conditions.push(Prisma.sql`EXISTS (SELECT 1 FROM jsonb_array_elements(${RESULT}->'document'->'types') t
      WHERE t->>'type' IN (${Prisma.join(types)}))`);
  return Prisma.join(conditions, ' AND ');
}

const readByOcr = Prisma.sql`EXISTS (SELECT 1 FROM "Page" p WHERE p."documentId" = d."id" AND p."textSource" IN ('ocr', 'mixed'))`;
const FILES = Prisma.sql`"Document" d JOIN "ReviewItem" r ON r."documentId" = d."id"`;

export interface DatasetFile {
  documentId: string;
  loanId: string | null;
  approvedAt: Date;
}

/** The approved files of a filter, by id. */
export const findDatasetFiles = (db: Db, organisationId: string, filter: DatasetFilter): Promise<DatasetFile[]> =>
  db.$queryRaw<DatasetFile[]>`SELECT d."id" AS "documentId", d."loanId", coalesce(r."approvedAt", d."updatedAt") AS "approvedAt"
    FROM ${FILES} WHERE ${whereOf(organisationId, filter)} ORDER BY d."id"`;

/** A name as it is compared in SQL: letters and digits alone. */
const bare = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '');

/** How many approved files a filter finds; lenders are looked for in what was read and answered, up to spelling. */
export async function countDatasetFiles(db: Db, organisationId: string, filter: DatasetFilter): Promise<number> {
  const lenders = (filter.lenders ?? []).map(bare).filter((name) => name !== '');
  const named = Prisma.sql`regexp_replace(lower(x."value"), '[^a-z0-9]+', '', 'g') LIKE ANY (${lenders.map((name) => `${name}%`)})`;
  const ofLender =
    lenders.length === 0
      ? Prisma.sql`TRUE`
      : Prisma.sql`EXISTS (
          SELECT 1 FROM (
            SELECT f->>'value' AS "value" FROM jsonb_array_elements(${RESULT}->'fields') f WHERE f->>'key' IN ('lenderName', 'servicerName')
            UNION ALL
            SELECT c."value" FROM "Correction" c WHERE c."documentId" = d."id" AND c."fieldKey" IN ('lenderName', 'servicerName')
          ) x WHERE ${named})`;
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM ${FILES} WHERE ${whereOf(organisationId, filter)} AND ${ofLender}`;
  return row?.count ?? 0;
}
