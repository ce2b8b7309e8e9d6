import type { Action, Actor } from '#lib/domain/rights.ts';
import type { SplitRange } from '#lib/domain/split.ts';
import { addComment } from '#lib/use-cases/add-comment.ts';
import { addCueWord } from '#lib/use-cases/add-cue-word.ts';
import { answerSecondReview } from '#lib/use-cases/answer-second-review.ts';
import { appendUpload } from '#lib/use-cases/append-upload.ts';
import { approveDocument } from '#lib/use-cases/approve-document.ts';
import { assignDocuments } from '#lib/use-cases/assign-documents.ts';
import { beginUpload } from '#lib/use-cases/begin-upload.ts';
import { cancelUpload } from '#lib/use-cases/cancel-upload.ts';
import { claimDocument } from '#lib/use-cases/claim-document.ts';
import { claimNext } from '#lib/use-cases/claim-next.ts';
import { claimSecondReview } from '#lib/use-cases/claim-second-review.ts';
import { correctField } from '#lib/use-cases/correct-field.ts';
import { correctFields } from '#lib/use-cases/correct-fields.ts';
import { correctSplit } from '#lib/use-cases/correct-split.ts';
import { countDataset } from '#lib/use-cases/count-dataset.ts';
import { countDocuments } from '#lib/use-cases/count-documents.ts';
import { createAccount } from '#lib/use-cases/create-account.ts';
import { createDatasetVersion } from '#lib/use-cases/create-dataset-version.ts';
import { decideConflict } from '#lib/use-cases/decide-conflict.ts';
import { deleteDocument } from '#lib/use-cases/delete-document.ts';
import { deleteView } from '#lib/use-cases/delete-view.ts';
import { escalateDocument } from '#lib/use-cases/escalate-document.ts';
import { exportDataset } from '#lib/use-cases/export-dataset.ts';
import { findAuditEvents } from '#lib/use-cases/find-audit-events.ts';
import { findComments } from '#lib/use-cases/find-comments.ts';
import { findCueWords } from '#lib/use-cases/find-cue-words.ts';
import { findDatasets } from '#lib/use-cases/find-datasets.ts';
import { findDeadJobs } from '#lib/use-cases/find-dead-jobs.ts';
import { findDocuments } from '#lib/use-cases/find-documents.ts';
import { findDuplicate } from '#lib/use-cases/find-duplicate.ts';
import { findLabelIssues } from '#lib/use-cases/find-label-issues.ts';
import { findLoans } from '#lib/use-cases/find-loans.ts';
import { findMembers } from '#lib/use-cases/find-members.ts';
import { findOpinions } from '#lib/use-cases/find-opinions.ts';
import { findReviewItems } from '#lib/use-cases/find-review-items.ts';
import { findReviewers } from '#lib/use-cases/find-reviewers.ts';
import { findSavedViews } from '#lib/use-cases/find-saved-views.ts';
import { findSecondReviews } from '#lib/use-cases/find-second-reviews.ts';
import { findUnlikeLabels } from '#lib/use-cases/find-unlike-labels.ts';
import { findUploads } from '#lib/use-cases/find-uploads.ts';
import { finishSecondReview } from '#lib/use-cases/finish-second-review.ts';
import { getAgreement } from '#lib/use-cases/get-agreement.ts';
import { getChecklist } from '#lib/use-cases/get-checklist.ts';
import { getChecks } from '#lib/use-cases/get-checks.ts';
import { getDatasetChoices } from '#lib/use-cases/get-dataset-choices.ts';
import { getDatasetVersion } from '#lib/use-cases/get-dataset-version.ts';
import { getDeviceModel } from '#lib/use-cases/get-device-model.ts';
import { getDeviceModelFile } from '#lib/use-cases/get-device-model-file.ts';
import { getDocument } from '#lib/use-cases/get-document.ts';
import { getExtraction } from '#lib/use-cases/get-extraction.ts';
import { getHistory } from '#lib/use-cases/get-history.ts';
import { getLoan } from '#lib/use-cases/get-loan.ts';
import { getLoanFile } from '#lib/use-cases/get-loan-file.ts';
import { getOriginal } from '#lib/use-cases/get-original.ts';
import { getPageView } from '#lib/use-cases/get-page-view.ts';
import { getPageWords } from '#lib/use-cases/get-page-words.ts';
import { getPreview } from '#lib/use-cases/get-preview.ts';
import { getReview } from '#lib/use-cases/get-review.ts';
import { getSecondReview } from '#lib/use-cases/get-second-review.ts';
import { getTouchFigures } from '#lib/use-cases/get-touch-figures.ts';
import { getUpload } from '#lib/use-cases/get-upload.ts';
import { giveOpinion } from '#lib/use-cases/give-opinion.ts';
import { importLabelStudio } from '#lib/use-cases/import-label-studio.ts';
import { letFindingStand } from '#lib/use-cases/let-finding-stand.ts';
import { openBatchChoice } from '#lib/use-cases/open-batch-choice.ts';
import { openReviewBatch } from '#lib/use-cases/open-review-batch.ts';
import { previewBatchChoice } from '#lib/use-cases/preview-batch-choice.ts';
import { previewRelabel } from '#lib/use-cases/preview-relabel.ts';
import { previewSplit } from '#lib/use-cases/preview-split.ts';
import { recordTouches } from '#lib/use-cases/record-touches.ts';
import { rejectDocument } from '#lib/use-cases/reject-document.ts';
import { relabel } from '#lib/use-cases/relabel.ts';
import { releaseDocument } from '#lib/use-cases/release-document.ts';
import { removeCueWord } from '#lib/use-cases/remove-cue-word.ts';
import { reopenDocument } from '#lib/use-cases/reopen-document.ts';
import { retryDeadJob } from '#lib/use-cases/retry-dead-job.ts';
import { retryDocument } from '#lib/use-cases/retry-document.ts';
import { saveView } from '#lib/use-cases/save-view.ts';
import { setLoan } from '#lib/use-cases/set-loan.ts';
import { setMemberRole } from '#lib/use-cases/set-member-role.ts';
import { setRequiredTypes } from '#lib/use-cases/set-required-types.ts';
import { setSecondReviewShare } from '#lib/use-cases/set-second-review-share.ts';
import { settleLabelIssue } from '#lib/use-cases/settle-label-issue.ts';
import { settleSecondReview } from '#lib/use-cases/settle-second-review.ts';
import { tryCueWord } from '#lib/use-cases/try-cue-word.ts';
import { uploadDocument } from '#lib/use-cases/upload-document.ts';
import { watchDocuments } from '#lib/use-cases/watch-documents.ts';
import { withdrawEscalation } from '#lib/use-cases/withdraw-escalation.ts';
import { LEARNING_USE_CASES } from './learning-rights-walk.ts';
import { PASSWORD } from './people.ts';

