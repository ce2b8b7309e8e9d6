import { json } from '#app/api/_http/respond.ts';
import { trainerRoute } from '#app/api/_http/trainer-route.ts';
import { claimTrainingRun } from '#lib/use-cases/claim-training-run.ts';

/** For trainers: the run that has waited longest, or `{"run":null}`. */
export const POST = trainerRoute(async ({ trainer }) => json({ run: (await claimTrainingRun({ trainer })) ?? null }));
