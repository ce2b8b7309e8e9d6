import { z } from 'zod';
import { json } from '#app/api/_http/respond.ts';
import { route } from '#app/api/_http/route.ts';
import { findAuditEvents } from '#lib/use-cases/find-audit-events.ts';

/** What happened in the organisation, newest first: `?cursor=` of the page before. */
export const GET = route(async ({ actor, url }) => {
  const cursor = z.uuid().nullable().parse(url.searchParams.get('cursor'));
  return json(await findAuditEvents({ actor, ...(cursor && { cursor }) }));
});
