import type { DocumentType } from '#lib/domain/document-types/key.ts';
import type { Word } from '#lib/domain/page.ts';
import type { PlacedWord } from '../../flow.ts';
import { phraseEnd, squeezed } from '../../matching.ts';
import type { DocumentView, Found, RulesOf } from './rule.ts';

/** Signs of a ticked box, as text layers and OCR print them. */
const TICKED = /^(?:[xX\u2612\u2611\u2713\u2714\u2717\u2718\u25a0\uf0fe\uf078\u2297\u25c9\u25cf\u29bf]|\[[xX]\]|\([xX]\))$/;
/** Signs of an empty box. */
const EMPTY = /^(?:[\u2610\u25a1\u25fb\u25a2\uf0a8\uf06f\u25cb\u25ef]|\[\s?\]|\(\s?\))$/;
export const isBox = ({ text }: Word): boolean => TICKED.test(text) || EMPTY.test(text);

interface Choice {
  label: string;
  value: string;
}

const placed = (words: readonly Word[], page: number): PlacedWord[] => words.map((word) => ({ word, page }));

/** A choice that the words of a page state; without an anchor where they stand alone. */
export const foundAs = (value: string, words: readonly Word[], anchor: readonly Word[], page: number): Found => ({
  value,
  text: words.map(({ text }) => text).join(' '),
  words: placed(words, page),
  ...(anchor.length > 0 && { anchor: placed(anchor, page) }),
});

/** Forms number their choices: "[X] 3. Conv. Unins." */
const ITEM_NUMBER = /^\d{1,2}\.$/;

/** The words that spell a choice right behind (or, where boxes stand behind their words, right before) a box. */
function choiceAt(words: readonly Word[], box: number, label: string, boxesLead: boolean): readonly Word[] | undefined {
  if (boxesLead) {
    const start = ITEM_NUMBER.test(words[box + 1]?.text ?? '') ? box + 2 : box + 1;
    const end = phraseEnd(words, start, label);
    return end === undefined ? undefined : words.slice(start, end);
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
