import { type Issue, issueOf } from '#lib/domain/issue.ts';
import type { ReadPage } from '#lib/domain/page.ts';
import type { TokenClassifier } from '#lib/domain/ports.ts';
import type { ModelReading } from '../extract.ts';
import { upright } from '../upright.ts';
import { scorePages } from './score-pages.ts';

export interface ReadByModel {
  /** Absent when there is no model, or when it failed. */
  model?: ModelReading;
  issues: Issue[];
  /** What the model threw. */
  failure?: unknown;
}

/** What a model says about the pages of a file. A model that fails is an issue of the file, never the loss of it. */
export async function modelReading(pages: readonly ReadPage[], classifier: TokenClassifier | undefined): Promise<ReadByModel> {
  if (!classifier) return { issues: [] };
  try {
    const scored = await scorePages(pages.map(upright), classifier);
    return { model: { version: classifier.version, pages: scored, calibration: classifier.bundle.calibration }, issues: [] };
  } catch (failure) {
    return { issues: [issueOf('model_failed')], failure };
  }
}
