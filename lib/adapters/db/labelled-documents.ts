import { createHash } from 'node:crypto';
import { canonicalJson } from '#lib/domain/canonical-json.ts';
import { currentValues } from '#lib/domain/correction.ts';
import { type Finding, findingFacts } from '#lib/domain/finding.ts';
import type { LabelledDocument } from '#lib/domain/label.ts';
import { slottedResult, typedRangesOf } from '#lib/domain/review.ts';
import { findAnswers } from './answers.ts';
import { database } from './client.ts';
import { findStoredPages } from './stored-pages.ts';

const AT_ONCE = 50;

/**
 * The documents of an organisation that carry labels (approved, or answered in part), oldest first, one at a time with the words of
 * their pages: as many as are looked at, never all, are held in memory. `documentIds` = only these.
 */
export async function* readLabelledDocuments(
  organisationId: string,
  documentIds?: readonly string[],
): AsyncGenerator<LabelledDocument, void> {
  let after: string | undefined;
  for (;;) {
    const rows = await database().document.findMany({
      where: {
        organisationId,
        OR: [{ state: 'approved' }, { state: 'in_review', corrections: { some: {} } }],
        id: { ...(after !== undefined && { gt: after }), ...(documentIds && { in: [...documentIds] }) },
      },
      orderBy: { id: 'asc' },
      take: AT_ONCE,
      select: { id: true, fileName: true, state: true, reading: true },
    });
    for (const row of rows) {
      const document = await labelledDocument(row);
      if (document) yield document;
    }
    after = rows.at(-1)?.id;
    if (rows.length < AT_ONCE) return;
  }
}

interface Row {
  id: string;
  fileName: string;
  state: string;
  reading: number;
}

async function labelledDocument({ id, fileName, state, reading }: Row): Promise<LabelledDocument | undefined> {
  const answers = await findAnswers(database(), id, reading);
  if (!answers) return undefined;
  const { result, corrections, extraction, lastSequence } = answers;
  const pages = await findStoredPages(database(), { documentId: id, reading });
  return {
    documentId: id,
    fileName,
    state: state === 'approved' ? 'approved' : 'in-review',
    extraction,
    lastSequence,
    types: typedRangesOf(result),
    values: currentValues(slottedResult(result), corrections),
    corrections,
    pages: pages.map(({ number, width, height, words }) => ({ number, width, height, words })),
  };
}

/** What a finding is told by: sha256 of what its labels say. Other labels make another finding. */
export const findingId = (finding: Finding): string =>
  createHash('sha256')
    .update(canonicalJson(findingFacts(finding)))
    .digest('hex');

/** The documents of a finding, by id. */
export async function documentsOfFinding(organisationId: string, { sides }: Finding): Promise<Map<string, LabelledDocument>> {
  const ids = new Set(sides.flatMap(({ labels }) => labels.map(({ documentId }) => documentId)));
  const documents = new Map<string, LabelledDocument>();
  for await (const document of readLabelledDocuments(organisationId, [...ids])) documents.set(document.documentId, document);
  return documents;
}
