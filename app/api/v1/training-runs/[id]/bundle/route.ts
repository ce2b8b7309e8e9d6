import { z } from 'zod';
import { json } from '#app/api/_http/respond.ts';
import { bytesOf, leasedOf, trainerRoute } from '#app/api/_http/trainer-route.ts';
import { keepDeliveredFile } from '#lib/use-cases/keep-delivered-file.ts';

const querySchema = z.object({ candidate: z.coerce.number().int().min(1).max(8), file: z.string().max(200) });

/** For trainers: `?candidate=&file=` of a bundle; `SHA256SUMS` comes last. */
export const PUT = trainerRoute(async (asked) => {
  const leased = leasedOf(asked);
  const { candidate, file } = querySchema.parse(Object.fromEntries(asked.url.searchParams));
  await keepDeliveredFile({ ...leased, candidate, file, body: bytesOf(asked) });
  return json({});
});
