import { idOf, pageOf, route } from '#app/api/_http/route.ts';
import { getPageView } from '#lib/use-cases/get-page-view.ts';

/** A page as people see it, as WebP. */
export const GET = route(async (asked) => {
  const { mediaType, body } = await getPageView({ actor: asked.actor, documentId: idOf(asked), page: pageOf(asked) });
  const headers = { 'Content-Type': mediaType, 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'private, max-age=300' };
  return new Response(new Uint8Array(body), { headers });
});
