import type { DocumentType } from '#lib/domain/document-types/key.ts';
import type { Word } from '#lib/domain/page.ts';
import type { PlacedWord } from '../../flow.ts';
import { phraseEnd, squeezed } from '../../matching.ts';
import { type Mark, type Marked, markedWords } from './box-marks.ts';
import type { DocumentView, Found, RulesOf } from './rule.ts';

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

const isClear = ({ mark }: Marked): boolean => mark === 'ticked' || mark === 'empty';

/** Whether the boxes of a row stand before their words, as nearly always; behind them only where a row of boxes begins with a choice. */
function boxesLead(line: readonly Marked[], labels: readonly string[]): boolean {
  if (line.filter(isClear).length < 2) return true;
  const words = line.map(({ shown }) => shown);
  const box = line.findIndex(isClear);
  const choice = words.findIndex(
    (_, start) => !isClear(line[start] as Marked) && labels.some((label) => phraseEnd(words, start, label) !== undefined),
  );
  return choice < 0 || box < choice;
}

/** A choice of a form with what stands in its box. */
interface Boxed {
  value: string;
  mark: Mark;
  found: Found;
}

/** The choices of a page that have a box. */
function boxedOn(page: DocumentView['rows'][number], choices: readonly Choice[]): Boxed[] {
  const labels = choices.map(({ label }) => label);
  return page.rows.flatMap((row) => {
    const line = markedWords(row.words);
    if (!line.some(({ mark }) => mark !== null)) return [];
    const lead = boxesLead(line, labels);
    const words = line.map(({ shown }) => shown);
    return line.flatMap(({ mark, word }, index) => {
      if (mark === null) return [];
      return choices.flatMap(({ label, value }) => {
        const spelled = choiceAt(words, index, label, lead);
        if (!spelled) return [];
        const whole = line.filter(({ shown }) => spelled.includes(shown)).map((marked) => marked.word);
        return [{ value, mark, found: foundAs(value, whole, [word], page.page) }];
      });
    });
  });
}

function tickedIn({ rows }: DocumentView, choices: readonly Choice[]): Found[][] {
  return rows.flatMap((page) =>
    boxedOn(page, choices)
      .filter(({ mark }) => mark === 'ticked')
      .map(({ found }) => [found]),
  );
}

/** Where no box of a page is clearly ticked and others are clearly empty, the only one that recognition read as something else. */
function leftIn({ rows }: DocumentView, choices: readonly Choice[]): Found[][] {
  return rows.flatMap((page) => {
    const boxed = boxedOn(page, choices);
    const empty = new Set(boxed.filter(({ mark }) => mark === 'empty').map(({ value }) => value));
    const unclear = boxed.filter(({ mark, value }) => mark === 'unclear' && !empty.has(value));
    const isPlain = boxed.every(({ mark }) => mark !== 'ticked') && empty.size > 0 && new Set(unclear.map(({ value }) => value)).size === 1;
    return isPlain ? unclear.map(({ found }) => [found]) : [];
  });
}

interface Ticked {
  name: string;
  types: readonly DocumentType[];
  choices: readonly Choice[];
  score: number;
}

/** What is left of the score where a box is not read but told from the others. */
const LEFT = 0.9;

/** Rules that read which box is ticked. */
export const ticked =
  ({ name, types, choices, score }: Ticked): RulesOf =>
  (field) => {
    const wanted = choices.map(({ label, value }) => ({ label: squeezed(label), value }));
    const shared = { field, types };
    return [
      { ...shared, name, score, relation: 'behind the ticked box', find: (view) => tickedIn(view, wanted) },
      {
        ...shared,
        name: `${name}-by-elimination`,
        score: score * LEFT,
        relation: 'behind the ticked box',
        find: (view) => leftIn(view, wanted),
      },
    ];
  };
