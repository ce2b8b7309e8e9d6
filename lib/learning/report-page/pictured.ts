import type { ExtractedField } from '#lib/domain/extraction.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import type { ReadPage } from '#lib/domain/page.ts';
import { printedPlaces } from '../printed-places.ts';
import type { ScoredDocument, ScoredField } from '../score.ts';
import type { MarkedBox, MistakeRow, PicturedPage } from './data.ts';

/** What rules and model each answer by themselves. */
export interface Answers {
  rules: readonly ExtractedField[];
  model: readonly ExtractedField[];
}

const PAGES_MAX = 3;

const isWrong = ({ missed, wrong }: ScoredField): boolean => missed.length + wrong.length > 0;

const saidBy = (answers: readonly ExtractedField[], { key }: ScoredField, pages: readonly number[]): ExtractedField[] =>
  answers.filter((answer) => answer.key === key && pages.includes(answer.page));

/** The fields of a document that went wrong, with what is printed and who said what. */
export function mistakeRows({ example, fields }: ScoredDocument, answers: Answers): MistakeRow[] {
  const said = (list: readonly ExtractedField[], key: string): string[] =>
    [...new Set(list.filter((answer) => answer.key === key).map(({ value }) => value))].slice(0, 6);
  return fields.filter(isWrong).map(({ key, wrong }) => ({
    key,
    truth: example.reference.fields[key] ?? [],
    rules: said(answers.rules, key),
    model: said(answers.model, key),
    given: example.predicted.values
      .filter((value) => value.key === key)
      .map(({ value, confidence }) => ({ value, confidence, correct: !wrong.includes(value) })),
  }));
}

/** The pages on which most of the mistakes stand, with truth, rules and model of the fields that went wrong. In order of number. */
export function pagesToDraw(
  { example, fields }: ScoredDocument,
  pages: readonly ReadPage[],
  answers: Answers,
): Omit<PicturedPage, 'picture'>[] {
  const numbers = pages.map(({ number }) => number);
  const bad = fields.filter(isWrong);
  const drawn = pages.map((page) => {
    const marks = bad.flatMap((field): MarkedBox[] => {
      const { label } = FIELDS[field.key];
      const truths = (example.reference.fields[field.key] ?? []).flatMap((text) => printedPlaces(page, text));
      const byMachine = (['rules', 'model'] as const).flatMap((mark) =>
        saidBy(answers[mark], field, numbers)
          .filter((answer) => answer.page === page.number)
          .map(({ boxes }): MarkedBox => ({ mark, label, boxes })),
      );
      return [...truths.map((boxes): MarkedBox => ({ mark: 'truth', label, boxes })), ...byMachine];
    });
    return { number: page.number, width: page.width, height: page.height, marks };
  });
  const most = [...drawn].sort((a, b) => b.marks.length - a.marks.length || a.number - b.number);
  const kept = most.filter(({ marks }, index) => index === 0 || marks.length > 0).slice(0, PAGES_MAX);
  return kept.sort((a, b) => a.number - b.number);
}
