import { database } from '#lib/adapters/db/client.ts';
import {
  type DocumentSummary,
  fromRowTextSource,
  issuesOf,
  noSuchDocument,
  SUMMARY_COLUMNS,
  toSummaries,
  withinReach,
} from '#lib/adapters/db/document-row.ts';
import type { Issue } from '#lib/domain/issue.ts';
import type { TextSource } from '#lib/domain/page.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

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
  viewKey: true,
} as const;

/** One document with its pages, without their words. */
export async function getDocument({ actor, documentId }: { actor: Actor; documentId: string }): Promise<DocumentDetail> {
  const where = { id: documentId, ...withinReach(actor, authorise(actor, 'document.read')) };
  const row = await database().document.findFirst({
    where,
    select: { ...SUMMARY_COLUMNS, pages: { orderBy: { number: 'asc' }, select: PAGE_COLUMNS } },
  });
  const [summary] = row ? await toSummaries(database(), [row]) : [];
  if (!row || !summary) throw noSuchDocument();
  const pages = row.pages.map(({ viewKey, textSource, issues, ...page }) => ({
    ...page,
    textSource: textSource && fromRowTextSource(textSource),
    issues: issuesOf(issues),
    hasView: viewKey !== null,
  }));
  return { ...summary, sha256: row.sha256, issues: issuesOf(row.issues), pages };
}
