import { bytes, leasedOf, trainerRoute } from '#app/api/_http/trainer-route.ts';
import { getTrainingParentFile } from '#lib/use-cases/get-training-parent-file.ts';

/** For trainers: `?file=` of the bundle that fine-tuning begins with. */
export const GET = trainerRoute(async (asked) =>
  bytes(await getTrainingParentFile({ ...leasedOf(asked), file: asked.url.searchParams.get('file') ?? '' })),
);
