import { findAnswers } from '#lib/adapters/db/answers.ts';
import { database } from '#lib/adapters/db/client.ts';
import { canonicalJson } from '#lib/domain/canonical-json.ts';
import { extractionResultSchema, type TypedRange } from '#lib/domain/extraction.ts';
import { fromColumns, pageLayoutSchema } from '#lib/domain/page.ts';
import { typedRangesOf } from '#lib/domain/review.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';
import { type ApprovedDocument, trainingExamples } from '#lib/learning/training-example.ts';

interface Asked {
  actor: Actor;
  /** Only these; all approved documents without it. */
  documentIds?: readonly string[];
}

/**
 * The approved documents as canonical JSONL, one line a document of a packet (`trainingExampleSchema`), sorted by document:
 * equal content gives equal bytes. One file is in memory at a time.
 */
export async function exportDocuments({ actor, documentIds }: Asked): Promise<AsyncIterable<string>> {
  authorise(actor, 'dataset.export');
  const approved = await database().document.findMany({
    where: { organisationId: actor.organisationId, state: 'approved', ...(documentIds && { id: { in: [...documentIds] } }) },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  const by = { organisationId: actor.organisationId, memberId: actor.memberId, actorName: actor.name };
  const subject = { subjectType: 'organisation', subjectId: actor.organisationId };
  await database().auditEvent.create({ data: { ...by, ...subject, event: 'dataset.exported', detail: { documents: approved.length } } });
  return linesOf(approved.map(({ id }) => id).sort());
}

async function* linesOf(documentIds: readonly string[]): AsyncGenerator<string> {
  for (const documentId of documentIds) {
    const file = await findApproved(documentId);
    for (const example of file ? trainingExamples(file) : []) yield `${canonicalJson(example)}\n`;
  }
}

/** Undefined when the document was deleted or reopened since the export began. */
async function findApproved(documentId: string): Promise<ApprovedDocument | undefined> {
  const document = await database().document.findFirst({
    where: { id: documentId, state: 'approved' },
    select: { sha256: true, fileName: true, reading: true },
  });
  if (!document) return undefined;
  const { reading, ...file } = document;
  const answers = await findAnswers(database(), documentId, reading);
  if (!answers) return undefined;
  const { result, corrections, extraction } = answers;
  const split = { source: extraction > 1 ? ('person' as const) : ('rules' as const), predicted: await findRulesSplit(documentId, reading) };
  return { ...file, documentId, result, corrections, split, pages: await findPages(documentId, reading) };
}

/** How the rules cut the file, before any person did. */
async function findRulesSplit(documentId: string, reading: number): Promise<TypedRange[]> {
  const first = await database().extraction.findFirstOrThrow({
    where: { documentId, reading },
    orderBy: { number: 'asc' },
    select: { result: true },
  });
  return typedRangesOf(extractionResultSchema.parse(first.result));
}

async function findPages(documentId: string, reading: number): Promise<ApprovedDocument['pages']> {
  const pages = await database().page.findMany({
    where: { documentId, state: 'read' },
    orderBy: { number: 'asc' },
    select: { number: true, width: true, height: true, layouts: { where: { reading }, select: { words: true } } },
  });
  return pages.flatMap(({ number, width, height, layouts: [layout] }) =>
    layout && width !== null && height !== null
      ? [{ number, width, height, words: fromColumns(pageLayoutSchema.parse(layout.words)) }]
      : [],
  );
}
