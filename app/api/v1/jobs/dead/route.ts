import { json } from '#app/api/_http/respond.ts';
import { route } from '#app/api/_http/route.ts';
import { findDeadJobs } from '#lib/use-cases/find-dead-jobs.ts';

/** Work that failed for good and waits for a person. */
export const GET = route(async ({ actor }) => json({ jobs: await findDeadJobs({ actor }) }));
