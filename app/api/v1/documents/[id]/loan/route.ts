import { z } from 'zod';
import { json } from '#app/api/_http/respond.ts';
import { bodyOf, idOf, route } from '#app/api/_http/route.ts';
import { loanReferenceSchema } from '#lib/domain/loan.ts';
import { getLoan } from '#lib/use-cases/get-loan.ts';
import { setLoan } from '#lib/use-cases/set-loan.ts';

const bodySchema = z.object({ reference: loanReferenceSchema.nullable() });

export const GET = route(async (asked) => json(await getLoan({ actor: asked.actor, documentId: idOf(asked) })));

/** Which loan the file belongs to; null = none. */
export const PUT = route(async (asked) => {
  const { reference } = await bodyOf(asked, bodySchema);
  return json(await setLoan({ actor: asked.actor, documentId: idOf(asked), reference }));
});
