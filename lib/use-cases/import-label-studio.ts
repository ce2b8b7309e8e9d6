import { findAnswers, lockDocument } from '#lib/adapters/db/answers.ts';
import { database, type Transaction } from '#lib/adapters/db/client.ts';
import { reopen } from '#lib/adapters/db/reopen.ts';
import { saveAnswers } from '#lib/adapters/db/save-answers.ts';
import { findStoredPages } from '#lib/adapters/db/stored-pages.ts';
import { acceptedAnswer } from '#lib/domain/answer.ts';
import { type CorrectionInput, currentValues } from '#lib/domain/correction.ts';
import { Conflict, InvalidInput } from '#lib/domain/errors.ts';
import type { LabelStudioTask } from '#lib/domain/label-studio.ts';
import { slottedResult, typedRangesOf } from '#lib/domain/review.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';
import { fieldOf, type PlacedAnswer, placedAnswers, type UnplacedChange } from '#lib/learning/exports/label-studio-answers.ts';
import { type PageChanges, pageChanges } from '#lib/learning/exports/label-studio-changes.ts';

export interface ImportedAnnotations {
  tasks: number;
  /** Files with new answers; those that were approved are in review again, for somebody to look at what came in. */
  files: { documentId: string; fileName: string; answers: number; reopened: boolean }[];
  /** What could not be placed, and why. */
  unplaced: (UnplacedChange & { documentId: string; fileName: string | null })[];
}

interface Row {
  id: string;
  fileName: string;
  reading: number;
}

/**
 * Takes what people changed in Label Studio as answers of ours, file by file: all of a file's or, where the file cannot be
 * answered now, none. What nobody changed there changes nothing here.
 */
export async function importLabelStudio({
  actor,
  tasks,
  now = new Date(),
}: {
  actor: Actor;
  tasks: readonly LabelStudioTask[];
  now?: Date;
}): Promise<ImportedAnnotations> {
  authorise(actor, 'document.review');
  authorise(actor, 'document.approve');
  const report: ImportedAnnotations = { tasks: tasks.length, files: [], unplaced: [] };
  const pages = tasks.flatMap((task) => pageChanges(task) ?? []).filter(({ changes }) => changes.length > 0);
  for (const documentId of [...new Set(pages.map((page) => page.documentId))].sort()) {
    const own = pages.filter((page) => page.documentId === documentId);
    const row = await findRow(actor, documentId);
    if (row) await importFile(row, own, { actor, now, report });
    else report.unplaced.push(...refused(own, 'There is no such document here.').map((one) => ({ ...one, documentId, fileName: null })));
  }
  return report;
}

/** An identifier that cannot be one of ours is of no document. */
async function findRow({ organisationId }: Actor, documentId: string): Promise<Row | null> {
  return await database().document.findFirst({
    where: { id: documentId, organisationId },
    select: { id: true, fileName: true, reading: true },
  });
}

const refused = (pages: readonly PageChanges[], reason: string): UnplacedChange[] =>
  pages.flatMap(({ page, changes }) =>
    changes.map((change) => ({ page, field: fieldOf(change), text: 'was' in change ? change.was.text : null, reason })),
  );

async function importFile(
  { id: documentId, fileName, reading }: Row,
  changes: readonly PageChanges[],
  { actor, now, report }: { actor: Actor; now: Date; report: ImportedAnnotations },
): Promise<void> {
  const tell = (unplaced: readonly UnplacedChange[]): void =>
    void report.unplaced.push(...unplaced.map((one) => ({ ...one, documentId, fileName })));
  const known = await findAnswers(database(), documentId, reading);
  if (!known) return tell(refused(changes, 'Nothing has been read from this document yet.'));
  const { result, corrections, extraction, lastSequence } = known;
  const predictions = slottedResult(result);
  const pages = await findStoredPages(database(), { documentId, reading });
  const { answers, unplaced } = placedAnswers(changes, {
    types: typedRangesOf(result),
    values: currentValues(predictions, corrections),
    wordsOf: (page) => pages.find(({ number }) => number === page)?.words ?? [],
  });
  tell(unplaced);
  const accepted = answers.flatMap((placed) => {
    const { answer, problem } = accept(placed, (one) => acceptedAnswer(one, result, predictions));
    if (problem) tell([problem]);
    return answer ? [answer] : [];
  });
  if (accepted.length === 0) return;
  try {
    const asked = { actor, documentId, corrections: accepted, lastSequence, extraction, now };
    const reopened = await database().$transaction((tx) => save(tx, asked));
    report.files.push({ documentId, fileName, answers: accepted.length, reopened });
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    tell(refused(changes, error.message));
  }
}

function accept(
  { page, answer }: PlacedAnswer,
  check: (answer: CorrectionInput) => CorrectionInput,
): { answer?: CorrectionInput; problem?: UnplacedChange } {
  try {
    return { answer: check(answer) };
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return { problem: { page, field: answer.fieldKey, text: 'text' in answer ? answer.text : null, reason: error.message } };
  }
}

async function save(tx: Transaction, asked: Parameters<typeof saveAnswers>[1]): Promise<boolean> {
  const { state } = await lockDocument(tx, asked.actor, asked.documentId);
  const isApproved = state === 'approved';
  if (isApproved) await reopen(tx, asked.actor, asked.documentId);
  await saveAnswers(tx, asked);
  return isApproved;
}
