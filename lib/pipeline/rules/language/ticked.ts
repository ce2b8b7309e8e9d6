import type { DocumentType } from '#lib/domain/document-types/key.ts';
import type { Word } from '#lib/domain/page.ts';
import type { PlacedWord } from '../../flow.ts';
import { phraseEnd, plain, squeezed } from '../../matching.ts';
import type { DocumentView, Found, RulesOf } from './rule.ts';

/** Signs of a ticked box, as text layers and OCR print them. */
const TICKED = /^(?:[xX\u2612\u2611\u2713\u2714\u2717\u2718\u25a0\uf0fe\uf078]|\[[xX]\]|\([xX]\))$/;
/** Signs of an empty box. */
const EMPTY = /^(?:[\u2610\u25a1\u25fb\u25a2\uf0a8\uf06f]|\[\s?\]|\(\s?\))$/;
const isBox = ({ text }: Word): boolean => TICKED.test(text) || EMPTY.test(text);

interface Choice {
  label: string;
  value: string;
}

const placed = (words: readonly Word[], page: number): PlacedWord[] => words.map((word) => ({ word, page }));

const foundAs = (value: string, words: readonly Word[], anchor: readonly Word[], page: number): Found => ({
  value,
  text: words.map(({ text }) => text).join(' '),
  words: placed(words, page),
  anchor: placed(anchor, page),
});

/** The words that spell a choice right behind (or, where boxes stand behind their words, right before) a box. */
function choiceAt(words: readonly Word[], box: number, label: string, boxesLead: boolean): readonly Word[] | undefined {
  if (boxesLead) {
    const end = phraseEnd(words, box + 1, label);
    return end === undefined ? undefined : words.slice(box + 1, end);
  }
  for (let start = Math.max(0, box - 6); start < box; start += 1) {
    if (phraseEnd(words, start, label) === box) return words.slice(start, box);
  }
  return undefined;
}

/** Whether the boxes of a row stand before their words, as nearly always; behind them only where a row of boxes begins with a choice. */
function boxesLead(words: readonly Word[], labels: readonly string[]): boolean {
  if (words.filter(isBox).length < 2) return true;
  const box = words.findIndex(isBox);
  const choice = words.findIndex((word, start) => !isBox(word) && labels.some((label) => phraseEnd(words, start, label) !== undefined));
  return choice < 0 || box < choice;
}

function tickedIn({ rows }: DocumentView, choices: readonly { label: string; value: string }[]): Found[][] {
  const labels = choices.map(({ label }) => label);
  return rows.flatMap((page) =>
    page.rows.flatMap(({ words }) => {
      if (!words.some(({ text }) => TICKED.test(text))) return [];
      const lead = boxesLead(words, labels);
      return words.flatMap((word, index) => {
        if (!TICKED.test(word.text)) return [];
        return choices.flatMap(({ label, value }) => {
          const spelled = choiceAt(words, index, label, lead);
          return spelled ? [[foundAs(value, spelled, [word], page.page)]] : [];
        });
      });
    }),
  );
}

interface Ticked {
  name: string;
  types: readonly DocumentType[];
  choices: readonly Choice[];
  score: number;
}

/** A rule that reads which box is ticked. */
export const ticked =
  ({ name, types, choices, score }: Ticked): RulesOf =>
  (field) => {
    const wanted = choices.map(({ label, value }) => ({ label: squeezed(label), value }));
    return [{ name, field, types, score, relation: 'behind the ticked box', find: (view) => tickedIn(view, wanted) }];
  };

/** A list of choices with nothing ticked states none of them. */
const LISTED =
  /^(?:conventional|convencional)\b.*\b(?:fha|va)\b|\bfha\b.*\bva\b|^purchase\b.*\brefinance\b|^fixed\b.*\b(?:adjustable|arm)\b/;
const STATED_WORDS_MAX = 8;

interface Stated {
  name: string;
  types: readonly DocumentType[];
  labels: readonly string[];
  /** What the words beside the label must look like (plain form) for a choice. */
  choices: readonly (readonly [RegExp, string])[];
  score: number;
}

function statedIn({ rows }: DocumentView, labels: readonly string[], choices: Stated['choices']): Found[][] {
  return rows.flatMap((page) =>
    page.rows.flatMap(({ words }) =>
      labels.flatMap((label) =>
        words.flatMap((_, start) => {
          const end = phraseEnd(words, start, label);
          if (end === undefined) return [];
          const rest = words.slice(end, end + STATED_WORDS_MAX);
          const text = plain(rest.map((word) => word.text).join(' '));
          const choice = choices.find(([pattern]) => pattern.test(text));
          return choice && !rest.some(isBox) && !LISTED.test(text) ? [[foundAs(choice[1], rest, words.slice(start, end), page.page)]] : [];
        }),
      ),
    ),
  );
}

/** A rule that reads a choice which a form prints as words beside its caption. */
export const stated =
  ({ name, types, labels, choices, score }: Stated): RulesOf =>
  (field) => {
    const phrases = labels.map(squeezed);
    return [{ name, field, types, score, relation: 'right of', find: (view) => statedIn(view, phrases, choices) }];
  };
