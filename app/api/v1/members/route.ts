import { json } from '#app/api/_http/respond.ts';
import { route } from '#app/api/_http/route.ts';
import { findMembers } from '#lib/use-cases/find-members.ts';

export const GET = route(async ({ actor }) => json({ members: await findMembers({ actor }) }));
