import { json } from '#app/api/_http/respond.ts';
import { idOf, route } from '#app/api/_http/route.ts';
import { getLoanFile } from '#lib/use-cases/get-loan-file.ts';

/** The documents of one loan together: files, checklist, conflicts with their decisions, and what counts. */
export const GET = route(async (asked) => json(await getLoanFile({ actor: asked.actor, loanId: idOf(asked) })));
