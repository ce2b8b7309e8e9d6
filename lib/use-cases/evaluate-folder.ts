import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { lazyTextRecogniser } from '#lib/adapters/ocr/lazy.ts';
import { InvalidInput } from '#lib/domain/errors.ts';
import type { ExtractionResult } from '#lib/domain/extraction.ts';
import { isPartial } from '#lib/domain/issue.ts';
import { type TextRecogniser, UnreadableFile } from '#lib/domain/ports.ts';
import { type Truth, truthSchema } from '#lib/domain/truth.ts';
import { type EvaluationReport, reportOn } from '#lib/learning/report.ts';
import { type Example, type ScoredDocument, scoreDocument } from '#lib/learning/score.ts';

const SUFFIX = '.truth.json';
const manifestLineSchema = z.object({ path: z.string(), family: z.string() });

export type ExtractOne = (input: { path: string; recogniser: TextRecogniser }) => Promise<ExtractionResult>;

export interface FolderEvaluation {
  report: EvaluationReport;
  scored: ScoredDocument[];
  /** Files that could not be read at all; their labelled values count as missed. */
  unreadable: { file: string; message: string }[];
}

/**
 * Extracts every file that has a truth beside it and scores it. Families come from a MANIFEST.jsonl in the folder, else
 * from the parent folder's name. `onFile` is told each file as it is done. Throws `InvalidInput` for a folder without truth.
 */
export async function evaluateFolder(input: {
  folder: string;
  extractOne: ExtractOne;
  onFile?: (file: string, done: number, of: number) => void;
}): Promise<FolderEvaluation> {
  const truths = (await filesBelow(input.folder)).filter((file) => file.endsWith(SUFFIX)).sort();
  if (truths.length === 0) throw new InvalidInput(`No file below ${input.folder} has a ${SUFFIX} beside it.`, 'no_truth');
  const familyOf = await families(input.folder);
  const recogniser = lazyTextRecogniser();
  const scored: ScoredDocument[] = [];
  const unreadable: FolderEvaluation['unreadable'] = [];
  try {
    for (const [index, truthFile] of truths.entries()) {
      const file = truthFile.slice(0, -SUFFIX.length);
      const truth = truthSchema.parse(JSON.parse(await readFile(truthFile, 'utf8')));
      const result = await input.extractOne({ path: file, recogniser }).catch((error: unknown) => {
        if (!(error instanceof UnreadableFile)) throw error;
        unreadable.push({ file, message: error.message });
        return undefined;
      });
      const name = path.relative(input.folder, file);
      for (const example of examplesOf(truth, result, name, familyOf(name))) scored.push(scoreDocument(example));
      input.onFile?.(name, index + 1, truths.length);
    }
  } finally {
    await recogniser.close();
  }
  return { report: reportOn(scored), scored, unreadable };
}

/** A truth of a packet gives one example a document; a value belongs to the document that its page lies in. */
function examplesOf(truth: Truth, result: ExtractionResult | undefined, name: string, family: string): Example[] {
  const pages = result?.document.pages ?? 0;
  const documents = 'documents' in truth ? truth.documents : [{ ...truth, pages: [1, pages] as [number, number] }];
  return documents.map(({ pages: [first, last], documentType, fields, absent }) => {
    const within = (page: number): boolean => page >= first && page <= last;
    const count = last - first + 1;
    const range = result?.document.types
      .filter(({ pages: [from, to] }) => from <= last && to >= first)
      .sort((a, b) => overlap(b) - overlap(a))[0];
    function overlap({ pages: [from, to] }: { pages: [number, number] }): number {
      return Math.min(to, last) - Math.max(from, first) + 1;
    }
    return {
      name: documents.length > 1 ? `${name}#${first}-${last}` : name,
      family,
      predicted: {
        documentType: range?.type ?? null,
        values: (result?.fields ?? []).filter(({ page }) => within(page)),
        partial: (result?.issues ?? []).some((issue) => isPartial(issue) && (issue.page === undefined || within(issue.page))),
      },
      reference: { documentType, fields: fields as Example['reference']['fields'], absent },
      pages: count,
      seconds: result && pages > 0 ? ((result.timings.totalMs ?? 0) / 1000) * (count / pages) : 0,
    };
  });
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch((cause: unknown) => {
    throw new InvalidInput(`${folder} is not a folder that can be read.`, 'no_folder', { cause });
  });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

async function families(folder: string): Promise<(name: string) => string> {
  const text = await readFile(path.join(folder, 'MANIFEST.jsonl'), 'utf8').catch(() => '');
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const known = new Map(lines.map((line) => manifestLineSchema.parse(JSON.parse(line))).map((row) => [row.path, row.family]));
  return (name) => known.get(name) ?? path.basename(path.dirname(path.join(folder, name)));
}
