import { findCanaryDocuments, findShadowDocuments, type ShadowDocument } from '#lib/adapters/db/trial-documents.ts';
import { getTrialRow, type StoredTrial } from '#lib/adapters/db/trials.ts';
import { modelLabel } from '#lib/domain/model-version.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';
import type { TrialMode } from '#lib/domain/trial.ts';
import {
  type CanaryFigures,
  canaryFigures,
  type Difference,
  differencesIn,
  type ShadowFigures,
  shadowFigures,
} from '#lib/learning/trial-figures.ts';

const SHOWN_MAX = 30;

export interface TrialSummary {
  id: string;
  mode: TrialMode;
  share: number;
  model: { id: string; label: string };
  champion: { id: string; label: string };
  startedAt: string;
  startedBy: string | null;
  stoppedAt: string | null;
  stoppedBy: string | null;
  stopReason: string | null;
}

export interface TrialDetail extends TrialSummary {
  canary: CanaryFigures | null;
  shadow: (ShadowFigures & { differing: DifferingDocument[] }) | null;
}

export interface DifferingDocument {
  documentId: string;
  fileName: string;
  approved: boolean;
  differences: Difference[];
}

/** A trial with how the challenger does on live documents so far. Throws `NotFound`. */
export async function getTrial({ actor, trialId }: { actor: Actor; trialId: string }): Promise<TrialDetail> {
  authorise(actor, 'evaluation.read');
  const trial = await getTrialRow(actor.organisationId, trialId);
  const summary = summaryOf(trial);
  if (trial.mode === 'canary') return { ...summary, canary: canaryFigures(await findCanaryDocuments(trial)), shadow: null };
  const documents = await findShadowDocuments(trialId);
  return { ...summary, canary: null, shadow: { ...shadowFigures(documents), differing: differingIn(documents) } };
}

function summaryOf({
  id,
  mode,
  share,
  model,
  champion,
  createdAt,
  startedBy,
  stoppedAt,
  stoppedBy,
  stopReason,
}: StoredTrial): TrialSummary {
  return {
    ...{ id, mode, share, startedBy, stoppedBy, stopReason },
    model: { id: model.id, label: modelLabel(model) },
    champion: { id: champion.id, label: modelLabel(champion) },
    startedAt: createdAt.toISOString(),
    stoppedAt: stoppedAt?.toISOString() ?? null,
  };
}

function differingIn(documents: readonly ShadowDocument[]): DifferingDocument[] {
  return documents
    .map(({ documentId, fileName, truth, champion, challenger }) => ({
      ...{ documentId, fileName, approved: truth !== null },
      differences: challenger ? differencesIn(champion, challenger) : [],
    }))
    .filter(({ differences }) => differences.length > 0)
    .slice(0, SHOWN_MAX);
}