type Call = (actor: Actor, documentId: string) => Promise<unknown>;
const unknownId = crypto.randomUUID();
const unknownFinding = '0'.repeat(64);
const absent = { action: 'absent', fieldKey: 'noteDate', documentType: 'note', slot: '0/noteDate/0' } as const;
const asRider: SplitRange[] = [{ type: 'rider', pages: [1, 1] }];
const nothing = (): ReadableStream<Uint8Array> => new ReadableStream({ start: (controller) => controller.close() });

/** Starts watching and stops: an iterable that may not be watched throws by its first step. */
async function watchOnce(actor: Actor): Promise<void> {
  const signal = AbortSignal.abort();
  for await (const _ of await watchDocuments({ actor, signal })) break;
}

/** Every use-case that asks the table of rights, under the action it asks for. */
export const USE_CASES: Readonly<Record<Action, Readonly<Record<string, Call>>>> = {
  'document.create': {
    'upload-document': (actor) => uploadDocument({ actor, fileName: 'empty.pdf', body: nothing() }),
    'begin-upload': (actor) => beginUpload({ actor, file: { fileName: 'a.pdf', bytes: 9 } }),
    'append-upload': (actor) => appendUpload({ actor, uploadId: unknownId, offset: 0, part: new Uint8Array(1) }),
    'get-upload': (actor) => getUpload({ actor, uploadId: unknownId }),
    'find-uploads': (actor) => findUploads({ actor }),
    'cancel-upload': (actor) => cancelUpload({ actor, uploadId: unknownId }),
    'get-device-model': (actor) => getDeviceModel({ actor }),
    'get-device-model-file': (actor) => getDeviceModelFile({ actor, sha256: '0'.repeat(64), file: 'config.json' }),
  },
  'document.read': {
    'get-document': (actor, documentId) => getDocument({ actor, documentId }),
    'get-checks': (actor, documentId) => getChecks({ actor, documentId }),
    'get-extraction': (actor, documentId) => getExtraction({ actor, documentId }),
    'get-preview': (actor, documentId) => getPreview({ actor, documentId }),
    'get-loan': (actor, documentId) => getLoan({ actor, documentId }),
    'get-review': (actor, documentId) => getReview({ actor, documentId }),
    'get-original': (actor, documentId) => getOriginal({ actor, documentId }),
    'get-page-view': (actor, documentId) => getPageView({ actor, documentId, page: 1 }),
    'get-page-words': (actor, documentId) => getPageWords({ actor, documentId, page: 1 }),
    'find-opinions': (actor, documentId) => findOpinions({ actor, documentId }),
    'find-documents': (actor) => findDocuments({ actor }),
    'find-duplicate': (actor) => findDuplicate({ actor, sha256: 'f'.repeat(64) }),
    'get-checklist': (actor) => getChecklist({ actor }),
    'count-documents': (actor) => countDocuments({ actor }),
    'watch-documents': watchOnce,
  },
  'document.retry': { 'retry-document': (actor, documentId) => retryDocument({ actor, documentId }) },
  'document.reject': { 'reject-document': (actor, documentId) => rejectDocument({ actor, documentId }) },
  'document.opine': {
    'give-opinion': (actor, documentId) =>
      giveOpinion({ actor, documentId, opinion: { slot: '0/noteAmount/0', opinion: 'right', note: null } }),
  },
  'document.delete': { 'delete-document': (actor, documentId) => deleteDocument({ actor, documentId }) },
  'document.review': {
    'find-review-items': (actor) => findReviewItems({ actor }),
    'find-reviewers': (actor) => findReviewers({ actor }),
    'find-saved-views': (actor) => findSavedViews({ actor }),
    'save-view': (actor) => saveView({ actor, name: 'Mine', filter: { state: 'mine' } }),
    'delete-view': (actor) => deleteView({ actor, viewId: unknownId }),
    'claim-next': (actor) => claimNext({ actor }),
    'escalate-document': (actor, documentId) => escalateDocument({ actor, documentId, note: 'Which of the two amounts?' }),
    'withdraw-escalation': (actor, documentId) => withdrawEscalation({ actor, documentId }),
    'claim-document': (actor, documentId) => claimDocument({ actor, documentId }),
    'release-document': (actor, documentId) => releaseDocument({ actor, documentId }),
    'import-label-studio': (actor) => importLabelStudio({ actor, tasks: [] }),
    'correct-field': (actor, documentId) => correctField({ actor, documentId, correction: absent, lastSequence: 0 }),
    'correct-fields': (actor, documentId) => correctFields({ actor, documentId, corrections: [absent], lastSequence: 0, extraction: 1 }),
    'correct-split': (actor, documentId) => correctSplit({ actor, documentId, ranges: asRider, extraction: 1, lastSequence: 0 }),
    'preview-split': (actor, documentId) => previewSplit({ actor, documentId, ranges: asRider, extraction: 1 }),
  },
  'document.approve': {
    'approve-document': (actor, documentId) => approveDocument({ actor, documentId, lastSequence: 0 }),
    'reopen-document': (actor, documentId) => reopenDocument({ actor, documentId }),
    'import-label-studio': (actor) => importLabelStudio({ actor, tasks: [] }),
  },
  'document.assign': {
    'set-loan': (actor, documentId) => setLoan({ actor, documentId, reference: 'L-1' }),
    'assign-documents': (actor, documentId) => assignDocuments({ actor, documentIds: [documentId], memberId: null }),
  },
  'document.comment': {
    'add-comment': (actor, documentId) => addComment({ actor, documentId, body: 'Look again.' }),
    'find-comments': (actor, documentId) => findComments({ actor, documentId }),
  },
  'document.history': { 'get-history': (actor, documentId) => getHistory({ actor, documentId }) },
  'loan.read': {
    'find-loans': (actor) => findLoans({ actor }),
    'get-loan-file': (actor) => getLoanFile({ actor, loanId: unknownId }),
  },
  'loan.decide': {
    'decide-conflict': (actor) =>
      decideConflict({
        actor,
        loanId: unknownId,
        fieldKey: 'noteAmount',
        value: null,
        reason: 'As it is',
        seen: { evidenceId: unknownFinding, lastDecisionId: null },
      }),
  },
  'loan.manage': { 'set-required-types': (actor) => setRequiredTypes({ actor, loanId: unknownId, types: [] }) },
  'second-review.answer': {
    'find-second-reviews': (actor) => findSecondReviews({ actor }),
    'get-second-review': (actor, documentId) => getSecondReview({ actor, documentId }),
    'claim-second-review': (actor) => claimSecondReview({ actor, id: unknownId }),
    'answer-second-review': (actor) => answerSecondReview({ actor, id: unknownId, corrections: [absent] }),
    'finish-second-review': (actor) => finishSecondReview({ actor, id: unknownId }),
  },
  'second-review.settle': { 'settle-second-review': (actor) => settleSecondReview({ actor, id: unknownId, choices: [] }) },
  'quality.read': {
    'get-agreement': (actor) => getAgreement({ actor, since: null }),
    'get-touch-figures': (actor) => getTouchFigures({ actor, since: null }),
  },
  'quality.manage': { 'set-second-review-share': (actor) => setSecondReviewShare({ actor, share: 0.1 }) },
  'finding.read': {
    'find-unlike-labels': (actor) => findUnlikeLabels({ actor }),
    'find-label-issues': (actor) => findLabelIssues({ actor, versionId: unknownId }),
  },
  'finding.decide': {
    'let-finding-stand': (actor) => letFindingStand({ actor, finding: unknownFinding, reason: 'As it is' }),
    'settle-label-issue': (actor) => settleLabelIssue({ actor, issueId: unknownId, state: 'stands' }),
  },
  'finding.relabel': {
    'preview-relabel': (actor) => previewRelabel({ actor, finding: unknownFinding, choice: { make: 'absent' } }),
    relabel: (actor) => relabel({ actor, finding: unknownFinding, choice: { make: 'absent' }, documents: [] }),
  },
  'touch.record': { 'record-touches': (actor) => recordTouches({ actor, touches: [] }) },
  'dataset.export': { 'export-dataset': (actor) => exportDataset({ actor }) },
  'dataset.freeze': { 'create-dataset-version': (actor) => createDatasetVersion({ actor, name: 'All', filter: { together: 'loan' } }) },
  'dataset.read': {
    'count-dataset': (actor) => countDataset({ actor, filter: { together: 'loan' } }),
    'get-dataset-choices': (actor) => getDatasetChoices({ actor }),
    'find-datasets': (actor) => findDatasets({ actor }),
    'get-dataset-version': (actor) => getDatasetVersion({ actor, versionId: unknownId }),
  },
  'review.batch': {
    'open-review-batch': (actor) => openReviewBatch({ actor, issueIds: [unknownId] }),
    'preview-batch-choice': (actor) => previewBatchChoice({ actor, choice: { strategy: 'mixed', budget: 1, perLayout: 1 } }),
    'open-batch-choice': (actor) => openBatchChoice({ actor, strategy: 'mixed', documentIds: [unknownId] }),
  },
  'cue-word.manage': {
    'find-cue-words': (actor) => findCueWords({ actor }),
    'add-cue-word': (actor) => addCueWord({ actor, cueWord: { key: 'lenderName', label: `Payee ${crypto.randomUUID()}` } }),
    'remove-cue-word': (actor) => removeCueWord({ actor, cueWordId: unknownId }),
    'try-cue-word': (actor) => tryCueWord({ actor, cueWord: { key: 'lenderName', label: 'Payee' } }),
  },
  ...LEARNING_USE_CASES,
  'job.read': { 'find-dead-jobs': (actor) => findDeadJobs({ actor }) },
  'job.retry': { 'retry-dead-job': (actor) => retryDeadJob({ actor, jobId: unknownId }) },
  'member.manage': {
    'find-members': (actor) => findMembers({ actor }),
    'set-member-role': (actor) => setMemberRole({ actor, memberId: unknownId, role: 'borrower' }),
    'create-account': (actor) =>
      createAccount({ actor, name: 'New', email: `${crypto.randomUUID()}@example.test`, password: PASSWORD, role: 'borrower' }),
  },
  'audit.read': { 'find-audit-events': (actor) => findAuditEvents({ actor }) },
};

