import { z } from 'zod';
import { json } from '#app/api/_http/respond.ts';
import { bodyOf, idOf, route } from '#app/api/_http/route.ts';
import { ROLES } from '#lib/domain/rights.ts';
import { setMemberRole } from '#lib/use-cases/set-member-role.ts';

const bodySchema = z.object({ role: z.enum(ROLES) });

export const PATCH = route(async (asked) => {
  const { role } = await bodyOf(asked, bodySchema);
  return json(await setMemberRole({ actor: asked.actor, memberId: idOf(asked), role }));
});
