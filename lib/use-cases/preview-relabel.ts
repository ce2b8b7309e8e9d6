import { documentsOfFinding, findingId, readLabelledDocuments } from '#lib/adapters/db/labelled-documents.ts';
import { Conflict } from '#lib/domain/errors.ts';
import type { RelabelChoice } from '#lib/domain/finding.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';
import { type Change, changesOf } from '#lib/learning/relabelling.ts';
import { unlikeLabels } from '#lib/learning/unlike-labels.ts';

export type PreviewedChange = Omit<Change, 'corrections'> & {
  fileName: string;
  /** What its author has seen of the document. */
  lastSequence: number;
  approved: boolean;
};

/** What relabelling a finding would do, label by label; nothing is written. Throws `Conflict` when the labels have changed. */
export async function previewRelabel(input: {
  actor: Actor;
  finding: string;
  choice: RelabelChoice;
}): Promise<{ changes: PreviewedChange[] }> {
  const { actor, finding, choice } = input;
  authorise(actor, 'finding.relabel');
  const all = await unlikeLabels((ids) => readLabelledDocuments(actor.organisationId, ids));
  const found = all.find((one) => findingId(one) === finding);
  if (!found) throw new Conflict('The labels of this finding have changed in the meantime. Reload the page.');
  const documents = await documentsOfFinding(actor.organisationId, found);
  const changes = changesOf(found, choice, (id) => documents.get(id)).map(({ corrections: _, ...change }) => {
    const document = documents.get(change.documentId);
    const { fileName = '', lastSequence = 0, state } = document ?? {};
    return { ...change, fileName, lastSequence, approved: state === 'approved' };
  });
  return { changes };
}
