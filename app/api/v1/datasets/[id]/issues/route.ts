import { z } from 'zod';
import { json } from '#app/api/_http/respond.ts';
import { idOf, route } from '#app/api/_http/route.ts';
import { LABEL_ISSUE_KINDS, LABEL_ISSUE_STATES } from '#lib/domain/dataset.ts';
import { findLabelIssues } from '#lib/use-cases/find-label-issues.ts';

const querySchema = z.object({ state: z.enum(LABEL_ISSUE_STATES).optional(), kind: z.enum(LABEL_ISSUE_KINDS).optional() });

/** The labels of a version that may be wrong, the likeliest first: `?state=`, `?kind=`. */
export const GET = route(async (asked) => {
  const versionId = idOf(asked);
  const { state, kind } = querySchema.parse(Object.fromEntries(asked.url.searchParams));
  return json(await findLabelIssues({ actor: asked.actor, versionId, ...(state && { state }), ...(kind && { kind }) }));
});
