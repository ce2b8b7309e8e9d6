import type { Prisma } from './generated/client.ts';

/** A page of another document that has the very same bytes. */
export interface SamePage {
  id: string;
  number: number;
  viewKey: string | null;
}

type Db = Pick<Prisma.TransactionClient, '$queryRaw' | '$executeRaw'>;

interface Wanted {
  documentId: string;
  organisationId: string;
  sha256: string;
  readerVersion: string;
  numbers: readonly number[];
}

/** The pages that were read before, of the same bytes, in the same organisation, by the same version of the reader. */
export function findSamePages(db: Db, wanted: Wanted): Promise<SamePage[]> {
  const { documentId, organisationId, sha256, readerVersion, numbers } = wanted;
  return db.$queryRaw<SamePage[]>`
    SELECT DISTINCT ON (p.number) p.id, p.number, p."viewKey"
    FROM "Document" d JOIN "Page" p ON p."documentId" = d.id
    WHERE d."organisationId" = ${organisationId} AND d.sha256 = ${sha256} AND d.id <> ${documentId}
      AND p.state = 'read' AND p."readerVersion" = ${readerVersion} AND p.number = ANY(${[...numbers]})
    ORDER BY p.number, p."readAt"`;
}

/**
 * Copies pages with their words onto the waiting pages of a document; `viewKey` is where its own copy of the picture
 * lies. What was deleted meanwhile is not copied, and its page goes on waiting. Answers how many were.
 */
export function takeOver(
  db: Db,
  { documentId, reading, pages }: { documentId: string; reading: number; pages: readonly SamePage[] },
): Promise<number> {
  const ids = pages.map(({ id }) => id);
  const keys = pages.map(({ viewKey }) => viewKey);
  return db.$executeRaw`
    WITH taken AS (
      UPDATE "Page" p SET state = 'read', width = s.width, height = s.height, "textSource" = s."textSource",
        "textSourceReason" = s."textSourceReason", "wordCount" = s."wordCount", "confidenceMean" = s."confidenceMean",
        issues = s.issues, quality = s.quality, "readerVersion" = s."readerVersion", text = s.text,
        "viewKey" = v.key, "readMs" = 0, "readAt" = now() AT TIME ZONE 'UTC'
      FROM "Page" s JOIN unnest(${ids}::text[], ${keys}::text[]) AS v(id, key) ON v.id = s.id
      WHERE p."documentId" = ${documentId} AND p.number = s.number AND p.state = 'waiting'
      RETURNING p.id AS page, s.id AS source)
    INSERT INTO "PageLayout" (id, "pageId", reading, words)
      SELECT gen_random_uuid()::text, taken.page, ${reading}, l.words
      FROM taken CROSS JOIN LATERAL (
        SELECT words FROM "PageLayout" WHERE "pageId" = taken.source ORDER BY reading DESC LIMIT 1) l`;
}