/** What nobody has to be signed in for: the door itself, and what only the worker, the seed and the command line call. */
export const WITHOUT_ACTOR = [
  'blank-erased-lines',
  'build-dataset-version',
  'calibrate-bundle',
  'check-canaries',
  'check-health',
  'check-recogniser',
  'claim-training-run',
  'drop-expired-uploads',
  'enqueue-watches',
  'evaluate-folder',
  'extract-document',
  'extract-file',
  'fail-dataset-version',
  'fail-document',
  'fail-evaluation',
  'fail-training-run',
  'find-demo-accounts',
  'finish-training-run',
  'generate-document',
  'get-actor',
  'get-system-actor',
  'get-trainer',
  'get-training-checkpoint',
  'get-training-data',
  'get-training-parent-file',
  'handle-auth-request',
  'judge-training-run',
  'keep-delivered-file',
  'keep-training-checkpoint',
  'open-document',
  'open-model',
  'prepare-database',
  'read-pages',
  'record-training-heartbeat',
  'release-training-run',
  'remember-document',
  'run-evaluation',
  'seed-demo',
  'send-alert',
  'shadow-document',
  'sign-in',
  'sign-out',
  'sign-up',
  'train-here',
  'watch-organisation',
  'write-dataset',
  'write-evaluation-report',
];
