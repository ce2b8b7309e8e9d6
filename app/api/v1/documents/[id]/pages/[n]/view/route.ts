import { idOf, pageOf, route } from '#app/api/_http/route.ts';
import { viewSizeSchema } from '#lib/domain/view-size.ts';
import { getPageView } from '#lib/use-cases/get-page-view.ts';

/** A page as people see it, as WebP; `?size=small` or `large` where the stored picture is too much or not enough. */
export const GET = route(async (asked) => {
  const size = viewSizeSchema.default('stored').parse(asked.url.searchParams.get('size') ?? undefined);
  const { mediaType, body } = await getPageView({ actor: asked.actor, documentId: idOf(asked), page: pageOf(asked), size });
  const headers = { 'Content-Type': mediaType, 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'private, max-age=300' };
  return new Response(new Uint8Array(body), { headers });
});
