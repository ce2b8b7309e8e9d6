import type { EvaluatedDocument, EvaluationReport } from '#lib/domain/evaluation.ts';
import { type ModelIdentity, modelLabel } from '#lib/domain/model-version.ts';
import { type AtTheGate, type GateCriterion, type GateEvidence, holdAgainstGate, type PromotionGate } from '#lib/domain/promotion.ts';
import { type Comparison, compare } from './comparison.ts';

export interface Evaluated {
  label: string;
  evidence: GateEvidence;
  report: EvaluationReport | null;
  documents: ReadonlyMap<number, EvaluatedDocument>;
}

interface Asked extends Pick<AtTheGate, 'approver' | 'reason' | 'actor'> {
  gate: PromotionGate;
  challenger: Evaluated;
  /** Null where no model is champion: rules alone are what it must beat. */
  champion: Evaluated | null;
}

/** What the gate says of a challenger, with the comparison it says so from. */
export function atTheGate({ gate, challenger, champion, ...who }: Asked): { criteria: GateCriterion[]; comparison: Comparison } {
  const { documents } = challenger;
  const rival = champion ? ({ answerer: 'combined', documents: champion.documents } as const) : ({ answerer: 'rules', documents } as const);
  const names = { ours: challenger.label, theirs: champion?.label ?? 'rules alone' };
  const comparison = compare({ answerer: 'combined', documents }, rival, names);
  const measured = { msPerPage: challenger.report?.msPerPage.median ?? 0, bundleBytes: challenger.report?.bundleBytes ?? 0 };
  const criteria = holdAgainstGate(gate, {
    ...who,
    challenger: { ...challenger.evidence, ...measured },
    champion: champion?.evidence ?? null,
    documents: comparison.documents,
    coreFields: comparison.coreFields,
    overall: comparison.overall,
  });
  return { criteria, comparison };
}

/** An evaluation as it is stored, with its documents. */
export interface StoredEvidence {
  model: ModelIdentity;
  dataset: { versionId: string };
  split: GateEvidence['split'];
  rulesVersion: string;
  state: string;
  report: EvaluationReport | null;
  documents: ReadonlyMap<number, EvaluatedDocument>;
}

/** Challenger and champion as the gate takes them. A champion without an evaluation on these documents has none that is done. */
export function atTheGateOf(
  { challenger, champion }: { challenger: StoredEvidence; champion: StoredEvidence | undefined },
  reading: ModelIdentity | undefined,
): { challenger: Evaluated; champion: Evaluated | null } {
  const own = evaluated(challenger);
  if (!reading) return { challenger: own, champion: null };
  if (champion) return { challenger: own, champion: evaluated(champion) };
  const none = { label: modelLabel(reading), report: null, documents: new Map(), evidence: { ...own.evidence, done: false } };
  return { challenger: own, champion: none };
}

function evaluated({ model, dataset, split, rulesVersion, state, report, documents }: StoredEvidence): Evaluated {
  const evidence = { datasetVersionId: dataset.versionId, split, rulesVersion, done: state === 'done' };
  return { label: modelLabel(model), evidence, report, documents };
}
