import { database } from '#lib/adapters/db/client.ts';
import {
  answeredOf,
  isCurrent,
  noSuchSecondReview,
  SECOND_REVIEW_COLUMNS,
  type SecondReviewRow,
  secondReadingOf,
} from '#lib/adapters/db/second-review.ts';
import type { CurrentValue } from '#lib/domain/correction.ts';
import type { TypedRange } from '#lib/domain/extraction.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';
import { type ComparedAnswer, comparedAnswers } from '#lib/domain/second-review.ts';

/** US Letter, until a page is known. */
const LETTER = Object.freeze({ width: 612, height: 792 });

export interface SecondReviewDetail {
  id: string;
  documentId: string;
  fileName: string;
  state: 'waiting' | 'differing' | 'settled';
  /** What the actor may do now; `wait`: it is for others, or its document has moved on. */
  task: 'read' | 'settle' | 'none';
  /** Whether the document is still approved with the slots that both people answered. */
  current: boolean;
  pages: { number: number; width: number; height: number; hasView: boolean }[];
  types: TypedRange[];
  /** The machine's answers with the actor's own over them; empty unless the actor reads or has read it. Never the first reader's. */
  values: CurrentValue[];
  claim: { by: string; mine: boolean } | null;
  /** Both readings, once the second one is done and the actor may see it. */
  compared: ComparedAnswer[];
  firstBy: string | null;
  secondBy: string | null;
  settledBy: string | null;
}

/** The newest second review of a document. While it is being read nobody is shown what the first reader said. */
export async function getSecondReview(input: { actor: Actor; documentId: string; now?: Date }): Promise<SecondReviewDetail> {
  const { actor, documentId, now = new Date() } = input;
  authorise(actor, 'second-review.answer');
  const row = await database().secondReview.findFirst({
    where: { documentId, organisationId: actor.organisationId },
    orderBy: { createdAt: 'desc' },
    select: SECOND_REVIEW_COLUMNS,
  });
  if (!row) throw noSuchSecondReview();
  const pages = await database().page.findMany({
    where: { documentId },
    orderBy: { number: 'asc' },
    select: { number: true, width: true, height: true, viewKey: true },
  });
  const { types, values } = secondReadingOf(row);
  const held = row.state === 'waiting' && row.secondBy && row.claimExpiresAt && row.claimExpiresAt > now ? row.secondBy : null;
  const task = taskOf(row, actor);
  const done = row.state !== 'waiting';
  return {
    id: row.id,
    documentId,
    fileName: row.document.fileName,
    state: row.state,
    task,
    current: isCurrent(row),
    pages: pages.map(({ number, width, height, viewKey }) => ({
      number,
      width: width ?? LETTER.width,
      height: height ?? LETTER.height,
      hasView: viewKey !== null,
    })),
    types,
    values: task === 'read' && row.secondById === actor.memberId ? values : [],
    claim: held && { by: held.user.name, mine: held.id === actor.memberId },
    compared: done ? comparedAnswers(answeredOf(row.firstValues), answeredOf(row.secondValues)) : [],
    firstBy: done ? (row.firstBy?.user.name ?? null) : null,
    secondBy: row.secondBy?.user.name ?? null,
    settledBy: row.settledBy?.user.name ?? null,
  };
}

function taskOf(row: SecondReviewRow, actor: Actor): SecondReviewDetail['task'] {
  if (row.state === 'settled' || !isCurrent(row)) return 'none';
  if (row.state === 'waiting') return row.firstById === actor.memberId ? 'none' : 'read';
  const isReader = row.firstById === actor.memberId || row.secondById === actor.memberId;
  return isReader && actor.role !== 'admin' ? 'none' : 'settle';
}
