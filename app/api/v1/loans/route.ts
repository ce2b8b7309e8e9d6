import { z } from 'zod';
import { json } from '#app/api/_http/respond.ts';
import { route } from '#app/api/_http/route.ts';
import { findLoans } from '#lib/use-cases/find-loans.ts';

const filterSchema = z.object({ search: z.string().max(200).optional(), cursor: z.string().max(200).optional() });

/** The loans within reach, newest first: `?search=` in their references, `?cursor=` of the page before. */
export const GET = route(async ({ actor, url }) => {
  const { search, cursor } = filterSchema.parse(Object.fromEntries(url.searchParams));
  return json(await findLoans({ actor, ...(search && { search }), ...(cursor && { cursor }) }));
});
