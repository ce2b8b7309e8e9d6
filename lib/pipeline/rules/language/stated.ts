import type { DocumentType } from '#lib/domain/document-types/key.ts';
import type { Word } from '#lib/domain/page.ts';
import { textOf } from '../../layout.ts';
import { phraseEnd, plain } from '../../matching.ts';
import { anchorsOf, cellAfter, cellBelow, type Phrase, phraseOf, wrappedAnchors } from './anchors.ts';
import { isBox } from './box-marks.ts';
import type { DocumentView, Found, RulesOf } from './rule.ts';
import { foundAs } from './ticked.ts';

/** A list of choices with nothing ticked states none of them. */
const LISTED =
  /^(?:conventional|convencional)\b.*\b(?:fha|va)\b|\bfha\b.*\bva\b|^purchase\b.*\brefinance\b|^fixed\b.*\b(?:adjustable|arm)\b/;
const STATED_WORDS_MAX = 8;

type Page = DocumentView['rows'][number];

interface Stated {
  name: string;
  types: readonly DocumentType[];
  labels: readonly string[];
  /** What the words beside or below the label must look like (plain form) for a choice. */
  choices: readonly (readonly [RegExp, string])[];
  /** Trust where the words stand to the right, 0..1; below counts 0.05 less. */
  score: number;
}

type Choices = Stated['choices'];

function choiceIn(words: readonly Word[], choices: Choices): string | undefined {
  const text = plain(textOf(words));
  return words.some(isBox) || LISTED.test(text) ? undefined : choices.find(([pattern]) => pattern.test(text))?.[1];
}

const statedAs = (words: readonly Word[], label: readonly Word[], page: number, choices: Choices): Found[][] => {
  const value = choiceIn(words, choices);
  return value ? [[foundAs(value, words, label, page)]] : [];
};

function statedRight({ rows }: DocumentView, phrases: readonly Phrase[], choices: Choices): Found[][] {
  return rows.flatMap((page) =>
    phrases.flatMap((phrase) => [
      ...page.rows.flatMap(({ words }) =>
        words.flatMap((_, start) => {
          const end = phraseEnd(words, start, phrase.phrase);
          return end === undefined ? [] : statedAs(words.slice(end, end + STATED_WORDS_MAX), words.slice(start, end), page.page, choices);
        }),
      ),
      ...wrappedAnchors(page, phrase).flatMap((anchor) => statedAs(cellAfter(anchor), anchor.label, page.page, choices)),
    ]),
  );
}

/** Whether a cell is a choice of a form: a box stands before it. */
const isBoxed = ({ rows }: Page, [first]: readonly Word[]): boolean =>
  rows.some(({ words }) => {
    const before = first ? words[words.indexOf(first) - 1] : undefined;
    return before !== undefined && isBox(before);
  });

const statedBelow = ({ rows }: DocumentView, phrases: readonly Phrase[], choices: Choices): Found[][] =>
  rows.flatMap((page) =>
    phrases.flatMap((phrase) =>
      anchorsOf(page, phrase, false)
        .filter((anchor) => choiceIn(cellAfter(anchor), choices) === undefined)
        .map((anchor) => ({ anchor, cell: cellBelow(anchor) }))
        .filter(({ cell }) => !isBoxed(page, cell))
        .flatMap(({ anchor, cell }) => statedAs(cell, anchor.label, page.page, choices)),
    ),
  );

/** Rules that read a choice which a form prints as words: beside its caption, and one that reads below it. */
export const stated =
  ({ name, types, labels, choices, score }: Stated): RulesOf =>
  (field) => {
    const phrases = labels.map(phraseOf);
    const rule = { field, types };
    return [
      { ...rule, name, score, relation: 'right of', find: (view) => statedRight(view, phrases, choices) },
      { ...rule, name: `${name}-below`, score: score - 0.05, relation: 'below', find: (view) => statedBelow(view, phrases, choices) },
    ];
  };
