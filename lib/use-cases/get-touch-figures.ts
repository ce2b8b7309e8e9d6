import { z } from 'zod';
import { database } from '#lib/adapters/db/client.ts';
import { CORRECTION_ACTIONS } from '#lib/domain/correction.ts';
import { extractionResultSchema } from '#lib/domain/extraction.ts';
import { fieldKeySchema } from '#lib/domain/field.ts';
import { slottedResult } from '#lib/domain/review.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';
import {
  type ApprovedDocument,
  type FieldFigures,
  type Figures,
  fieldFigures,
  figuresOf,
  type TouchSum,
  weeklyFigures,
} from '#lib/learning/touch-figures.ts';

/** The last so many approvals are looked at. */
const DOCUMENTS_MAX = 5_000;

export interface TouchReport {
  all: Figures;
  byWeek: Figures[];
  byReviewer: Figures[];
  byField: FieldFigures[];
}

/**
 * What reviewing costs, of documents approved since a moment: time, changed values, documents approved as they were read. A
 * reviewer sees their own approvals.
 */
export async function getTouchFigures({ actor, since }: { actor: Actor; since: Date | null }): Promise<TouchReport> {
  const reach = authorise(actor, 'quality.read');
  const { organisationId, memberId } = actor;
  const items = await database().reviewItem.findMany({
    where: {
      organisationId,
      document: { state: 'approved' },
      approvedAt: since ? { gte: since } : { not: null },
      ...(reach === 'own' ? { approvedById: memberId } : {}),
    },
    orderBy: { approvedAt: 'desc' },
    take: DOCUMENTS_MAX,
    select: { documentId: true, approvedById: true, approvedAt: true, approvedBy: { select: { user: { select: { name: true } } } } },
  });
  const ids = items.map(({ documentId }) => documentId);
  const [answers, touches] = await Promise.all([answersOf(ids), touchesOf(ids, organisationId)]);
  const names = new Map(items.map(({ approvedById, approvedBy }) => [approvedById, approvedBy?.user.name ?? 'Somebody who left']));
  const documents = items.flatMap(({ documentId, approvedById, approvedAt }): ApprovedDocument[] => {
    const answered = answers.get(documentId);
    return answered && approvedAt ? [{ documentId, memberId: approvedById, approvedAt, ...answered }] : [];
  });
  const byMember = Map.groupBy(documents, (one) => one.memberId);
  return {
    all: figuresOf('All', documents, touches),
    byWeek: weeklyFigures(documents, touches),
    byReviewer: [...byMember]
      .map(([id, mine]) => figuresOf(names.get(id) ?? '', mine, touches))
      .sort((a, b) => b.documents - a.documents || (a.group < b.group ? -1 : 1)),
    byField: fieldFigures(documents, touches),
  };
}

const answerSchema = z.object({ slot: z.string(), fieldKey: fieldKeySchema, action: z.enum(CORRECTION_ACTIONS) });
type AnsweredDocument = Pick<ApprovedDocument, 'predicted' | 'answers'>;

/** What the machine read and people last answered, of the extraction that counts. */
async function answersOf(documentIds: readonly string[]): Promise<Map<string, AnsweredDocument>> {
  const rows = await database().extraction.findMany({
    where: { documentId: { in: [...documentIds] } },
    orderBy: [{ reading: 'asc' }, { number: 'asc' }],
    select: {
      documentId: true,
      result: true,
      corrections: { orderBy: { sequence: 'asc' }, select: { slot: true, fieldKey: true, action: true } },
    },
  });
  return new Map(
    rows.map(({ documentId, result, corrections }) => {
      const predicted = slottedResult(extractionResultSchema.parse(result)).map(({ slot, field }) => ({ slot, fieldKey: field.key }));
      const last = new Map(corrections.map((answer) => [answer.slot, answerSchema.parse(answer)]));
      return [documentId, { predicted, answers: [...last.values()] }];
    }),
  );
}

/** All time that people spent on the documents, whoever approved them. */
async function touchesOf(documentIds: readonly string[], organisationId: string): Promise<TouchSum[]> {
  const rows = await database().touch.groupBy({
    by: ['documentId', 'memberId', 'fieldKey'],
    where: { organisationId, documentId: { in: [...documentIds] } },
    _sum: { activeMs: true, keyPresses: true, clicks: true },
  });
  return rows.map(({ documentId, memberId, fieldKey, _sum }) => ({
    documentId,
    memberId,
    fieldKey: fieldKeySchema.nullable().catch(null).parse(fieldKey),
    activeMs: _sum.activeMs ?? 0,
    keyPresses: _sum.keyPresses ?? 0,
    clicks: _sum.clicks ?? 0,
  }));
}
