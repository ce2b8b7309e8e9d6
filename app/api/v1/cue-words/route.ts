import { json } from '#app/api/_http/respond.ts';
import { bodyOf, route } from '#app/api/_http/route.ts';
import { cueWordSchema } from '#lib/domain/cue-words.ts';
import { addCueWord } from '#lib/use-cases/add-cue-word.ts';
import { findCueWords } from '#lib/use-cases/find-cue-words.ts';

export const GET = route(async ({ actor }) => json({ cueWords: await findCueWords({ actor }) }));

export const POST = route(async (asked) =>
  json(await addCueWord({ actor: asked.actor, cueWord: await bodyOf(asked, cueWordSchema) }), 201),
);
