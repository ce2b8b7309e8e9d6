import type { CueWord } from '#lib/domain/cue-words.ts';
import type { ExtractedField, ExtractionResult, TypedRange } from '#lib/domain/extraction.ts';
import { documentIndexOfPage } from '#lib/domain/review.ts';
import { isSameSplit } from '#lib/domain/split.ts';
import { checksOf } from './checks/run-checks.ts';
import { extract, type ModelReading, type ReadFile } from './extract.ts';
import { RULES_VERSION } from './rules/table.ts';

interface NewSplit {
  file: ReadFile;
  /** How a person cuts the file. */
  types: readonly TypedRange[];
  cueWords: readonly CueWord[];
  /** What was extracted with another split. */
  before: ExtractionResult;
  /** What was kept of the model that read the file, where one did. */
  model?: ModelReading | undefined;
  /** Awaited between two documents, so that others have their turn. */
  pause: () => Promise<void>;
}

/**
 * What the machine answers about a file that a person split anew. Documents that the new split leaves as they were keep what
 * these rules and this model found in them; the others are extracted once more.
 */
export async function extractSplit({ file, types, cueWords, before, model, pause }: NewSplit): Promise<ExtractionResult> {
  const fields: ExtractedField[] = [];
  const version = model?.version ?? null;
  for (const range of types) {
    const known = fieldsBefore(before, range, version);
    if (!known) await pause();
    fields.push(
      ...(known ?? extract({ ...file, pages: pagesOf(file, range) }, { cueWords, types: [range], ...(model && { model }) }).fields),
    );
  }
  const { fileName, sha256, pages } = file;
  return {
    document: { fileName, sha256, pages: pages.length, types: [...types] },
    fields,
    issues: before.issues,
    checks: checksOf({ fields, types, pages }),
    model: { version, rules: RULES_VERSION },
    timings: {},
  };
}

const pagesOf = ({ pages }: ReadFile, { pages: [first, last] }: TypedRange): ReadFile['pages'] =>
  pages.filter(({ number }) => first <= number && number <= last);

/** The fields of a document that stays as it was; undefined for a new one, and when other rules or another model found them. */
function fieldsBefore(before: ExtractionResult, range: TypedRange, version: string | null): ExtractedField[] | undefined {
  const { document, fields, model } = before;
  const { types } = document;
  const index = types.findIndex((known) => isSameSplit([known], [range]));
  if (index === -1 || model.rules !== RULES_VERSION || model.version !== version) return undefined;
  return fields.filter(({ page }) => documentIndexOfPage(types, page) === index);
}
