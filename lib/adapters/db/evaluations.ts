import { NotFound } from '#lib/domain/errors.ts';
import {
  type EvaluatedDocument,
  type EvaluationReport,
  type EvaluationState,
  evaluatedDocumentSchema,
  evaluationReportSchema,
} from '#lib/domain/evaluation.ts';
import { database } from './client.ts';
import type { $Enums, Prisma } from './generated/client.ts';

const AT_ONCE = 200;

export interface EvaluationRow {
  id: string;
  state: EvaluationState;
  split: $Enums.DatasetSplit;
  rulesVersion: string;
  done: number;
  total: number;
  failure: string | null;
  createdAt: Date;
  finishedAt: Date | null;
  requestedBy: string | null;
  model: { id: string; name: string; version: string };
  dataset: { versionId: string; name: string; number: number };
}

const SELECT = {
  id: true,
  state: true,
  split: true,
  rulesVersion: true,
  done: true,
  total: true,
  failure: true,
  createdAt: true,
  finishedAt: true,
  requestedBy: { select: { user: { select: { name: true } } } },
  modelVersion: { select: { id: true, name: true, version: true } },
  datasetVersion: { select: { id: true, number: true, dataset: { select: { name: true } } } },
} as const;

type Selected = Prisma.EvaluationGetPayload<{ select: typeof SELECT }>;

const rowOf = ({ requestedBy, modelVersion, datasetVersion, ...row }: Selected): EvaluationRow => ({
  ...row,
  requestedBy: requestedBy?.user.name ?? null,
  model: modelVersion,
  dataset: { versionId: datasetVersion.id, name: datasetVersion.dataset.name, number: datasetVersion.number },
});

/** Evaluations of an organisation, newest first. */
export async function findEvaluationRows(
  organisationId: string,
  where: Pick<Prisma.EvaluationWhereInput, 'modelVersionId' | 'datasetVersionId' | 'state' | 'split'>,
  take: number,
): Promise<(EvaluationRow & { report: EvaluationReport | null })[]> {
  const rows = await database().evaluation.findMany({
    where: { ...where, organisationId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take,
    select: { ...SELECT, report: true },
  });
  return rows.map(({ report, ...row }) => ({ ...rowOf(row), report: report === null ? null : evaluationReportSchema.parse(report) }));
}

/** One evaluation of the organisation. Throws `NotFound`. */
export async function getEvaluationRow(organisationId: string, id: string): Promise<EvaluationRow & { report: EvaluationReport | null }> {
  const row = await database().evaluation.findFirst({ where: { id, organisationId }, select: { ...SELECT, report: true } });
  if (!row) throw new NotFound('There is no such evaluation here. Check the address.');
  const { report, ...rest } = row;
  return { ...rowOf(rest), report: report === null ? null : evaluationReportSchema.parse(report) };
}

export interface EvaluatedItem {
  line: number;
  documentId: string;
  judged: EvaluatedDocument;
}

/** The documents of an evaluation in the order of their lines; a few hundred in memory at once. */
export async function* readEvaluatedItems(evaluationId: string): AsyncGenerator<EvaluatedItem> {
  for (let after = -1; ; ) {
    const rows = await database().evaluationItem.findMany({
      where: { evaluationId, line: { gt: after } },
      orderBy: { line: 'asc' },
      take: AT_ONCE,
      select: { line: true, documentId: true, judged: true },
    });
    for (const { judged, ...row } of rows) yield { ...row, judged: evaluatedDocumentSchema.parse(judged) };
    const last = rows.at(-1);
    if (!last) return;
    after = last.line;
  }
}

/** The documents of an evaluation by their lines. */
export async function findEvaluated(evaluationId: string): Promise<Map<number, EvaluatedDocument>> {
  const found = new Map<number, EvaluatedDocument>();
  for await (const { line, judged } of readEvaluatedItems(evaluationId)) found.set(line, judged);
  return found;
}

export interface WantedLine {
  line: number;
  documentId: string;
  documentIndex: number;
}

/** The lines of a split whose files are still there, and of these the ones that are not answered yet. */
export async function findWantedLines({
  id,
  datasetVersionId,
  split,
}: {
  id: string;
  datasetVersionId: string;
  split: $Enums.DatasetSplit;
}): Promise<{ total: number; open: Map<number, WantedLine> }> {
  const rows = await database().datasetItem.findMany({
    where: { versionId: datasetVersionId, split, documentId: { not: null } },
    orderBy: { line: 'asc' },
    select: { line: true, documentId: true, documentIndex: true },
  });
  const answered = await database().evaluationItem.findMany({ where: { evaluationId: id }, select: { line: true } });
  const done = new Set(answered.map(({ line }) => line));
  const open = rows.flatMap(({ line, documentId, documentIndex }): [number, WantedLine][] =>
    documentId === null || done.has(line) ? [] : [[line, { line, documentId, documentIndex }]],
  );
  return { total: rows.length, open: new Map(open) };
}

/** Keeps what was found in one file; nothing when the evaluation was taken away or the file erased meanwhile. */
export async function keepEvaluated(
  evaluation: { id: string; organisationId: string },
  documentId: string,
  items: readonly { line: number; judged: EvaluatedDocument }[],
): Promise<void> {
  await database().$transaction(async (tx) => {
    const there = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "Document" WHERE "id" = ${documentId} FOR KEY SHARE`;
    if (there.length === 0) return;
    const { count } = await tx.evaluation.updateMany({
      where: { id: evaluation.id, state: { in: ['queued', 'running'] } },
      data: { state: 'running' },
    });
    if (count === 0) return;
    const own = { organisationId: evaluation.organisationId, evaluationId: evaluation.id, documentId };
    await tx.evaluationItem.createMany({
      data: items.map(({ line, judged }) => ({ ...own, line, judged: JSON.parse(JSON.stringify(judged)) as Prisma.InputJsonValue })),
      skipDuplicates: true,
    });
    const done = await tx.evaluationItem.count({ where: { evaluationId: evaluation.id } });
    await tx.evaluation.update({ where: { id: evaluation.id }, data: { done }, select: { id: true } });
  });
}
