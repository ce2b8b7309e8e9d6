import { writeCalibration } from '#lib/adapters/inference/write-calibration.ts';
import { findFilesWithTruth } from '#lib/adapters/labelled/folder.ts';
import { lazyTextRecogniser } from '#lib/adapters/ocr/lazy.ts';
import { type TextRecogniser, UnreadableFile } from '#lib/domain/ports.ts';
import { type Calibrated, calibrate } from '#lib/learning/calibrate.ts';
import type { LabelledFile } from '#lib/learning/labelled-file.ts';
import { type ModelReading, proposalsOf, type ReadFile } from '#lib/pipeline/extract.ts';
import { RULES_VERSION } from '#lib/pipeline/rules/table.ts';

interface ToCalibrate {
  /** Files with truth that the model was not trained on. */
  folder: string;
  /** The bundle on disk that gets the calibration. */
  bundle: string;
  readOne: (input: { path: string; recogniser: TextRecogniser }) => Promise<{ file: ReadFile; model?: ModelReading | undefined }>;
  onFile?: (file: string, done: number, of: number) => void;
}

/**
 * Fits on labelled files how rules and model are judged together, and writes it into the bundle (`calibration.json`, and its
 * line in `SHA256SUMS`). Files that cannot be read are left out. Throws `InvalidInput` for a folder without truth.
 */
export async function calibrateBundle({ folder, bundle, readOne, onFile }: ToCalibrate): Promise<Calibrated> {
  const files = await findFilesWithTruth(folder);
  const recogniser = lazyTextRecogniser();
  const labelled: LabelledFile[] = [];
  try {
    for (const [index, { path, name, family, truth }] of files.entries()) {
      const read = await readOne({ path, recogniser }).catch((error: unknown) => {
        if (!(error instanceof UnreadableFile)) throw error;
        return undefined;
      });
      if (read) labelled.push(labelledFile(read, { name, family, truth }));
      onFile?.(name, index + 1, files.length);
    }
  } finally {
    await recogniser.close();
  }
  const calibrated = calibrate(labelled, RULES_VERSION);
  await writeCalibration(bundle, calibrated.calibration);
  return calibrated;
}

function labelledFile(
  { file, model }: { file: ReadFile; model?: ModelReading | undefined },
  known: Pick<LabelledFile, 'name' | 'family' | 'truth'>,
): LabelledFile {
  const documents = proposalsOf(file, model ? { model } : {});
  return { ...known, pages: file.pages.length, issues: file.pages.flatMap(({ issues }) => issues), documents };
}
