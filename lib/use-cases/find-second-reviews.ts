import { database } from '#lib/adapters/db/client.ts';
import { answeredOf, isCurrent, SECOND_REVIEW_COLUMNS } from '#lib/adapters/db/second-review.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';
import { comparedAnswers } from '#lib/domain/second-review.ts';

const ITEMS_MAX = 200;

export interface SecondReviewItem {
  id: string;
  documentId: string;
  fileName: string;
  /** `read`: the actor may read it again; `settle`: two readings differ and the actor may decide; `wait`: that is for others. */
  task: 'read' | 'settle' | 'wait';
  /** Values that the two readings differ in; 0 while it is not read again. */
  differing: number;
  /** Who reads it now. */
  claim: { by: string; mine: boolean } | null;
  createdAt: string;
}

export interface SecondReviews {
  items: SecondReviewItem[];
  /** Share of approved documents that are read again, 0..1. */
  share: number;
  settled: number;
}

/** What is to be read a second time and what two readings differ in, oldest first; at most two hundred. */
export async function findSecondReviews({ actor, now = new Date() }: { actor: Actor; now?: Date }): Promise<SecondReviews> {
  authorise(actor, 'second-review.answer');
  const { organisationId } = actor;
  const { extraction: _result, answers: _answers, ...columns } = SECOND_REVIEW_COLUMNS;
  const [rows, settled, organisation] = await Promise.all([
    database().secondReview.findMany({
      where: { organisationId, state: { in: ['waiting', 'differing'] } },
      orderBy: [{ state: 'desc' }, { createdAt: 'asc' }],
      take: ITEMS_MAX,
      select: columns,
    }),
    database().secondReview.count({ where: { organisationId, state: 'settled' } }),
    database().organisation.findUniqueOrThrow({ where: { id: organisationId }, select: { secondReviewShare: true } }),
  ]);
  const items = rows.filter(isCurrent).map((row): SecondReviewItem => {
    const held = row.state === 'waiting' && row.secondBy && row.claimExpiresAt && row.claimExpiresAt > now ? row.secondBy : null;
    const compared = row.state === 'differing' ? comparedAnswers(answeredOf(row.firstValues), answeredOf(row.secondValues)) : [];
    return {
      id: row.id,
      documentId: row.documentId,
      fileName: row.document.fileName,
      task: taskOf(row, actor),
      differing: compared.filter(({ alike }) => !alike).length,
      claim: held && { by: held.user.name, mine: held.id === actor.memberId },
      createdAt: row.createdAt.toISOString(),
    };
  });
  return { items, share: organisation.secondReviewShare, settled };
}

/** Nobody reads their own document again; an administrator may settle what they read themselves. */
function taskOf(row: { state: string; firstById: string | null; secondById: string | null }, actor: Actor): SecondReviewItem['task'] {
  if (row.state === 'waiting') return row.firstById === actor.memberId ? 'wait' : 'read';
  const isReader = row.firstById === actor.memberId || row.secondById === actor.memberId;
  return isReader && actor.role !== 'admin' ? 'wait' : 'settle';
}
