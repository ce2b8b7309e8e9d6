import { z } from 'zod';
import { bodyOf, route } from '#app/api/_http/route.ts';
import { findingIdSchema } from '#lib/domain/finding.ts';
import { letFindingStand } from '#lib/use-cases/let-finding-stand.ts';

const bodySchema = z.object({ reason: z.string().trim().min(3, 'Say why in a few words.').max(1000) });

/** Why a finding is as it should be. */
export const POST = route(async (asked) => {
  const { reason } = await bodyOf(asked, bodySchema);
  await letFindingStand({ actor: asked.actor, finding: findingIdSchema.parse(asked.params.finding), reason });
  return new Response(null, { status: 204 });
});
