import { z } from 'zod';
import { json } from '#app/api/_http/respond.ts';
import { bodyOf, route } from '#app/api/_http/route.ts';
import { createTrainerKey } from '#lib/use-cases/create-trainer-key.ts';
import { findTrainerKeys } from '#lib/use-cases/find-trainer-keys.ts';

const bodySchema = z.strictObject({ name: z.string().trim().min(1, 'Say which machine it is for.').max(60) });

/** The keys of trainers, without the keys themselves. */
export const GET = route(async ({ actor }) => json({ keys: await findTrainerKeys({ actor }) }));

/** Makes a key; it is answered this once. */
export const POST = route(async (asked) => {
  const { name } = await bodyOf(asked, bodySchema);
  return json(await createTrainerKey({ actor: asked.actor, name }), 201);
});
