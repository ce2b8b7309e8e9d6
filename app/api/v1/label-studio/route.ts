import { bodyOf, route } from '#app/api/_http/route.ts';
import { labelStudioTasksSchema } from '#lib/domain/label-studio.ts';
import { importLabelStudio } from '#lib/use-cases/import-label-studio.ts';

/** What Label Studio exports as JSON, for tasks that were exported from here; answers what was taken over and what had no place. */
export const POST = route(async (asked) =>
  Response.json(await importLabelStudio({ actor: asked.actor, tasks: await bodyOf(asked, labelStudioTasksSchema) })),
);
