import { database } from '#lib/adapters/db/client.ts';
import { countStoredIssues, findStoredIssues, type IssueCounts, noSuchVersion, type StoredIssue } from '#lib/adapters/db/label-issues.ts';
import type { LabelIssueKind, LabelIssueState } from '#lib/domain/dataset.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

const ISSUES_MAX = 200;

export interface LabelIssues {
  /** The likeliest first, at most two hundred. */
  issues: StoredIssue[];
  counts: IssueCounts;
}

/**
 * The labels of a version that may be wrong; `state` and `kind` narrow the list, not the counts; what
 * the actor reads a second time, blind, is not in it. Throws `NotFound`.
 */
export async function findLabelIssues(input: {
  actor: Actor;
  versionId: string;
  state?: LabelIssueState;
  kind?: LabelIssueKind;
}): Promise<LabelIssues> {
  const { actor, versionId, state, kind } = input;
  authorise(actor, 'finding.read');
  const where = { id: versionId, organisationId: actor.organisationId };
  if (!(await database().datasetVersion.findFirst({ where, select: { id: true } }))) throw noSuchVersion();
  const [issues, counts] = await Promise.all([
    findStoredIssues(database(), { versionId, memberId: actor.memberId, ...(state && { state }), ...(kind && { kind }), take: ISSUES_MAX }),
    countStoredIssues(database(), versionId),
  ]);
  return { issues, counts };
}
