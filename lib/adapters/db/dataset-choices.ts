import type { DocumentType } from '#lib/domain/document-types/key.ts';
import type { Prisma } from './generated/client.ts';

type Db = Pick<Prisma.TransactionClient, '$queryRaw'>;

const LENDERS_MAX = 60;

export interface DatasetChoices {
  types: { type: DocumentType; documents: number }[];
  /** As they were read or answered, most files first. */
  lenders: { lender: string; files: number }[];
  reviewers: { id: string; name: string; files: number }[];
}

/** What the approved files of an organisation can be told apart by. */
export async function findDatasetChoices(db: Db, organisationId: string): Promise<DatasetChoices> {
  const types = await db.$queryRaw<DatasetChoices['types']>`
    SELECT t->>'type' AS "type", count(*)::int AS "documents"
    FROM "Document" d
    JOIN LATERAL (SELECT e."result" FROM "Extraction" e WHERE e."documentId" = d."id" AND e."reading" = d."reading"
      ORDER BY e."number" DESC LIMIT 1) e ON TRUE
    CROSS JOIN LATERAL jsonb_array_elements(e."result"->'document'->'types') t
    WHERE d."organisationId" = ${organisationId} AND d."state" = 'approved' GROUP BY 1 ORDER BY 2 DESC, 1`;
  const lenders = await db.$queryRaw<DatasetChoices['lenders']>`
    SELECT min(x."value") AS "lender", count(DISTINCT x."id")::int AS "files" FROM (
      SELECT d."id", f->>'value' AS "value" FROM "Document" d
      JOIN "Extraction" e ON e."documentId" = d."id" AND e."reading" = d."reading"
      CROSS JOIN LATERAL jsonb_array_elements(e."result"->'fields') f
      WHERE d."organisationId" = ${organisationId} AND d."state" = 'approved' AND f->>'key' IN ('lenderName', 'servicerName')
        AND NOT EXISTS (SELECT 1 FROM "Correction" c WHERE c."extractionId" = e."id" AND c."fieldKey" = f->>'key')
      UNION ALL
      SELECT d."id", c."value" FROM "Document" d JOIN "Correction" c ON c."documentId" = d."id"
      WHERE d."organisationId" = ${organisationId} AND d."state" = 'approved' AND c."fieldKey" IN ('lenderName', 'servicerName')
        AND c."value" IS NOT NULL
    ) x GROUP BY regexp_replace(lower(x."value"), '[^a-z0-9]+', '', 'g') ORDER BY 2 DESC, 1 LIMIT ${LENDERS_MAX}`;
  const reviewers = await db.$queryRaw<DatasetChoices['reviewers']>`
    SELECT m."id", u."name", count(*)::int AS "files" FROM "ReviewItem" r
    JOIN "Document" d ON d."id" = r."documentId" AND d."state" = 'approved'
    JOIN "Member" m ON m."id" = r."approvedById" JOIN "user" u ON u."id" = m."userId"
    WHERE r."organisationId" = ${organisationId} AND r."approvedAt" IS NOT NULL GROUP BY 1, 2 ORDER BY 2, 1`;
  return { types, lenders, reviewers };
}
