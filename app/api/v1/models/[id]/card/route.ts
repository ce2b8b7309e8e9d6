import { contentDisposition } from '#app/api/_http/attachment.ts';
import { idOf, route } from '#app/api/_http/route.ts';
import { getModelCard } from '#lib/use-cases/get-model-card.ts';

/** The model card in Markdown, made of stored figures. */
export const GET = route(async (asked) => {
  const { fileName, card } = await getModelCard({ actor: asked.actor, modelVersionId: idOf(asked) });
  const headers = {
    'Content-Type': 'text/markdown; charset=utf-8',
    'Content-Disposition': contentDisposition(fileName),
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  };
  return new Response(card, { headers });
});
