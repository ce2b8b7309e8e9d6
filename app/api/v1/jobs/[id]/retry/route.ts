import { idOf, route } from '#app/api/_http/route.ts';
import { retryDeadJob } from '#lib/use-cases/retry-dead-job.ts';

export const POST = route(async (asked) => {
  await retryDeadJob({ actor: asked.actor, jobId: idOf(asked) });
  return new Response(null, { status: 204 });
});
