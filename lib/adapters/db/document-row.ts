import type { DocumentState } from '#lib/domain/document.ts';
import { type DocumentType, documentTypeSchema } from '#lib/domain/document-types/key.ts';
import { NotFound } from '#lib/domain/errors.ts';
import { type Issue, issueSchema } from '#lib/domain/issue.ts';
import type { TextSource } from '#lib/domain/page.ts';
import type { Actor } from '#lib/domain/rights.ts';
import type { $Enums, Prisma } from './generated/client.ts';

/** Prisma cannot write "in-review" or "text-layer" as a name; the domain and the database do. */
export const toRowState = (state: DocumentState): $Enums.DocumentState => (state === 'in-review' ? 'in_review' : state);
export const fromRowState = (state: $Enums.DocumentState): DocumentState => (state === 'in_review' ? 'in-review' : state);
export const toRowTextSource = (source: TextSource): $Enums.TextSource => (source === 'text-layer' ? 'text_layer' : source);
export const fromRowTextSource = (source: $Enums.TextSource): TextSource => (source === 'text_layer' ? 'text-layer' : source);

export const issuesOf = (column: Prisma.JsonValue): Issue[] => issueSchema.array().parse(column);

/** The documents an actor may see or touch, as a WHERE: their organisation, and their own uploads where the right reaches no further. */
export function withinReach(actor: Actor, reach: 'all' | 'own'): { organisationId: string; uploadedById?: string } {
  const { organisationId, memberId } = actor;
  return reach === 'own' ? { organisationId, uploadedById: memberId ?? 'nobody' } : { organisationId };
}

/** Not existing and not being allowed to know are not told apart. */
export const noSuchDocument = (): NotFound => new NotFound('There is no such document. It may have been deleted.');

export const SUMMARY_COLUMNS = {
  id: true,
  fileName: true,
  state: true,
  fileKind: true,
  bytes: true,
  sha256: true,
  reading: true,
  pageCount: true,
  issues: true,
  failureCode: true,
  retryable: true,
  createdAt: true,
  uploadedBy: { select: { user: { select: { name: true } } } },
  reviewItem: { select: { partial: true } },
} as const satisfies Prisma.DocumentSelect;
type SummaryRow = Prisma.DocumentGetPayload<{ select: typeof SUMMARY_COLUMNS }>;

export interface DocumentSummary {
  id: string;
  fileName: string;
  state: DocumentState;
  fileKind: string;
  bytes: number;
  pageCount: number | null;
  pagesRead: number;
  pagesFailed: number;
  types: DocumentType[];
  fieldCount: number;
  partial: boolean;
  failure: Issue | null;
  retryable: boolean;
  uploadedBy: string | null;
  createdAt: string;
  duplicateOfId: string | null;
}

interface Facts {
  documentId: string;
  pagesRead: number;
  pagesFailed: number;
  fieldCount: number;
  types: string[] | null;
  duplicateOfId: string | null;
}

type Db = Pick<Prisma.TransactionClient, '$queryRaw'>;

/** Rows with what is counted and looked up about them, in one query for all. */
export async function toSummaries(db: Db, rows: readonly SummaryRow[]): Promise<DocumentSummary[]> {
  if (rows.length === 0) return [];
  const facts = await factsOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => toSummary(row, facts.get(row.id)));
}

async function factsOf(db: Db, ids: string[]): Promise<Map<string, Facts>> {
  const rows = await db.$queryRaw<Facts[]>`
    SELECT d.id AS "documentId", p."pagesRead", p."pagesFailed",
      coalesce(jsonb_array_length(e.result->'fields'), 0) AS "fieldCount",
      (SELECT array_agg(t->>'type') FROM jsonb_array_elements(e.result->'document'->'types') t) AS "types",
      (SELECT o.id FROM "Document" o WHERE o."organisationId" = d."organisationId" AND o.sha256 = d.sha256
         AND (o."createdAt", o.id) < (d."createdAt", d.id) ORDER BY o."createdAt", o.id LIMIT 1) AS "duplicateOfId"
    FROM "Document" d
    LEFT JOIN LATERAL (SELECT result FROM "Extraction" WHERE "documentId" = d.id AND reading = d.reading
      ORDER BY number DESC LIMIT 1) e ON true
    CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE state = 'read')::int AS "pagesRead",
      count(*) FILTER (WHERE state = 'failed')::int AS "pagesFailed" FROM "Page" WHERE "documentId" = d.id) p
    WHERE d.id = ANY(${ids})`;
  return new Map(rows.map((row) => [row.documentId, row]));
}

function toSummary(row: SummaryRow, facts: Facts | undefined): DocumentSummary {
  const state = fromRowState(row.state);
  const failure = state === 'failed' ? (issuesOf(row.issues).find(({ code }) => code === row.failureCode) ?? null) : null;
  const types = documentTypeSchema.array().parse(facts?.types ?? []);
  return {
    id: row.id,
    fileName: row.fileName,
    state,
    fileKind: row.fileKind,
    bytes: row.bytes,
    pageCount: row.pageCount,
    pagesRead: facts?.pagesRead ?? 0,
    pagesFailed: facts?.pagesFailed ?? 0,
    types: [...new Set(types)],
    fieldCount: facts?.fieldCount ?? 0,
    partial: row.reviewItem?.partial ?? false,
    failure,
    retryable: state === 'failed' && row.retryable,
    uploadedBy: row.uploadedBy?.user.name ?? null,
    createdAt: row.createdAt.toISOString(),
    duplicateOfId: facts?.duplicateOfId ?? null,
  };
}
