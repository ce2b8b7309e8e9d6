import { json } from '#app/api/_http/respond.ts';
import { idOf, pageOf, route } from '#app/api/_http/route.ts';
import { getPageWords } from '#lib/use-cases/get-page-words.ts';

/** The words of a page in reading order, with their boxes. */
export const GET = route(async (asked) =>
  json({ words: await getPageWords({ actor: asked.actor, documentId: idOf(asked), page: pageOf(asked) }) }),
);
