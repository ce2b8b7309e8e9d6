import { findAnswers } from '#lib/adapters/db/answers.ts';
import { database } from '#lib/adapters/db/client.ts';
import { withinReach } from '#lib/adapters/db/document-row.ts';
import { NotFound } from '#lib/domain/errors.ts';
import type { ExtractionResult } from '#lib/domain/extraction.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

/** What the machine read, untouched by corrections. Throws `NotFound` while the document is still being read. */
export async function getExtraction({ actor, documentId }: { actor: Actor; documentId: string }): Promise<ExtractionResult> {
  const where = { id: documentId, ...withinReach(actor, authorise(actor, 'document.read')) };
  const document = await database().document.findFirst({ where, select: { reading: true } });
  const answers = document && (await findAnswers(database(), documentId, document.reading));
  if (!answers) throw new NotFound('There is no extraction of such a document. It may still be being read, or have been deleted.');
  return answers.result;
}
