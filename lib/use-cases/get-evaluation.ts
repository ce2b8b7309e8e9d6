import { database } from '#lib/adapters/db/client.ts';
import { type EvaluatedItem, type EvaluationRow, getEvaluationRow, readEvaluatedItems } from '#lib/adapters/db/evaluations.ts';
import type { EvaluatedDocument, EvaluationReport } from '#lib/domain/evaluation.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import { modelLabel } from '#lib/domain/model-version.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';
import { type Confusion, confusionsIn } from '#lib/learning/confusion.ts';
import { scoredOf } from '#lib/learning/evaluated.ts';
import { type Loss, lossesOf } from '#lib/learning/slices.ts';
import { mistakesOf } from '#lib/learning/worst-documents.ts';

const WORST_MAX = 24;
const CONFUSIONS_MAX = 15;
const LOSSES_MAX = 20;

/** One field that went wrong in a document: what stands there and what was said, with their places. */
export interface Mistake {
  key: FieldKey;
  core: boolean;
  missed: { text: string; place: Place | null }[];
  wrong: { value: string; confidence: number; place: Place | null }[];
}
type Place = NonNullable<EvaluatedDocument['labels'][number]['place']>;

export interface WorstDocument {
  documentId: string;
  fileName: string;
  documentType: EvaluatedDocument['documentType'];
  /** What it was taken for; null = nothing. */
  taken: EvaluatedDocument['documentType'] | null;
  lender: string | null;
  pages: [number, number];
  mistakes: Mistake[];
}

export interface EvaluationDetail extends Omit<EvaluationRow, 'createdAt' | 'finishedAt' | 'model'> {
  createdAt: string;
  finishedAt: string | null;
  model: { id: string; label: string };
  report: EvaluationReport | null;
  worst: WorstDocument[];
  confusions: Confusion[];
  losses: Loss[];
  /** Documents that were erased since: they count in the figures, and cannot be looked at. */
  erased: number;
}

/** One evaluation, and once it is done what went wrong: the worst documents, confused fields, what it would bring to mend a slice. Throws `NotFound`. */
export async function getEvaluation({ actor, evaluationId }: { actor: Actor; evaluationId: string }): Promise<EvaluationDetail> {
  authorise(actor, 'evaluation.read');
  const { report, model, createdAt, finishedAt, ...row } = await getEvaluationRow(actor.organisationId, evaluationId);
  const about = {
    ...{ ...row, report, model: { id: model.id, label: modelLabel(model) } },
    ...{ createdAt: createdAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null },
  };
  if (!report) return { ...about, worst: [], confusions: [], losses: [], erased: 0 };
  const failed: EvaluatedItem[] = [];
  let there = 0;
  for await (const item of readEvaluatedItems(evaluationId)) {
    there += 1;
    if (mistakesOf(scoredOf(item.judged, 'combined', '')).all > 0) failed.push(item);
  }
  return {
    ...about,
    worst: await worstOf(failed),
    confusions: confusionsIn(failed.map(({ judged, documentId }) => scoredOf(judged, 'combined', documentId))).slice(0, CONFUSIONS_MAX),
    losses: lossesOf(report.by.combined).slice(0, LOSSES_MAX),
    erased: report.documents - there,
  };
}

async function worstOf(failed: readonly EvaluatedItem[]): Promise<WorstDocument[]> {
  const worst = failed
    .map((item) => ({ item, ...mistakesOf(scoredOf(item.judged, 'combined', '')) }))
    .sort((a, b) => b.core - a.core || b.all - a.all || a.item.line - b.item.line)
    .slice(0, WORST_MAX)
    .map(({ item }) => item);
  const ids = worst.map(({ documentId }) => documentId);
  const rows = await database().document.findMany({ where: { id: { in: ids } }, select: { id: true, fileName: true } });
  const names = new Map(rows.map(({ id, fileName }) => [id, fileName]));
  return worst.map(({ documentId, judged }) => ({
    ...{ documentId, fileName: names.get(documentId) ?? '', documentType: judged.documentType },
    ...{ taken: judged.by.combined.documentType, lender: judged.lender, pages: judged.pages },
    mistakes: mistakesIn(judged),
  }));
}

/** Core fields first. */
function mistakesIn({ by, labels }: EvaluatedDocument): Mistake[] {
  return by.combined.fields
    .map(({ key, core, judged, missed }) => {
      const open = labels.filter((label) => label.key === key);
      return {
        ...{ key, core },
        missed: missed.map((text) => ({ text, place: open.find((label) => label.text === text)?.place ?? null })),
        wrong: judged.filter(({ correct }) => !correct).map(({ value, confidence, place }) => ({ value, confidence, place })),
      };
    })
    .filter(({ missed, wrong }) => missed.length + wrong.length > 0)
    .sort((a, b) => Number(b.core) - Number(a.core));
}
