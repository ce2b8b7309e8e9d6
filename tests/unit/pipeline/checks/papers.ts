import type { CheckedValue } from '#lib/domain/check.ts';
import type { DocumentType } from '#lib/domain/document-types/key.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import type { ReadPage } from '#lib/domain/page.ts';
import type { CheckedFile } from '#lib/pipeline/checks/run-checks.ts';

/** A paper with values and, where the test needs them, words on its page. */
export interface Paper {
  type: DocumentType;
  values: Partial<Record<FieldKey, string | readonly string[]>>;
  words?: string;
}

function pageOf(number: number, text: string): ReadPage {
  const words = text.split(/\s+/).map((word, index) => ({
    text: word,
    box: [0.1, 0.1, 0.2, 0.12] as const,
    confidence: 1,
    source: 'text-layer' as const,
    line: index,
  }));
  return { number, width: 612, height: 792, textSource: 'text-layer', textSourceReason: '', words, issues: [] } as unknown as ReadPage;
}

/** A file of papers of one page each. */
export function fileOf(papers: readonly Paper[], fileName?: string): CheckedFile {
  const fields = papers.flatMap(({ type, values }, index): CheckedValue[] =>
    (Object.entries(values) as [FieldKey, string | readonly string[]][]).flatMap(([key, given]) =>
      [given].flat().map((value) => ({ key, value, text: value, page: index + 1, documentType: type })),
    ),
  );
  return {
    fields,
    types: papers.map(({ type }, index) => ({ type, pages: [index + 1, index + 1], confidence: 1 })),
    pages: papers.map(({ words }, index) => pageOf(index + 1, words ?? 'Nothing else')),
    ...(fileName && { fileName }),
  };
}
