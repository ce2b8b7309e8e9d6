import type { Issue } from '#lib/domain/issue.ts';
import type { TextSource } from '#lib/domain/page.ts';
import type { PageQuality } from '#lib/domain/page-quality.ts';
import { type DocumentSummary, fromRowTextSource, issuesOf, SUMMARY_COLUMNS, toSummaries } from './document-row.ts';
import type { Prisma } from './generated/client.ts';
import { qualityOf } from './page-row.ts';

export interface PageSummary {
  number: number;
  state: 'waiting' | 'read' | 'failed';
  /** Points as shown; null while the page waits. */
  width: number | null;
  height: number | null;
  textSource: TextSource | null;
  textSourceReason: string | null;
  wordCount: number | null;
  confidenceMean: number | null;
  issues: Issue[];
  quality: PageQuality | null;
  hasView: boolean;
}
export type DocumentDetail = DocumentSummary & { sha256: string; issues: Issue[]; pages: PageSummary[] };

const PAGE_COLUMNS = {
  number: true,
  state: true,
  width: true,
  height: true,
  textSource: true,
  textSourceReason: true,
  wordCount: true,
  confidenceMean: true,
  issues: true,
  quality: true,
  viewKey: true,
} as const satisfies Prisma.PageSelect;

export const DETAIL_COLUMNS = {
  ...SUMMARY_COLUMNS,
  pages: { orderBy: { number: 'asc' }, select: PAGE_COLUMNS },
} as const satisfies Prisma.DocumentSelect;
type DetailRow = Prisma.DocumentGetPayload<{ select: typeof DETAIL_COLUMNS }>;

/** A document's row with its pages, as the domain knows it. */
export async function toDetail(db: Pick<Prisma.TransactionClient, '$queryRaw'>, row: DetailRow): Promise<DocumentDetail> {
  const [summary] = await toSummaries(db, [row]);
  if (!summary) throw new Error(`document ${row.id} has no summary`);
  const pages = row.pages.map(({ viewKey, textSource, issues, quality, ...page }) => ({
    ...page,
    textSource: textSource && fromRowTextSource(textSource),
    issues: issuesOf(issues),
    quality: qualityOf(quality),
    hasView: viewKey !== null,
  }));
  return { ...summary, sha256: row.sha256, issues: issuesOf(row.issues), pages };
}
