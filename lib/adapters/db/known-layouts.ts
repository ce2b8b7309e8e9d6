import { lenderKey, type NewLayout } from '#lib/domain/risk.ts';
import type { Prisma } from './generated/client.ts';

type Db = Pick<Prisma.TransactionClient, '$queryRaw'>;

/** So many of the last approvals are looked through; a lender not seen among them is worth a look again. */
const APPROVALS_MAX = 1000;

/**
 * Those of the layouts that nobody has approved yet: no document among the last thousand approved ones of the organisation has
 * that type and that lender, as the machine read it or as a person answered it.
 */
export async function findNewLayouts(db: Db, organisationId: string, layouts: readonly NewLayout[]): Promise<NewLayout[]> {
  if (layouts.length === 0) return [];
  const wanted = JSON.stringify(layouts.map(({ type, lender }) => ({ type, lender: lenderKey(lender) })));
  const known = await db.$queryRaw<{ type: string; lender: string }[]>`
    SELECT w."type", w."lender" FROM jsonb_to_recordset(${wanted}::jsonb) AS w("type" text, "lender" text)
    WHERE EXISTS (
      SELECT 1 FROM (SELECT i."documentId" FROM "ReviewItem" i WHERE i."organisationId" = ${organisationId}
        AND i."approvedAt" IS NOT NULL ORDER BY i."approvedAt" DESC LIMIT ${APPROVALS_MAX}) a
      JOIN "Document" d ON d."id" = a."documentId" AND d."state" = 'approved'
      JOIN "Extraction" e ON e."documentId" = d."id" AND e."reading" = d."reading"
      WHERE e."result"->'document'->'types' @> jsonb_build_array(jsonb_build_object('type', w."type"))
        AND (EXISTS (SELECT 1 FROM jsonb_array_elements(e."result"->'fields') f WHERE f->>'key' = 'lenderName'
            AND regexp_replace(lower(f->>'value'), '[^a-z0-9]+', '', 'g') = w."lender")
          OR EXISTS (SELECT 1 FROM "Correction" c WHERE c."extractionId" = e."id" AND c."fieldKey" = 'lenderName'
            AND regexp_replace(lower(c."value"), '[^a-z0-9]+', '', 'g') = w."lender")))`;
  const keys = new Set(known.map(({ type, lender }) => `${type} ${lender}`));
  return layouts.filter(({ type, lender }) => !keys.has(`${type} ${lenderKey(lender)}`));
}
