import type { CueWord } from '#lib/domain/cue-words.ts';
import type { ExtractedField, ExtractionResult, TypedRange } from '#lib/domain/extraction.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import type { RememberedPage } from '#lib/domain/memory.ts';
import type { Answerer, BundleCalibration } from '#lib/domain/model-bundle.ts';
import type { ReadPage } from '#lib/domain/page.ts';
import { checksOf } from './checks/run-checks.ts';
import { classifyPage } from './classify.ts';
import type { Judgeable } from './judge/choose.ts';
import { judge, judgeablesOf } from './judge/judge.ts';
import { guessWithMemory, guessWithModel } from './judge/page-types.ts';
import { withMemory } from './memory/with-memory.ts';
import type { ModelPage } from './ner/model-candidate.ts';
import { proposedIn } from './proposed.ts';
import { resolve } from './resolve.ts';
import { RULES_VERSION } from './rules/table.ts';
import { splitPages } from './split.ts';
import { asShown, upright } from './upright.ts';

export interface ReadFile {
  fileName: string;
  sha256: string;
  pages: readonly ReadPage[];
}

/** What a model said about the pages of a file, and how its word is weighed. */
export interface ModelReading {
  /** `<name>@<version>` */
  version: string;
  /** One a page, in any order. */
  pages: readonly ModelPage[];
  calibration: BundleCalibration | null;
}

export interface ExtractSettings {
  /** An organisation's own labels. */
  cueWords?: readonly CueWord[];
  /** How a person split the file; it takes the place of our own split. */
  types?: readonly TypedRange[];
  /** Absent: rules alone answer. */
  model?: ModelReading;
  /** Who answers every field; absent: whoever was the most accurate for each. Says nothing without a model. */
  answerer?: Answerer;
  /** The pages that are in a layout which the organisation remembers. */
  memory?: readonly RememberedPage[];
}

/** Rules alone resolve their candidates by trust; with a model everything proposed is judged together. */
function answersIn(pages: readonly ReadPage[], range: TypedRange, settings: ExtractSettings): ExtractedField[] {
  const { model, answerer } = settings;
  const proposed = proposedIn(pages, range, settings);
  if (!model) return resolve(range.type, proposed.rules);
  return judge(proposed, { version: model.version, calibration: model.calibration, ...(answerer && { answerer }) });
}

/** The model has its say about the pages, unless the rules alone are asked. */
function typesOf(pages: readonly ReadPage[], { types, model, answerer, memory = [] }: ExtractSettings): TypedRange[] {
  if (types) return [...types];
  const said = new Map(answerer === 'rules' ? [] : model?.pages.map((page) => [page.number, page]));
  const known = new Map(memory.map((one) => [one.page, one]));
  return splitPages(
    pages.map((page) => guessWithMemory(guessWithModel(classifyPage(page), said.get(page.number)), known.get(page.number))),
  );
}

/** The documents of a file with all that rules and model propose for their fields, nothing chosen yet: what the judge is fitted on. */
export function proposalsOf(file: ReadFile, settings: ExtractSettings = {}): { range: TypedRange; fields: Map<FieldKey, Judgeable[]> }[] {
  const pages = file.pages.map(upright);
  return typesOf(pages, settings).map((range) => ({ range, fields: judgeablesOf(proposedIn(pages, range, settings)) }));
}

/** Pages, document types, candidates, fields: what the machine answers about a read file. Same pages and settings, same answer. */
export function extract({ fileName, sha256, pages }: ReadFile, settings: ExtractSettings = {}): ExtractionResult {
  const seen = pages.map(upright);
  const types = typesOf(seen, settings);
  const answers = types.map((range) => {
    const found = asShown(answersIn(seen, range, settings), pages);
    return withMemory(found, pages, range, settings.memory ?? []);
  });
  const fields = answers.flatMap(({ given }) => given);
  const overruled = answers.flatMap((answer) => answer.overruled);
  return {
    document: { fileName, sha256, pages: pages.length, types },
    fields,
    ...(overruled.length > 0 && { overruled }),
    issues: pages.flatMap(({ issues }) => issues),
    checks: checksOf({ fields, types, pages }),
    model: { version: settings.model?.version ?? null, rules: RULES_VERSION },
    timings: {},
  };
}
