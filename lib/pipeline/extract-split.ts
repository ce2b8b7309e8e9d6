import type { CueWord } from '#lib/domain/cue-words.ts';
import type { ExtractedField, ExtractionResult, TypedRange } from '#lib/domain/extraction.ts';
import type { RememberedPage } from '#lib/domain/memory.ts';
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
  /** The pages that are in a remembered layout. */
  memory?: readonly RememberedPage[];
  /** Awaited between two documents, so that others have their turn. */
  pause: () => Promise<void>;
}

/**
 * What the machine answers about a file that a person split anew. Documents that the new split leaves as they were keep what
 * these rules and this model found in them; the others are extracted once more.
 */
export async function extractSplit({ file, types, cueWords, before, model, memory = [], pause }: NewSplit): Promise<ExtractionResult> {
  const fields: ExtractedField[] = [];
  const overruled: ExtractedField[] = [];
  const version = model?.version ?? null;
  for (const range of types) {
    const known = answersBefore(before, range, version);
    if (!known) await pause();
    const answers =
      known ?? extract({ ...file, pages: pagesOf(file, range) }, { cueWords, memory, types: [range], ...(model && { model }) });
    fields.push(...answers.fields);
    overruled.push(...(answers.overruled ?? []));
  }
  const { fileName, sha256, pages } = file;
  return {
    document: { fileName, sha256, pages: pages.length, types: [...types] },
    fields,
    ...(overruled.length > 0 && { overruled }),
    issues: before.issues,
    checks: checksOf({ fields, types, pages }),
    model: { version, rules: RULES_VERSION },
    timings: {},
  };
}

const pagesOf = ({ pages }: ReadFile, { pages: [first, last] }: TypedRange): ReadFile['pages'] =>
  pages.filter(({ number }) => first <= number && number <= last);

/** The answers of a document that stays as it was; undefined for a new one, and when other rules or another model found them. */
function answersBefore(
  before: ExtractionResult,
  range: TypedRange,
  version: string | null,
): Pick<ExtractionResult, 'fields' | 'overruled'> | undefined {
  const { document, fields, overruled = [], model } = before;
  const { types } = document;
  const index = types.findIndex((known) => isSameSplit([known], [range]));
  if (index === -1 || model.rules !== RULES_VERSION || model.version !== version) return undefined;
  const isOwn = ({ page }: ExtractedField): boolean => documentIndexOfPage(types, page) === index;
  return { fields: fields.filter(isOwn), overruled: overruled.filter(isOwn) };
}
