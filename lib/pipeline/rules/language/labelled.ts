import type { DocumentType } from '#lib/domain/document-types/key.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import type { Word } from '#lib/domain/page.ts';
import type { PlacedWord } from '../../flow.ts';
import { textOf } from '../../layout.ts';
import { type Anchor, anchorsOf, cellAfter, cellBehind, cellBelow, linesBelow, phraseOf } from './anchors.ts';
import { isLabel } from './labels.ts';
import type { Found, RulesOf } from './rule.ts';
import { type ValueLines, valuesIn } from './values.ts';

interface Labelled {
  name: string;
  types: readonly DocumentType[];
  labels: readonly string[];
  /** Trust where the value stands to the right, 0..1; below counts 0.05 less. */
  score?: number;
  where?: 'right' | 'below' | 'both';
  /** The label must begin its cell (default), or may stand anywhere in it. */
  inside?: boolean;
  /** Words that may stand between label and value ("Loan Amount of $…"). */
  skipMax?: number;
  /** Lines under the label that are passed over: a caption's second line. */
  past?: RegExp;
  /** The value may stand in any later cell of the row (a caption that goes on with an explanation). */
  far?: boolean;
  /** Refuses a label by the words of its cell and what follows it up to the value. */
  unless?: RegExp;
  /** Refuses a label by all words of its row. */
  unlessRow?: RegExp;
  accept?: (value: string) => boolean;
}

const placed = (words: readonly Word[], page: number): PlacedWord[] => words.map((word) => ({ word, page }));

function valuesAt(anchor: Anchor, field: FieldKey, rule: Labelled, where: 'right' | 'below'): Found[] {
  const first = where === 'below' ? cellBelow(anchor, rule.past) : rule.far ? [...anchor.after] : cellAfter(anchor);
  const behind = where === 'right' ? cellBehind(anchor) : [];
  if (behind.length === 0 && (first.length === 0 || isLabel(first) || /^[([](?!\d)/.test(first[0]?.text ?? ''))) return [];
  const number = anchor.page.page;
  if (rule.unless?.test(textOf([...anchor.segment.words, ...first]))) return [];
  const read = (words: readonly Word[]): Found[] => {
    const lines: ValueLines = [words, ...linesBelow(anchor, words)].map((line) => placed(line, number));
    return valuesIn(lines, field, rule.skipMax ?? 0).map((value) => ({ ...value, anchor: placed(anchor.label, number) }));
  };
  const found = behind.length > 0 ? read(behind) : read(first);
  return rule.accept ? found.filter(({ value }) => rule.accept?.(value)) : found;
}

/** Rules that read a value beside its printed label: to the right, and one that reads below it. */
export const labelled =
  (rule: Labelled): RulesOf =>
  (field) => {
    const { name, types, score = 0.9, where = 'both', inside = false } = rule;
    const places = where === 'both' ? (['right', 'below'] as const) : [where];
    const phrases = rule.labels.map(phraseOf);
    return places.map((place) => ({
      name: `${name}-${place}`,
      field,
      types,
      score: place === 'below' ? score - 0.05 : score,
      relation: place === 'below' ? 'below' : 'right of',
      find: ({ rows }) =>
        rows.flatMap((page) =>
          phrases.flatMap((phrase) =>
            anchorsOf(page, phrase, inside)
              .filter(({ row }) => !rule.unlessRow?.test(textOf(row.words)))
              .filter((anchor) => place === 'right' || valuesAt(anchor, field, rule, 'right').length === 0)
              .map((anchor) => valuesAt(anchor, field, rule, place))
              .filter((found) => found.length > 0),
          ),
        ),
    }));
  };
