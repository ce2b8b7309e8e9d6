import { createHash } from 'node:crypto';
import { findApprovedFile } from '#lib/adapters/db/approved-file.ts';
import { database } from '#lib/adapters/db/client.ts';
import { type DatasetFile, findDatasetFiles } from '#lib/adapters/db/dataset-files.ts';
import { findSettledReviews, freezeVersion, oldSplitsOf } from '#lib/adapters/db/dataset-version.ts';
import { findingId, readLabelledDocuments } from '#lib/adapters/db/labelled-documents.ts';
import { enqueue } from '#lib/adapters/queue/queue.ts';
import {
  getDatasetFacts,
  getDatasetPlan,
  hasDatasetPart,
  joinDatasetParts,
  putDatasetPart,
  putDatasetPlan,
} from '#lib/adapters/storage/dataset-parts.ts';
import { datasetPartsPrefix, deleteObjects } from '#lib/adapters/storage/files.ts';
import { canonicalJson } from '#lib/domain/canonical-json.ts';
import { currentValues } from '#lib/domain/correction.ts';
import { type DatasetFilter, datasetFilterSchema } from '#lib/domain/dataset.ts';
import type { Finding } from '#lib/domain/finding.ts';
import { slottedResult } from '#lib/domain/review.ts';
import { comparedAnswers } from '#lib/domain/second-review.ts';
import { type Agreement, observationsOf as agreementObservations, agreementOf } from '#lib/learning/agreement.ts';
import { dataSheetOf } from '#lib/learning/dataset/data-sheet.ts';
import { type ExampleFacts, factsOf } from '#lib/learning/dataset/facts.ts';
import { groupsOf, relationsOf } from '#lib/learning/dataset/groups.ts';
import { keeps } from '#lib/learning/dataset/keeps.ts';
import { type LabelObservation, likelyErrors, observationsOf } from '#lib/learning/dataset/label-errors.ts';
import { type FoundIssue, issuesOfCopies, issuesOfErrors, issuesOfFindings } from '#lib/learning/dataset/label-issues.ts';
import { type SplitGroup, splitGroups } from '#lib/learning/dataset/splits.ts';
import { trainingExamples } from '#lib/learning/training-example.ts';
import { unlikeLabels } from '#lib/learning/unlike-labels.ts';

interface Building {
  id: string;
  organisationId: string;
  datasetId: string;
  number: number;
  filter: DatasetFilter;
}

