import { z } from 'zod';
import { storedWatchSchema, type WatchedDocument, watchedDocument } from '#lib/domain/watched-document.ts';
import type { Prisma } from './generated/client.ts';

type Db = Pick<Prisma.TransactionClient, '$queryRaw'>;

interface Wanted {
  organisationId: string;
  /** Uploaded at or after. */
  from?: Date;
  /** Uploaded before. */
  to?: Date;
  /** The newest so many. */
  limit: number;
}

/** A runner-up less likely than this is noise; as `isDisputed` of the review queue has it. */
const RIVAL_MIN = 0.15;
const EARLIEST = new Date(0);
const LATEST = new Date('9999-01-01');

/**
 * What is watched of the documents of an organisation that were read, oldest first: one small row a document, in which no text
 * leaves the database. By the index of the list of documents.
 */
export async function findWatchedDocuments(
  db: Db,
  { organisationId, from = EARLIEST, to = LATEST, limit }: Wanted,
): Promise<WatchedDocument[]> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT d."id" AS "documentId", d."createdAt", d."state" = 'approved' AS "approved",
      e."result"->'document'->'types' AS "ranges", f."values", f."lender", coalesce(c."answers", '[]') AS "answers",
      coalesce(p."sources", '[]') AS "sources", p."ocrConfidence", p."wordsPerPage",
      jsonb_build_object('readPage', p."readMs",
        'answer', CASE WHEN d."reading" = 1 THEN round(greatest(0, extract(epoch FROM e."first" - d."createdAt")) * 1000) END,
        'wait', CASE WHEN r."approvedAt" IS NOT NULL THEN round(greatest(0, extract(epoch FROM r."approvedAt" - e."first")) * 1000) END,
        'review', t."activeMs") AS "timings"
    FROM (SELECT * FROM "Document" WHERE "organisationId" = ${organisationId} AND "createdAt" >= ${from} AND "createdAt" < ${to}
        AND "state" IN ('in-review', 'approved') ORDER BY "createdAt" DESC LIMIT ${limit}) d
    JOIN LATERAL (SELECT x."id", x."result", min(x."createdAt") OVER () AS "first" FROM "Extraction" x
      WHERE x."documentId" = d."id" AND x."reading" = d."reading" ORDER BY x."number" DESC LIMIT 1) e ON true
    LEFT JOIN LATERAL (SELECT
        coalesce(jsonb_agg(jsonb_build_object('fieldKey', v->>'key', 'documentType', v->>'documentType', 'page', v->'page',
          'confidence', v->'confidence', 'disputed', CASE WHEN e."result"->'model'->>'version' IS NULL THEN NULL
            ELSE NOT (v->>'agreement')::boolean AND EXISTS (
              SELECT 1 FROM jsonb_array_elements(coalesce(v->'explanation'->'runnersUp', '[]')) rival
              WHERE rival->>'value' <> v->>'value' AND (rival->>'confidence')::float >= ${RIVAL_MIN}
                AND (rival->>'foundBy' = e."result"->'model'->>'version') <> (v->>'foundBy' = e."result"->'model'->>'version')) END)
          ORDER BY place), '[]') AS "values",
        (array_agg(v->>'value' ORDER BY place) FILTER (WHERE v->>'key' = 'lenderName'))[1] AS "lender"
      FROM jsonb_array_elements(e."result"->'fields') WITH ORDINALITY AS listed(v, place)) f ON true
    LEFT JOIN LATERAL (SELECT jsonb_agg(jsonb_build_object('slot', a."slot", 'fieldKey', a."fieldKey",
        'documentType', a."documentType", 'action', a."action")) AS "answers"
      FROM (SELECT DISTINCT ON ("slot") * FROM "Correction" WHERE "extractionId" = e."id" ORDER BY "slot", "sequence" DESC) a) c ON true
    LEFT JOIN LATERAL (SELECT jsonb_agg(DISTINCT "textSource") FILTER (WHERE "textSource" IS NOT NULL) AS "sources",
        avg("confidenceMean") FILTER (WHERE "textSource" IN ('ocr', 'mixed')) AS "ocrConfidence",
        avg("wordCount")::float AS "wordsPerPage", avg("readMs")::float AS "readMs"
      FROM "Page" WHERE "documentId" = d."id") p ON true
    LEFT JOIN LATERAL (SELECT sum("activeMs")::float AS "activeMs" FROM "Touch" WHERE "documentId" = d."id") t ON true
    LEFT JOIN "ReviewItem" r ON r."documentId" = d."id"
    ORDER BY d."createdAt", d."id"`;
  return z.array(storedWatchSchema).parse(rows).map(watchedDocument);
}
