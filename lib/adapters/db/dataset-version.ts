import type { DataSheet, LabelIssueDetail, LabelIssueKind, Split } from '#lib/domain/dataset.ts';
import type { AnsweredSlot } from '#lib/domain/second-review.ts';
import { database } from './client.ts';
import type { $Enums, Prisma } from './generated/client.ts';
import { answeredOf } from './second-review.ts';

const AT_ONCE = 1000;

const batches = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, index) => all.slice(index * AT_ONCE, (index + 1) * AT_ONCE));

/** What an item of an older version is told by. */
export interface OldItem {
  documentId: string;
  sha256: string;
  loanId: string | null;
  layoutKey: string | null;
}

/** Which split each relation had in the frozen versions of the data set before this one; the last that has it counts. */
export async function oldSplitsOf(
  db: Pick<Prisma.TransactionClient, 'datasetItem'>,
  { datasetId, number }: { datasetId: string; number: number },
  relationsOf: (item: OldItem) => readonly string[],
): Promise<Map<string, Split>> {
  const rows = await db.datasetItem.findMany({
    where: { version: { datasetId, number: { lt: number }, state: 'frozen' } },
    orderBy: [{ version: { number: 'asc' } }, { line: 'asc' }],
    select: { id: true, split: true, layoutKey: true, documentId: true, document: { select: { sha256: true, loanId: true } } },
  });
  return new Map(
    rows.flatMap(({ id, split, layoutKey, documentId, document }) => {
      const layout = layoutKey.endsWith('/unknown') ? null : layoutKey;
      // Of an erased file only its layout is known.
      const known = { documentId: documentId ?? id, sha256: document?.sha256 ?? id, loanId: document?.loanId ?? null, layoutKey: layout };
      return relationsOf(known).map((relation): [string, Split] => [relation, split]);
    }),
  );
}

export interface SettledReview {
  documentId: string;
  firstId: string;
  secondId: string;
  first: AnsweredSlot[];
  second: AnsweredSlot[];
}

/** What two people said of these files, where the second is done. */
export async function findSettledReviews(
  db: Pick<Prisma.TransactionClient, 'secondReview'>,
  documentIds: readonly string[],
): Promise<SettledReview[]> {
  const found: SettledReview[] = [];
  for (const ids of batches(documentIds)) {
    const rows = await db.secondReview.findMany({
      where: { documentId: { in: ids }, finishedAt: { not: null } },
      orderBy: { documentId: 'asc' },
      select: { documentId: true, firstById: true, secondById: true, firstValues: true, secondValues: true },
    });
    for (const { documentId, firstById, secondById, firstValues, secondValues } of rows) {
      const who = { documentId, firstId: firstById ?? 'gone', secondId: secondById ?? 'gone' };
      found.push({ ...who, first: answeredOf(firstValues), second: answeredOf(secondValues) });
    }
  }
  return found;
}

export interface VersionContent {
  sha256: string;
  storageKey: string;
  sheet: DataSheet;
  items: readonly {
    line: number;
    documentId: string;
    documentIndex: number;
    documentType: string;
    exampleSha256: string;
    split: Split;
    groupKey: string;
    layoutKey: string;
    duplicateOf: string | null;
  }[];
  issues: readonly {
    documentId: string;
    documentIndex: number;
    fieldKey: string | null;
    slot: string | null;
    kind: LabelIssueKind;
    score: number;
    message: string;
    detail: LabelIssueDetail;
    finding: string;
  }[];
}

const toRowKind = (kind: LabelIssueKind): $Enums.LabelIssueKind => (kind === 'likely-error' ? 'likely_error' : kind);
export const fromRowKind = (kind: $Enums.LabelIssueKind): LabelIssueKind => (kind === 'likely_error' ? 'likely-error' : kind);

/** Long enough for a hundred thousand lines. */
const TIMEOUT_MS = 300_000;

/** Writes all of a version at once and freezes it; nothing when it is frozen already. What somebody let stand before stands here too. */
export async function freezeVersion(
  { id, organisationId }: { id: string; organisationId: string },
  { sha256, storageKey, sheet, items, issues }: VersionContent,
): Promise<void> {
  const unlike = [...new Map(issues.map((issue) => [issue.finding, issue])).values()];
  await database().$transaction(
    async (tx) => {
      const begun = await tx.datasetVersion.updateMany({ where: { id, state: 'building' }, data: { exampleCount: items.length } });
      if (begun.count === 0) return;
      const own = { organisationId, versionId: id };
      // A file may be erased while the version is built: its line stays out of reach, as of one erased later.
      const there = await existing(
        tx,
        items.map(({ documentId }) => documentId),
      );
      for (const some of batches(items))
        await tx.datasetItem.createMany({
          data: some.map((item) => ({ ...item, ...own, documentId: there.has(item.documentId) ? item.documentId : null })),
        });
      for (const some of batches(unlike.filter(({ documentId }) => there.has(documentId)))) {
        const findings = some.map(({ finding }) => finding);
        const before = await tx.labelIssue.findMany({
          where: { organisationId, finding: { in: findings }, state: 'stands' },
          select: { finding: true, settledById: true, settledAt: true },
        });
        const stands = new Map(before.map(({ finding, ...settled }) => [finding, { state: 'stands' as const, ...settled }]));
        await tx.labelIssue.createMany({
          data: some.map(({ kind, detail, ...issue }) => ({
            ...{ ...issue, ...own, kind: toRowKind(kind), detail: { ...detail } },
            ...stands.get(issue.finding),
          })),
        });
      }
      const column: Prisma.InputJsonValue = JSON.parse(JSON.stringify(sheet));
      await tx.datasetVersion.update({
        where: { id },
        data: { state: 'frozen', sha256, storageKey, dataSheet: column, frozenAt: new Date() },
        select: { id: true },
      });
      const subject = { subjectType: 'dataset-version', subjectId: id };
      const detail = { sha256, examples: items.length, issues: unlike.length };
      await tx.auditEvent.create({
        data: { organisationId, memberId: null, actorName: 'system', ...subject, event: 'dataset.frozen', detail },
      });
    },
    { timeout: TIMEOUT_MS, maxWait: 10_000 },
  );
}

async function existing(tx: Pick<Prisma.TransactionClient, 'document'>, ids: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (const some of batches([...new Set(ids)])) {
    const rows = await tx.document.findMany({ where: { id: { in: some } }, select: { id: true } });
    for (const { id } of rows) found.add(id);
  }
  return found;
}
