import { z } from 'zod';
import { database } from '#lib/adapters/db/client.ts';
import { findOwnCueWords } from '#lib/adapters/db/cue-words.ts';
import { evaluatedRules } from '#lib/adapters/db/evaluated-rules.ts';
import { findEvaluated, findWantedLines, keepEvaluated, type WantedLine } from '#lib/adapters/db/evaluations.ts';
import type { $Enums, Prisma } from '#lib/adapters/db/generated/client.ts';
import { findStoredPages } from '#lib/adapters/db/stored-pages.ts';
import { withWarmClassifier } from '#lib/adapters/inference/warm.ts';
import { enqueue } from '#lib/adapters/queue/queue.ts';
import { readLines } from '#lib/adapters/storage/dataset-lines.ts';
import { bundleBytes, unpackBundle } from '#lib/adapters/storage/model-bundles.ts';
import type { CueWord } from '#lib/domain/cue-words.ts';
import { InvalidInput } from '#lib/domain/errors.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import { modelLabel } from '#lib/domain/model-version.ts';
import type { TokenClassifier } from '#lib/domain/ports.ts';
import { trainingExampleSchema } from '#lib/domain/training-example.ts';
import { type AnsweredByAll, evaluatedDocuments, type LabelledLine } from '#lib/learning/evaluated.ts';
import { evaluationReport } from '#lib/learning/evaluation-report.ts';
import { REVIEW_THRESHOLD } from '#lib/learning/report.ts';
import { extract } from '#lib/pipeline/extract.ts';
import { modelReading } from '#lib/pipeline/ner/model-reading.ts';
import { RULES_VERSION } from '#lib/pipeline/rules/table.ts';

interface Running {
  id: string;
  organisationId: string;
  datasetVersionId: string;
  split: $Enums.DatasetSplit;
  rulesVersion: string;
  storageKey: string;
  model: { name: string; version: string; sha256: string };
}

/** What is needed of a line; its words lack their lines, so the pages come from where they are served from. */
const lineSchema = trainingExampleSchema
  .pick({ documentType: true, fields: true, absent: true })
  .extend({ pages: z.array(z.object({ number: z.number().int().positive() })) });

/**
 * Answers the documents of a split as they would be answered live, by rules and model together and by each alone, from the words that
 * are stored, and keeps what was right and wrong. Remembered layouts stay out of it: a model is judged by itself. What is done is kept, so
 * a job that was killed goes on; does nothing when the evaluation is done or failed. When `stopping` is aborted a new job goes on.
 */
export async function runEvaluation({ evaluationId, stopping }: { evaluationId: string; stopping?: AbortSignal }): Promise<void> {
  const running = await findRunning(evaluationId);
  if (!running) return;
  try {
    const cueWords = await findOwnCueWords(database(), running.organisationId);
    if (evaluatedRules(RULES_VERSION, cueWords) !== running.rulesVersion)
      throw new InvalidInput('Rules or cue words changed since this was asked for. Ask for it again.', 'rules_changed');
    const { sha256 } = running.model;
    const wanted = { sha256, label: modelLabel(running.model), folder: () => unpackBundle(sha256) };
    await withWarmClassifier(wanted, (classifier) => answerAll(running, { classifier, cueWords, stopping }));
  } catch (error) {
    // What another attempt cannot mend is said at once.
    if (!(error instanceof InvalidInput)) throw error;
    await database().evaluation.updateMany({
      where: { id: evaluationId, state: { in: ['queued', 'running'] } },
      data: { state: 'failed', failure: error.message },
    });
  }
}

async function findRunning(id: string): Promise<Running | undefined> {
  const row = await database().evaluation.findFirst({
    where: { id, state: { in: ['queued', 'running'] } },
    include: {
      modelVersion: { select: { name: true, version: true, sha256: true } },
      datasetVersion: { select: { storageKey: true } },
    },
  });
  if (!row || row.datasetVersion.storageKey === null) return undefined;
  const { organisationId, datasetVersionId, split, rulesVersion } = row;
  return { id, organisationId, datasetVersionId, split, rulesVersion, storageKey: row.datasetVersion.storageKey, model: row.modelVersion };
}

