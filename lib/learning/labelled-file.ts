import type { TypedRange } from '#lib/domain/extraction.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import type { Issue } from '#lib/domain/issue.ts';
import { KINDS } from '#lib/domain/kinds/table.ts';
import type { Answerer, BundleCalibration } from '#lib/domain/model-bundle.ts';
import type { Truth } from '#lib/domain/truth.ts';
import { choose, type Judgeable, weighed } from '#lib/pipeline/judge/choose.ts';
import { wordsOf } from '#lib/pipeline/judge/proposal.ts';
import { type AnsweredFile, documentsOf, sharedPages } from './examples.ts';

/** A file with its truth, and everything that rules and model propose for it. */
export interface LabelledFile {
  name: string;
  family: string;
  truth: Truth;
  pages: number;
  issues: readonly Issue[];
  documents: readonly { range: TypedRange; fields: ReadonlyMap<FieldKey, readonly Judgeable[]> }[];
}

/** The proposals of one labelled field of one document, each with whether it is right. */
export interface FieldCase {
  file: string;
  key: FieldKey;
  proposals: readonly (Judgeable & { correct: boolean })[];
}

/** The fields of a file that its truth speaks about. A document that was cut wrongly is held against the one it shares most pages with. */
export function casesOf({ name, truth, pages, documents }: LabelledFile): FieldCase[] {
  return documents.flatMap(({ range, fields }) => {
    const own = documentsOf(truth, pages).sort((a, b) => sharedPages(b.pages, range.pages) - sharedPages(a.pages, range.pages))[0];
    if (!own) return [];
    return [...fields].flatMap(([key, judgeables]): FieldCase[] => {
      const texts = own.fields[key] ?? (own.absent.includes(key) ? [] : undefined);
      if (!texts || judgeables.length === 0) return [];
      const { parse, equal } = KINDS[FIELDS[key].kind];
      const isRight = (value: string): boolean => texts.some((text) => equal(parse(text) ?? text, value));
      const proposals = judgeables.map((judgeable) => ({ ...judgeable, correct: isRight(judgeable.proposal.value) }));
      return [{ file: name, key, proposals }];
    });
  });
}

/** What an answerer would have answered about the file with this calibration. */
export function answered(
  { pages, issues, documents }: LabelledFile,
  answererOf: (key: FieldKey) => Answerer,
  calibration: BundleCalibration | null,
): AnsweredFile {
  const values = documents.flatMap(({ fields }) =>
    [...fields].flatMap(([key, judgeables]) => {
      const answerer = answererOf(key);
      const { given } = choose(key, weighed(key, judgeables, answerer, calibration), answerer);
      return given.map(({ proposal, confidence }) => ({
        key,
        value: proposal.value,
        confidence,
        page: wordsOf(proposal)[0]?.page ?? 1,
      }));
    }),
  );
  return { pages, types: documents.map(({ range }) => range), values, issues, seconds: 0 };
}
