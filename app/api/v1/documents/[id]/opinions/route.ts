import { json } from '#app/api/_http/respond.ts';
import { bodyOf, idOf, route } from '#app/api/_http/route.ts';
import { opinionInputSchema } from '#lib/domain/opinion.ts';
import { findOpinions } from '#lib/use-cases/find-opinions.ts';
import { giveOpinion } from '#lib/use-cases/give-opinion.ts';

/** What the borrower thinks of the values, the last word of each. */
export const GET = route(async (asked) => json({ opinions: await findOpinions({ actor: asked.actor, documentId: idOf(asked) }) }));

/** Keeps an opinion: `{slot, opinion: "right" | "wrong", note?}`. */
export const POST = route(async (asked) => {
  await giveOpinion({ actor: asked.actor, documentId: idOf(asked), opinion: await bodyOf(asked, opinionInputSchema) });
  return new Response(null, { status: 204 });
});