interface With {
  classifier: TokenClassifier;
  cueWords: readonly CueWord[];
  stopping: AbortSignal | undefined;
}

async function answerAll(running: Running, tools: With): Promise<void> {
  const { id } = running;
  const { total, open } = await findWantedLines(running);
  await database().evaluation.updateMany({ where: { id, state: 'queued' }, data: { state: 'running', total } });
  for await (const file of filesOf(running.storageKey, open)) {
    if (tools.stopping?.aborted) return void (await database().$transaction((tx) => enqueue(tx, 'run-evaluation', { evaluationId: id })));
    await answerFile(running, file, tools);
  }
  await finish(running);
}

type Line = WantedLine & { labelled: z.infer<typeof lineSchema> };

/** The wanted lines, those of one file together: a version has them one after the other. */
async function* filesOf(storageKey: string, open: ReadonlyMap<number, WantedLine>): AsyncGenerator<Line[]> {
  let file: Line[] = [];
  let line = -1;
  for await (const text of readLines(storageKey)) {
    line += 1;
    const wanted = open.get(line);
    // Erased since: its line is empty.
    if (!wanted || text.trim() === '') continue;
    if (file[0] && file[0].documentId !== wanted.documentId) {
      yield file;
      file = [];
    }
    file.push({ ...wanted, labelled: lineSchema.parse(JSON.parse(text)) });
  }
  if (file.length > 0) yield file;
}

async function answerFile(running: Running, file: readonly Line[], tools: With): Promise<void> {
  const documentId = file[0]?.documentId ?? '';
  const answered = await answersAbout(documentId, tools);
  if (!answered) return;
  const lines = file.map(({ documentIndex, labelled }): LabelledLine => ({ documentIndex, ...labelled }));
  const judged = evaluatedDocuments(lines, answered);
  const items = file.flatMap(({ line }, index) => (judged[index] ? [{ line, judged: judged[index] }] : []));
  await keepEvaluated(running, documentId, items);
}

/** The same steps as a live document takes. Undefined when it was erased meanwhile. */
async function answersAbout(documentId: string, { classifier, cueWords }: With): Promise<AnsweredByAll | undefined> {
  const document = await database().document.findUnique({
    where: { id: documentId },
    select: { fileName: true, sha256: true, reading: true },
  });
  if (!document) return undefined;
  const { reading, ...file } = document;
  const pages = await findStoredPages(database(), { documentId, reading });
  const read = { ...file, pages };
  const started = performance.now();
  const { model, issues } = await modelReading(pages, classifier);
  const answer = extract(read, { cueWords, ...(model && { model }) });
  const ms = performance.now() - started;
  const rules = extract(read, { cueWords });
  const combined = { ...answer, issues: [...answer.issues, ...issues] };
  const alone = model ? extract(read, { cueWords, model, answerer: 'model' }) : { ...rules, fields: [] };
  return { pages, by: { combined, rules, model: alone }, thresholds: thresholdsOf(classifier), modelFailed: !model, ms };
}

function thresholdsOf({ bundle: { calibration } }: TokenClassifier): (key: FieldKey) => number {
  return (key) => (calibration ? (calibration.thresholds[key] ?? calibration.threshold) : REVIEW_THRESHOLD);
}

async function finish({ id, organisationId, model }: Running): Promise<void> {
  const documents = [...(await findEvaluated(id)).values()];
  if (documents.length === 0)
    throw new InvalidInput('None of its documents are there any more: they were erased. Choose another version.', 'split_empty');
  const report = evaluationReport(documents, { bundleBytes: await bundleBytes(model.sha256) });
  const column: Prisma.InputJsonValue = JSON.parse(JSON.stringify(report));
  await database().$transaction(async (tx) => {
    const { count } = await tx.evaluation.updateMany({
      where: { id, state: 'running' },
      data: { state: 'done', report: column, done: documents.length, total: documents.length, finishedAt: new Date() },
    });
    if (count === 0) return;
    const subject = { subjectType: 'evaluation', subjectId: id };
    const detail = { model: modelLabel(model), documents: documents.length, f1: report.by.combined.all.f1 };
    await tx.auditEvent.create({ data: { organisationId, actorName: 'system', ...subject, event: 'evaluation.done', detail } });
  });
}
