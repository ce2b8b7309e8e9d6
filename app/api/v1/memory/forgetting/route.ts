import { json } from '#app/api/_http/respond.ts';
import { bodyOf, route } from '#app/api/_http/route.ts';
import { forgettingSchema } from '#lib/domain/memory-page.ts';
import { forgetMemory } from '#lib/use-cases/forget-memory.ts';

/** Forgets an anchor, a layout, or everything. */
export const POST = route(async (asked) => json(await forgetMemory({ actor: asked.actor, what: await bodyOf(asked, forgettingSchema) })));
