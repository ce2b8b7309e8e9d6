import { json } from '#app/api/_http/respond.ts';
import { idOf, route } from '#app/api/_http/route.ts';
import { getChecks } from '#lib/use-cases/get-checks.ts';

/** What the checks say about the values as they are now, in this file and across the files of its loan. */
export const GET = route(async (asked) => json({ checks: await getChecks({ actor: asked.actor, documentId: idOf(asked) }) }));
