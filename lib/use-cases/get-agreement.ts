import { database } from '#lib/adapters/db/client.ts';
import { answeredOf } from '#lib/adapters/db/second-review.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';
import { comparedAnswers } from '#lib/domain/second-review.ts';
import { type Agreement, agreementOf, agreementTable, type Observation, observationsOf } from '#lib/learning/agreement.ts';

/** The last so many second readings are looked at. */
const REVIEWS_MAX = 5_000;

export interface AgreementReport {
  all: Agreement;
  byField: Agreement[];
  byType: Agreement[];
  byPair: Agreement[];
  /** Second readings that are done in this time, and those that wait. */
  done: number;
  waiting: number;
}

/**
 * How far two people who read the same documents agree, on second readings finished since a moment. A reviewer sees the pairs that
 * they are one of.
 */
export async function getAgreement({ actor, since }: { actor: Actor; since: Date | null }): Promise<AgreementReport> {
  const reach = authorise(actor, 'quality.read');
  const { organisationId, memberId } = actor;
  const mine = reach === 'own' ? { OR: [{ firstById: memberId }, { secondById: memberId }] } : {};
  const NAME = { select: { user: { select: { name: true } } } } as const;
  const [rows, waiting] = await Promise.all([
    database().secondReview.findMany({
      where: { organisationId, finishedAt: since ? { gte: since } : { not: null }, ...mine },
      orderBy: { finishedAt: 'desc' },
      take: REVIEWS_MAX,
      select: {
        documentId: true,
        firstById: true,
        secondById: true,
        firstBy: NAME,
        secondBy: NAME,
        firstValues: true,
        secondValues: true,
      },
    }),
    database().secondReview.count({ where: { organisationId, state: 'waiting' } }),
  ]);
  const names = new Map<string, string>();
  const observations = rows.flatMap((row): Observation[] => {
    const [firstId, secondId] = [row.firstById ?? 'gone', row.secondById ?? 'gone'];
    names.set(firstId, row.firstBy?.user.name ?? 'Somebody who left');
    names.set(secondId, row.secondBy?.user.name ?? 'Somebody who left');
    const compared = comparedAnswers(answeredOf(row.firstValues), answeredOf(row.secondValues));
    return observationsOf(compared, { documentId: row.documentId, firstId, secondId });
  });
  return {
    all: agreementOf('All', observations),
    byField: agreementTable(observations, ({ fieldKey }) => FIELDS[fieldKey].label),
    byType: agreementTable(observations, ({ documentType }) => DOCUMENT_TYPE_TABLE[documentType].label),
    byPair: agreementTable(observations, ({ reviewers }) => reviewers.map((id) => names.get(id) ?? '').join(' and ')),
    done: rows.length,
    waiting,
  };
}
