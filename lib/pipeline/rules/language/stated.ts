import type { DocumentType } from '#lib/domain/document-types/key.ts';
import type { Word } from '#lib/domain/page.ts';
import { textOf } from '../../layout.ts';
import { phraseEnd, plain } from '../../matching.ts';
import { anchorsOf, cellAfter, cellBelow, type Phrase, phraseOf, wrappedAnchors } from './anchors.ts';
import type { DocumentView, Found, RulesOf } from './rule.ts';
import { foundAs, isBox } from './ticked.ts';

/** A list of choices with nothing ticked states none of them. */
const LISTED =
  /^(?:conventional|convencional)\b.*\b(?:fha|va)\b|\bfha\b.*\bva\b|^purchase\b.*\brefinance\b|^fixed\b.*\b(?:adjustable|arm)\b/;
const STATED_WORDS_MAX = 8;

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

const statedBelow = ({ rows }: DocumentView, phrases: readonly Phrase[], choices: Choices): Found[][] =>
  rows.flatMap((page) =>
    phrases.flatMap((phrase) =>
      anchorsOf(page, phrase, false)
        .filter((anchor) => choiceIn(cellAfter(anchor), choices) === undefined)
        .flatMap((anchor) => statedAs(cellBelow(anchor), anchor.label, page.page, choices)),
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
