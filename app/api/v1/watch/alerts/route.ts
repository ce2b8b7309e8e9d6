import { z } from 'zod';
import { json } from '#app/api/_http/respond.ts';
import { route } from '#app/api/_http/route.ts';
import { findAlerts } from '#lib/use-cases/find-alerts.ts';

const querySchema = z.object({ state: z.enum(['open', 'all']).default('open') });

/** Alerts of drift, newest first; `?state=all` with those that somebody acknowledged. */
export const GET = route(async ({ actor, url }) => {
  const { state } = querySchema.parse(Object.fromEntries(url.searchParams));
  return json(await findAlerts({ actor, all: state === 'all' }));
});
