import { findFilesWithTruth } from '#lib/adapters/labelled/folder.ts';
import { lazyTextRecogniser } from '#lib/adapters/ocr/lazy.ts';
import type { ExtractionResult } from '#lib/domain/extraction.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import type { Issue } from '#lib/domain/issue.ts';
import type { Answerer } from '#lib/domain/model-bundle.ts';
import { type TextRecogniser, UnreadableFile } from '#lib/domain/ports.ts';
import { type Difference, pairedDifference } from '#lib/learning/compare.ts';
import { examplesOf } from '#lib/learning/examples.ts';
import { type EvaluationReport, REVIEW_THRESHOLD, reportOn } from '#lib/learning/report.ts';
import { type ScoredDocument, scoreDocument } from '#lib/learning/score.ts';
import { extract, type ModelReading, type ReadFile } from '#lib/pipeline/extract.ts';

/** Who answers: one for all fields, or `shipped`, whoever was the most accurate for each. */
export type EvaluatedSource = Answerer | 'shipped';

/** A file as it was read, with what a model said about its pages, once for all who answer. `seconds` went into both. */
export interface ReadToEvaluate {
  file: ReadFile;
  model?: ModelReading | undefined;
  issues: readonly Issue[];
  seconds: number;
}
export type ReadOne = (input: { path: string; recogniser: TextRecogniser }) => Promise<ReadToEvaluate>;

/** What one source answered in a folder, scored. */
export interface SourceEvaluation {
  source: EvaluatedSource;
  report: EvaluationReport;
  scored: ScoredDocument[];
  /** How much better the first source is than this one; absent for the first itself. */
  lead?: Difference;
}

export interface FolderEvaluation {
  /** In the order in which they were asked for. */
  sources: SourceEvaluation[];
  /** Files that could not be read at all; their labelled values count as missed. */
  unreadable: { file: string; message: string }[];
}

interface ToEvaluate {
  folder: string;
  readOne: ReadOne;
  /** All of them answer from the same reading. */
  sources: readonly EvaluatedSource[];
  onFile?: (file: string, done: number, of: number) => void;
}

/** What a source answers about a file that was read. Rules without a model answer by themselves, uncalibrated. */
export function answerOf({ file, model }: ReadToEvaluate, source: EvaluatedSource): ExtractionResult {
  return extract(file, { ...(model && { model }), ...(source !== 'shipped' && { answerer: source }) });
}

/**
 * Reads every file that has a truth beside it, lets each source answer, and scores them. `onFile` is told each file as it is
 * done. Throws `InvalidInput` for a folder without truth.
 */
export async function evaluateFolder({ folder, readOne, sources, onFile }: ToEvaluate): Promise<FolderEvaluation> {
  const files = await findFilesWithTruth(folder);
  const recogniser = lazyTextRecogniser();
  const scored = sources.map((source) => ({ source, documents: [] as ScoredDocument[] }));
  const unreadable: FolderEvaluation['unreadable'] = [];
  let thresholds: Thresholds = () => REVIEW_THRESHOLD;
  try {
    for (const [index, { path, name, family, truth }] of files.entries()) {
      const read = await readOne({ path, recogniser }).catch((error: unknown) => {
        if (!(error instanceof UnreadableFile)) throw error;
        unreadable.push({ file: path, message: error.message });
        return undefined;
      });
      thresholds = thresholdsOf(read) ?? thresholds;
      for (const { source, documents } of scored) {
        const examples = examplesOf(truth, read && answeredBy(read, source), name, family);
        documents.push(...examples.map(scoreDocument));
      }
      onFile?.(name, index + 1, files.length);
    }
  } finally {
    await recogniser.close();
  }
  const [first] = scored;
  return {
    sources: scored.map(({ source, documents }) => ({
      source,
      report: reportOn(documents, { thresholds }),
      scored: documents,
      ...(first && first.source !== source && { lead: pairedDifference(first.documents, documents) }),
    })),
    unreadable,
  };
}

type Thresholds = (key: FieldKey) => number;

function thresholdsOf(read: ReadToEvaluate | undefined): Thresholds | undefined {
  const calibration = read?.model?.calibration;
  return calibration ? (key) => calibration.thresholds[key] ?? calibration.threshold : undefined;
}

function answeredBy(read: ReadToEvaluate, source: EvaluatedSource) {
  const started = performance.now();
  const { document, fields, issues } = answerOf(read, source);
  const seconds = read.seconds + (performance.now() - started) / 1000;
  return { pages: document.pages, types: document.types, values: fields, issues: [...issues, ...read.issues], seconds };
}
