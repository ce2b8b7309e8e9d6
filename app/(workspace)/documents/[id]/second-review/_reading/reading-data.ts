import type { CurrentValue } from '#lib/domain/correction.ts';
import type { TypedRange } from '#lib/domain/extraction.ts';
import type { ComparedAnswer } from '#lib/domain/second-review.ts';

export interface ReadingPage {
  number: number;
  width: number;
  height: number;
  hasView: boolean;
}

/** What the pages of a second review show, as the server last told it. */
export interface SecondReviewData {
  id: string;
  documentId: string;
  fileName: string;
  pages: readonly ReadingPage[];
  types: readonly TypedRange[];
  values: readonly CurrentValue[];
  compared: readonly ComparedAnswer[];
  firstBy: string | null;
  secondBy: string | null;
}
