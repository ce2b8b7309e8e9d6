import { json } from '#app/api/_http/respond.ts';
import { bodyOf, route } from '#app/api/_http/route.ts';
import { memorySettingSchema } from '#lib/domain/memory-page.ts';
import { findMemory } from '#lib/use-cases/find-memory.ts';
import { setMemory } from '#lib/use-cases/set-memory.ts';

export const GET = route(async ({ actor }) => json(await findMemory({ actor })));

/** Whether what approved documents taught is used. */
export const PUT = route(async (asked) => json(await setMemory({ actor: asked.actor, ...(await bodyOf(asked, memorySettingSchema)) })));
