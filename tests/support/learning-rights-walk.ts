import { promotionGateSchema } from '#lib/domain/promotion.ts';
import type { Action, Actor } from '#lib/domain/rights.ts';
import { acknowledgeAlert } from '#lib/use-cases/acknowledge-alert.ts';
import { checkPromotion } from '#lib/use-cases/check-promotion.ts';
import { compareEvaluations } from '#lib/use-cases/compare-evaluations.ts';
import { createTrainerKey } from '#lib/use-cases/create-trainer-key.ts';
import { createTrainingRun } from '#lib/use-cases/create-training-run.ts';
import { findAlerts } from '#lib/use-cases/find-alerts.ts';
import { findEvaluations } from '#lib/use-cases/find-evaluations.ts';
import { findMemory } from '#lib/use-cases/find-memory.ts';
import { findModels } from '#lib/use-cases/find-models.ts';
import { findTrainerKeys } from '#lib/use-cases/find-trainer-keys.ts';
import { findTrainingRuns } from '#lib/use-cases/find-training-runs.ts';
import { forgetMemory } from '#lib/use-cases/forget-memory.ts';
import { getAnchor } from '#lib/use-cases/get-anchor.ts';
import { getEvaluation } from '#lib/use-cases/get-evaluation.ts';
import { getModelCard } from '#lib/use-cases/get-model-card.ts';
import { getModelRegistry } from '#lib/use-cases/get-model-registry.ts';
import { getTrainingRun } from '#lib/use-cases/get-training-run.ts';
import { getTrial } from '#lib/use-cases/get-trial.ts';
import { getWatchFigures } from '#lib/use-cases/get-watch-figures.ts';
import { importModel } from '#lib/use-cases/import-model.ts';
import { openSliceBatch } from '#lib/use-cases/open-slice-batch.ts';
import { promoteModel } from '#lib/use-cases/promote-model.ts';
import { requestEvaluation } from '#lib/use-cases/request-evaluation.ts';
import { resumeTrainingRun } from '#lib/use-cases/resume-training-run.ts';
import { revokeTrainerKey } from '#lib/use-cases/revoke-trainer-key.ts';
import { rollBackModel } from '#lib/use-cases/roll-back-model.ts';
import { setAlias } from '#lib/use-cases/set-alias.ts';
import { setMemory } from '#lib/use-cases/set-memory.ts';
import { setPromotionGate } from '#lib/use-cases/set-promotion-gate.ts';
import { setWatchReference } from '#lib/use-cases/set-watch-reference.ts';
import { startTrial } from '#lib/use-cases/start-trial.ts';
import { stopTrainingRun } from '#lib/use-cases/stop-training-run.ts';
import { stopTrial } from '#lib/use-cases/stop-trial.ts';

type Call = (actor: Actor, documentId: string) => Promise<unknown>;
const unknownId = crypto.randomUUID();

/** The use-cases of the learning loop: training, evaluating, promoting and watching. */
export const LEARNING_USE_CASES = {
  'training.read': {
    'find-trainer-keys': (actor) => findTrainerKeys({ actor }),
    'find-training-runs': (actor) => findTrainingRuns({ actor }),
    'get-training-run': (actor) => getTrainingRun({ actor, runId: unknownId }),
  },
  'training.manage': {
    'create-trainer-key': (actor) => createTrainerKey({ actor, name: 'A machine' }),
    'revoke-trainer-key': (actor) => revokeTrainerKey({ actor, keyId: unknownId }),
    'create-training-run': (actor) =>
      createTrainingRun({
        actor,
        run: { datasetVersionId: unknownId, config: { candidates: [{ kind: 'rules' }], threads: 1 }, here: false },
      }),
    'resume-training-run': (actor) => resumeTrainingRun({ actor, runId: unknownId, here: false }),
    'stop-training-run': (actor) => stopTrainingRun({ actor, runId: unknownId }),
  },
  'evaluation.read': {
    'find-evaluations': (actor) => findEvaluations({ actor }),
    'get-evaluation': (actor) => getEvaluation({ actor, evaluationId: unknownId }),
    'compare-evaluations': (actor) => compareEvaluations({ actor, ours: unknownId, theirs: unknownId }),
    'check-promotion': (actor) => checkPromotion({ actor, evaluationId: unknownId }),
    'get-trial': (actor) => getTrial({ actor, trialId: unknownId }),
  },
  'evaluation.run': {
    'open-slice-batch': (actor) => openSliceBatch({ actor, evaluationId: unknownId, dimension: 'type', name: 'note' }),
    'request-evaluation': (actor) =>
      requestEvaluation({ actor, wanted: { modelVersionId: unknownId, datasetVersionId: unknownId, split: 'test' } }),
  },
  'model.promote': {
    'promote-model': (actor) => promoteModel({ actor, evaluationId: unknownId, approver: 'x', reason: 'x' }),
    'roll-back-model': (actor) => rollBackModel({ actor, championId: unknownId, reason: 'x' }),
    'start-trial': (actor) => startTrial({ actor, trial: { modelVersionId: unknownId, mode: 'shadow', share: 1 } }),
    'stop-trial': (actor) => stopTrial({ actor, trialId: unknownId, reason: '' }),
  },
  'model.gate': { 'set-promotion-gate': (actor) => setPromotionGate({ actor, gate: promotionGateSchema.parse({}) }) },
  'model.read': {
    'find-models': (actor) => findModels({ actor }),
    'get-model-registry': (actor) => getModelRegistry({ actor }),
    'get-model-card': (actor) => getModelCard({ actor, modelVersionId: unknownId }),
  },
  'model.manage': {
    'import-model': (actor) => importModel({ actor, folder: 'tests/support/tiny-bundle' }),
    'set-alias': (actor) => setAlias({ actor, alias: 'challenger', model: { name: 'unknown', version: '1' } }),
  },
  'watch.read': {
    'find-alerts': (actor) => findAlerts({ actor }),
    'get-watch-figures': (actor) => getWatchFigures({ actor }),
  },
  'watch.manage': {
    'acknowledge-alert': (actor) => acknowledgeAlert({ actor, alertId: unknownId }),
    'set-watch-reference': (actor) => setWatchReference({ actor, from: new Date(0), to: new Date(1) }),
  },
  'memory.read': {
    'find-memory': (actor) => findMemory({ actor }),
    'get-anchor': (actor) => getAnchor({ actor, anchorId: unknownId }),
  },
  'memory.manage': {
    'forget-memory': (actor) => forgetMemory({ actor, what: { kind: 'layout', id: unknownId } }),
    'set-memory': (actor) => setMemory({ actor, on: true }),
  },
} satisfies Partial<Record<Action, Readonly<Record<string, Call>>>>;
