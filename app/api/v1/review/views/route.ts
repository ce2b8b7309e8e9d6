import { json } from '#app/api/_http/respond.ts';
import { bodyOf, route } from '#app/api/_http/route.ts';
import { savedViewSchema } from '#lib/domain/review-queue.ts';
import { findSavedViews } from '#lib/use-cases/find-saved-views.ts';
import { saveView } from '#lib/use-cases/save-view.ts';

export const GET = route(async ({ actor }) => json({ views: await findSavedViews({ actor }) }));

export const POST = route(async (asked) => json(await saveView({ actor: asked.actor, ...(await bodyOf(asked, savedViewSchema)) }), 201));
