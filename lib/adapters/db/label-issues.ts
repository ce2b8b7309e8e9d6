import { type LabelIssueDetail, type LabelIssueKind, type LabelIssueState, labelIssueDetailSchema } from '#lib/domain/dataset.ts';
import { NotFound } from '#lib/domain/errors.ts';
import { type FieldKey, fieldKeySchema } from '#lib/domain/field.ts';
import { Prisma } from './generated/client.ts';

type Db = Pick<Prisma.TransactionClient, '$queryRaw'>;

export const noSuchVersion = (): NotFound => new NotFound('There is no such version of a data set.');

export interface StoredIssue {
  id: string;
  documentId: string;
  fileName: string;
  documentIndex: number;
  fieldKey: FieldKey | null;
  slot: string | null;
  kind: LabelIssueKind;
  score: number;
  message: string;
  detail: LabelIssueDetail;
  state: LabelIssueState;
  /** Whether its file is being reviewed again. */
  inReview: boolean;
  settledBy: string | null;
  settledAt: string | null;
}

/**
 * The slot was answered anew since the version was frozen, and the file is approved again: the next version has the new label,
 * this one keeps the old.
 */
const CHANGED = Prisma.sql`(i."state" = 'open' AND d."state" = 'approved' AND EXISTS (
  SELECT 1 FROM "Correction" c WHERE c."documentId" = i."documentId" AND c."slot" = i."slot" AND c."createdAt" > v."frozenAt"))`;
const STATE = Prisma.sql`(CASE WHEN ${CHANGED} THEN 'changed' ELSE i."state"::text END)`;
const ISSUES = Prisma.sql`"LabelIssue" i JOIN "DatasetVersion" v ON v."id" = i."versionId" JOIN "Document" d ON d."id" = i."documentId"`;

interface Row extends Omit<StoredIssue, 'fieldKey' | 'detail' | 'settledAt'> {
  fieldKey: string | null;
  detail: unknown;
  settledAt: Date | null;
}

interface Wanted {
  versionId: string;
  /** Who asks: what this person reads a second time is left out, since that reading is blind. */
  memberId: string | null;
  state?: LabelIssueState;
  kind?: LabelIssueKind;
  take: number;
}

/** The doubtful labels of a version, the likeliest first. */
export async function findStoredIssues(db: Db, { versionId, memberId, state, kind, take }: Wanted): Promise<StoredIssue[]> {
  const conditions = [
    Prisma.sql`i."versionId" = ${versionId} AND NOT EXISTS (SELECT 1 FROM "SecondReview" s
      WHERE s."documentId" = i."documentId" AND s."secondById" = ${memberId} AND s."state" = 'waiting')`,
    ...(state ? [Prisma.sql`${STATE} = ${state}`] : []),
    ...(kind ? [Prisma.sql`i."kind"::text = ${kind}`] : []),
  ];
  const rows = await db.$queryRaw<Row[]>`
    SELECT i."id", i."documentId", d."fileName", i."documentIndex", i."fieldKey", i."slot", i."kind"::text AS "kind", i."score", i."message",
      i."detail", ${STATE} AS "state", d."state" = 'in-review' AS "inReview", u."name" AS "settledBy", i."settledAt"
    FROM ${ISSUES} LEFT JOIN "Member" m ON m."id" = i."settledById" LEFT JOIN "user" u ON u."id" = m."userId"
    WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY i."score" DESC, i."documentId", i."id" LIMIT ${take}`;
  return rows.map(({ fieldKey, detail, settledAt, ...row }) => ({
    ...row,
    fieldKey: fieldKey === null ? null : fieldKeySchema.parse(fieldKey),
    detail: labelIssueDetailSchema.parse(detail),
    settledAt: settledAt?.toISOString() ?? null,
  }));
}

export type IssueCounts = Record<LabelIssueState, number>;

/** How many doubtful labels a version has in each state. */
export async function countStoredIssues(db: Db, versionId: string): Promise<IssueCounts> {
  const rows = await db.$queryRaw<{ state: LabelIssueState; count: number }[]>`
    SELECT ${STATE} AS "state", count(*)::int AS "count" FROM ${ISSUES} WHERE i."versionId" = ${versionId} GROUP BY 1`;
  const none = { open: 0, changed: 0, resolved: 0, stands: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) };
}
