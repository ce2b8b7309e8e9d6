import { json } from '#app/api/_http/respond.ts';
import { bodyOf, idOf, route } from '#app/api/_http/route.ts';
import { settleLabelIssueSchema } from '#lib/domain/dataset.ts';
import { settleLabelIssue } from '#lib/use-cases/settle-label-issue.ts';

/** Says of a doubtful label that it stands, that it is dealt with, or that it is open again. */
export const PUT = route(async (asked) => {
  const issueId = idOf(asked);
  return json(await settleLabelIssue({ actor: asked.actor, issueId, ...(await bodyOf(asked, settleLabelIssueSchema)) }));
});
