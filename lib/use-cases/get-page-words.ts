import { database } from '#lib/adapters/db/client.ts';
import { withinReach } from '#lib/adapters/db/document-row.ts';
import { NotFound } from '#lib/domain/errors.ts';
import { fromColumns, pageLayoutSchema, type Word } from '#lib/domain/page.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

/** The words of a page in reading order; none while it waits. */
export async function getPageWords(input: { actor: Actor; documentId: string; page: number }): Promise<Word[]> {
  const { actor, documentId, page } = input;
  const row = await database().page.findFirst({
    where: { number: page, document: { id: documentId, ...withinReach(actor, authorise(actor, 'document.read')) } },
    select: { layouts: { orderBy: { reading: 'desc' }, take: 1, select: { words: true } } },
  });
  if (!row) throw new NotFound(`There is no page ${page} here.`);
  const [layout] = row.layouts;
  return layout ? fromColumns(pageLayoutSchema.parse(layout.words)) : [];
}
