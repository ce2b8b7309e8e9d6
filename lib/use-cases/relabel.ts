import { answerAgain } from '#lib/adapters/db/answer-again.ts';
import { database } from '#lib/adapters/db/client.ts';
import { documentsOfFinding, findingId, readLabelledDocuments } from '#lib/adapters/db/labelled-documents.ts';
import { Conflict, InvalidInput } from '#lib/domain/errors.ts';
import type { RelabelChoice } from '#lib/domain/finding.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';
import { type Change, changesOf } from '#lib/learning/relabelling.ts';
import { unlikeLabels } from '#lib/learning/unlike-labels.ts';

interface Relabelling {
  actor: Actor;
  finding: string;
  choice: RelabelChoice;
  /** The documents to change, and the last correction of each that the person saw in the preview. */
  documents: readonly { documentId: string; lastSequence: number }[];
  now?: Date;
}

/**
 * Writes the changes of a finding as the person's own answers, document by document, each whole or not at all; an approved document
 * stays approved, now by this person. A document that somebody changed since the preview is left as it is and told in `refused`.
 */
export async function relabel(input: Relabelling): Promise<{ changed: number; refused: { documentId: string; reason: string }[] }> {
  const { actor, finding, choice, documents, now = new Date() } = input;
  authorise(actor, 'finding.relabel');
  const all = await unlikeLabels((ids) => readLabelledDocuments(actor.organisationId, ids));
  const found = all.find((one) => findingId(one) === finding);
  if (!found) throw new Conflict('The labels of this finding have changed in the meantime. Reload the page.');
  const labelled = await documentsOfFinding(actor.organisationId, found);
  const changes = Map.groupBy(
    changesOf(found, choice, (id) => labelled.get(id)),
    ({ documentId }) => documentId,
  );
  const refused: { documentId: string; reason: string }[] = [];
  let changed = 0;
  for (const { documentId, lastSequence } of documents) {
    const document = labelled.get(documentId);
    const mine = changes.get(documentId) ?? [];
    if (!document || document.lastSequence !== lastSequence) {
      refused.push({ documentId, reason: 'Somebody changed this document in the meantime.' });
      continue;
    }
    const reason = await writeChanges({ actor, documentId, changes: mine, extraction: document.extraction, lastSequence, now });
    if (reason === undefined) changed += mine.filter(({ corrections }) => corrections.length > 0).length;
    else refused.push({ documentId, reason });
  }
  const by = { organisationId: actor.organisationId, memberId: actor.memberId, actorName: actor.name };
  const subject = { subjectType: 'finding', subjectId: finding };
  const detail = { choice, changed, refused: refused.length };
  await database().auditEvent.create({ data: { ...by, ...subject, event: 'finding.relabelled', detail } });
  return { changed, refused };
}

interface Writing {
  actor: Actor;
  documentId: string;
  changes: readonly Change[];
  extraction: number;
  lastSequence: number;
  now: Date;
}

/** Undefined when it was written, else why not. */
async function writeChanges({ changes, ...asked }: Writing): Promise<string | undefined> {
  const corrections = changes.flatMap((change) => change.corrections);
  if (corrections.length === 0) return undefined;
  try {
    await database().$transaction((tx) => answerAgain(tx, { ...asked, corrections, because: 'relabelling' }));
    return undefined;
  } catch (error) {
    if (error instanceof Conflict || error instanceof InvalidInput) return error.message;
    throw error;
  }
}
