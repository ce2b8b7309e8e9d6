import type { CueWord } from '#lib/domain/cue-words.ts';
import type { ExtractionResult, TypedRange } from '#lib/domain/extraction.ts';
import type { BundleCalibration } from '#lib/domain/model-bundle.ts';
import type { ReadPage } from '#lib/domain/page.ts';
import { candidatesIn } from './candidates.ts';
import { checksOf } from './checks/run-checks.ts';
import { classifyPage } from './classify.ts';
import { flowOf } from './flow.ts';
import { rowsOf } from './layout.ts';
import type { ModelPage } from './ner/model-candidate.ts';
import { resolve } from './resolve.ts';
import type { DocumentView } from './rules/language/rule.ts';
import { RULES_VERSION } from './rules/table.ts';
import { splitPages } from './split.ts';

export interface ReadFile {
  fileName: string;
  sha256: string;
  pages: readonly ReadPage[];
}

function viewOf(pages: readonly ReadPage[], { type, pages: [first, last] }: TypedRange): DocumentView {
  const own = pages.filter(({ number }) => number >= first && number <= last);
  return { type, pages: own, rows: own.map(rowsOf), flow: flowOf(own) };
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
}

/** Pages, document types, candidates, fields: what the machine answers about a read file. Same pages and settings, same answer. */
export function extract({ fileName, sha256, pages }: ReadFile, settings: ExtractSettings = {}): ExtractionResult {
  const types = settings.types ? [...settings.types] : splitPages(pages.map(classifyPage));
  const fields = types.map((range) => viewOf(pages, range)).flatMap((view) => resolve(view.type, candidatesIn(view, settings.cueWords)));
  return {
    document: { fileName, sha256, pages: pages.length, types },
    fields,
    issues: pages.flatMap(({ issues }) => issues),
    checks: checksOf({ fields, types, pages }),
    model: { version: null, rules: RULES_VERSION },
    timings: {},
  };
}
