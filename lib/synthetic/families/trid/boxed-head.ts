import type { Block, Cell } from '../../paper/blocks.ts';
import { bold, plainOf, type Text } from '../../paper/text.ts';
import type { Draft } from './draft.ts';
import { loanTypeChecks } from './loan-type.ts';

export interface HeadPair {
  label: Text;
  value: Text;
}

const pad = (cells: Cell[], count: number): Cell[] => [...cells, ...Array.from({ length: count - cells.length }, (): Cell => '')];

/** The head of a disclosure in a grid: small captions over their values, or captions in cells of their own. */
export function boxedHead(draft: Draft, pairs: readonly HeadPair[], captions: 'over' | 'beside'): Block[] {
  const { dice, words } = draft;
  const columns = captions === 'over' ? dice.pick([2, 3, 3]) : 2;
  const cells = pairs.flatMap(({ label, value }): Cell[] =>
    captions === 'over' ? [{ text: value, caption: plainOf(label) }] : [{ text: [bold(plainOf(label))], shaded: true }, value],
  );
  const width = captions === 'over' ? columns : 4;
  const rows: Cell[][] = [];
  for (let start = 0; start < cells.length; start += width) rows.push(pad(cells.slice(start, start + width), width));
  return [
    {
      kind: 'table',
      rows,
      widths: captions === 'over' ? Array.from({ length: columns }, () => 1 / columns) : [0.17, 0.33, 0.17, 0.33],
      borders: 'grid',
      padding: 3,
      after: 3,
    },
    loanTypeChecks(draft, [bold(`${words.loanType} `)]),
  ];
}