/** What is kept of a file beside its lines. */
interface FileFacts {
  examples: (ExampleFacts & { line: string })[];
  observations: LabelObservation[];
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Builds and freezes a version that was asked for: its files are read one after the other and kept apart, so that a build that stopped
 * goes on where it was left; then groups, splits, data sheet and doubtful labels come from what is known of them. Does nothing when
 * the version is not being built. The same approved answers give the same bytes. When `stopping` is aborted a new job goes on.
 */
export async function buildDatasetVersion({ versionId, stopping }: { versionId: string; stopping?: AbortSignal }): Promise<void> {
  const row = await database().datasetVersion.findFirst({
    where: { id: versionId, state: 'building' },
    select: { id: true, organisationId: true, datasetId: true, number: true, filter: true },
  });
  if (!row) return;
  const version: Building = { ...row, filter: datasetFilterSchema.parse(row.filter) };
  const files = await planOf(version);
  for (const file of files) {
    if (stopping?.aborted) return void (await database().$transaction((tx) => enqueue(tx, 'build-dataset-version', { versionId })));
    if (!(await hasDatasetPart(versionId, file.documentId))) await keepFile(version, file);
  }
  await freeze(version, files);
  // A file may have been erased while this was built.
  await database().$transaction((tx) => enqueue(tx, 'blank-erased-lines', { versionId }));
  await deleteObjects(datasetPartsPrefix(versionId));
}

/** The files that were approved when the build began: those approved later are the next version's. */
async function planOf({ id, organisationId, filter }: Building): Promise<DatasetFile[]> {
  const kept = await getDatasetPlan(id);
  if (kept) return kept as DatasetFile[];
  const files = await findDatasetFiles(database(), organisationId, filter);
  await putDatasetPlan(id, files);
  return files;
}

async function keepFile({ id, organisationId, filter }: Building, { documentId, loanId, approvedAt }: DatasetFile): Promise<void> {
  const file = await findApprovedFile(organisationId, documentId);
  const about = { loanId, approvedAt: new Date(approvedAt).toISOString() };
  const examples = (file ? trainingExamples(file) : [])
    .map((example) => ({ facts: factsOf(example, about), line: `${canonicalJson(example)}\n` }))
    .filter(({ facts }) => keeps(filter, facts));
  const indexes = new Set(examples.map(({ facts }) => facts.documentIndex));
  const values = file ? currentValues(slottedResult(file.result), file.corrections) : [];
  const facts: FileFacts = {
    examples: examples.map(({ facts, line }) => ({ ...facts, line: sha256(line) })),
    observations: observationsOf(documentId, values).filter(({ documentIndex }) => indexes.has(documentIndex)),
  };
  const lines = examples.map(({ line }) => line);
  await putDatasetPart(id, documentId, lines, file ? facts : { ...facts, gone: true });
}

async function freeze(version: Building, files: readonly DatasetFile[]): Promise<void> {
  const facts: (FileFacts & { gone?: true })[] = [];
  for (const { documentId } of files) facts.push((await getDatasetFacts(version.id, documentId)) as FileFacts & { gone?: true });
  const examples = facts.flatMap((file) => file.examples);
  if (examples.length === 0) {
    const failure = 'Nothing was left when it was built: no document of the approved files is of the types and lenders asked for.';
    await database().datasetVersion.update({ where: { id: version.id }, data: { state: 'failed', failure }, select: { id: true } });
    return;
  }
  const { together } = version.filter;
  const old = await oldSplitsOf(database(), version, (item) => relationsOf(item, together));
  const { groups: related, copies } = groupsOf(examples, together);
  const groups = splitGroups(related, old);
  const documentIds = [...new Set(examples.map(({ documentId }) => documentId))];
  const leftOut = facts.filter(({ gone }) => gone).length;
  const sheet = dataSheetOf({ groups, copies, leftOut, agreement: await agreementAbout(documentIds) });
  const issues = [
    ...issuesOfFindings(await findingsIn(version.organisationId, documentIds, examples)),
    ...issuesOfErrors(likelyErrors(facts.flatMap(({ observations }) => observations))),
    ...issuesOfCopies(examples, copies),
  ];
  const object = await joinDatasetParts(version.id, documentIds);
  await freezeVersion(version, { ...object, sheet, items: itemsOf(examples, groups, copies), issues: issues.map(identified) });
}

function itemsOf(examples: FileFacts['examples'], groups: readonly SplitGroup[], copies: ReadonlyMap<string, string>) {
  const groupOf = new Map(groups.flatMap((group) => group.members.map(({ id }) => [id, group] as const)));
  return examples.map(({ id, documentId, documentIndex, documentType, layoutKey, line: exampleSha256 }, line) => ({
    ...{ line, documentId, documentIndex, documentType, exampleSha256 },
    split: groupOf.get(id)?.split ?? 'train',
    groupKey: groupOf.get(id)?.key ?? '',
    layoutKey: layoutKey ?? `${documentType}/unknown`,
    duplicateOf: copies.get(id) ?? null,
  }));
}

/** An issue with what tells it from others: chances change from model to model, the label and what it is held against do not. */
function identified(issue: FoundIssue): FoundIssue & { finding: string } {
  const { kind, documentId, slot, message, detail } = issue;
  const about = kind === 'consistency' ? message : (detail.instead ?? null);
  return { ...issue, finding: sha256(canonicalJson({ kind, documentId, slot, labelled: detail.labelled ?? null, about })) };
}

/** What the labels of these examples say in two ways or against a rule, without what somebody let stand. */
async function findingsIn(organisationId: string, documentIds: readonly string[], examples: readonly ExampleFacts[]): Promise<Finding[]> {
  const found = await unlikeLabels((ids) => readLabelledDocuments(organisationId, ids ?? documentIds));
  const decided = await database().labelDecision.findMany({ where: { organisationId }, select: { finding: true } });
  const stands = new Set(decided.map(({ finding }) => finding));
  const known = new Set(examples.map(({ id }) => id));
  return found
    .filter((finding) => !stands.has(findingId(finding)))
    .map((finding) => ({
      ...finding,
      sides: finding.sides.map((side) => ({
        ...side,
        labels: side.labels.filter(({ documentId, slot }) => known.has(`${documentId}/${slot.split('/')[0]}`)),
      })),
    }))
    .filter(({ sides }) => sides.some(({ labels }) => labels.length > 0));
}

async function agreementAbout(documentIds: readonly string[]): Promise<Agreement | null> {
  const reviews = await findSettledReviews(database(), documentIds);
  if (reviews.length === 0) return null;
  return agreementOf(
    'All',
    reviews.flatMap(({ first, second, ...who }) => agreementObservations(comparedAnswers(first, second), who)),
  );
}
