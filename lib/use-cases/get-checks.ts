import { type Answers, findAnswers } from '#lib/adapters/db/answers.ts';
import { database } from '#lib/adapters/db/client.ts';
import { noSuchDocument, withinReach } from '#lib/adapters/db/document-row.ts';
import { refuseBlindReader } from '#lib/adapters/db/second-review.ts';
import { findStoredPages } from '#lib/adapters/db/stored-pages.ts';
import type { CheckedValue } from '#lib/domain/check.ts';
import type { TypedRange } from '#lib/domain/extraction.ts';
import type { ReadPage } from '#lib/domain/page.ts';
import { type PlacedCheck, placedChecks } from '#lib/domain/placed-check.ts';
import { checkedValuesOf, typedRangesOf } from '#lib/domain/review.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';
import { checkLoan, checksOf } from '#lib/pipeline/checks/run-checks.ts';

/** A loan has a dozen files or two; more are not compared. */
const FILES_MAX = 40;

/**
 * What the checks say about the values of a file as they are now, by itself and against the other files of its loan that
 * the actor may see. Nothing while it is being read. Throws `Conflict` (`reading_blind`) for whoever is reading it a second time.
 */
export async function getChecks({ actor, documentId }: { actor: Actor; documentId: string }): Promise<PlacedCheck[]> {
  const within = withinReach(actor, authorise(actor, 'document.read'));
  const db = database();
  const document = await db.document.findFirst({ where: { id: documentId, ...within }, select: { ...FILE_COLUMNS, loanId: true } });
  if (!document) throw noSuchDocument();
  await refuseBlindReader(db, actor, documentId);
  const answers = await findAnswers(db, documentId, document.reading);
  if (!answers) return [];
  const file = checkedFile(document, answers);
  const others = document.loanId === null ? [] : await findOthers(documentId, { loanId: document.loanId, ...within });
  const { fields, types } = file;
  const own = checksOf({ fields, types, pages: await findPagesOfLoans(documentId, document.reading, file) });
  return placedChecks([file, ...others], own, others.length > 0 ? checkLoan([file, ...others]) : []);
}

const FILE_COLUMNS = { id: true, fileName: true, reading: true } as const;

interface CheckedFile {
  documentId: string;
  fileName: string;
  fields: CheckedValue[];
  types: TypedRange[];
}

const checkedFile = ({ id, fileName }: { id: string; fileName: string }, { result, corrections }: Answers): CheckedFile => ({
  documentId: id,
  fileName,
  fields: checkedValuesOf(result, corrections),
  types: typedRangesOf(result),
});

async function findOthers(documentId: string, where: { loanId: string; organisationId: string }): Promise<CheckedFile[]> {
  const rows = await database().document.findMany({
    where: { ...where, id: { not: documentId }, state: { in: ['in_review', 'approved'] } },
    orderBy: { createdAt: 'asc' },
    take: FILES_MAX,
    select: FILE_COLUMNS,
  });
  const answered = await Promise.all(rows.map(async (row) => ({ row, answers: await findAnswers(database(), row.id, row.reading) })));
  return answered.flatMap(({ row, answers }) => (answers ? [checkedFile(row, answers)] : []));
}

/** The pages of the documents that name an amount: only of these do checks need the words. */
function findPagesOfLoans(documentId: string, reading: number, { fields, types }: CheckedFile): Promise<ReadPage[]> {
  const numbers = types.flatMap(({ pages: [first, last] }) =>
    fields.some(({ key, page }) => key === 'noteAmount' && first <= page && page <= last)
      ? Array.from({ length: last - first + 1 }, (_, index) => first + index)
      : [],
  );
  return findStoredPages(database(), { documentId, reading, numbers });
}
