import { json } from '#app/api/_http/respond.ts';
import { bodyOf, route } from '#app/api/_http/route.ts';
import { cueWordSchema } from '#lib/domain/cue-words.ts';
import { tryCueWord } from '#lib/use-cases/try-cue-word.ts';

/** What a cue word would have found on the newest documents; it is not added. */
export const POST = route(async (asked) => json(await tryCueWord({ actor: asked.actor, cueWord: await bodyOf(asked, cueWordSchema) })));
