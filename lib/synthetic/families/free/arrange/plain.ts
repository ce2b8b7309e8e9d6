import type { Align, Block, Cell } from '../../../paper/blocks.ts';
import type { Run, Text } from '../../../paper/text.ts';
import type { Fact } from '../fact.ts';
import { columnsIn, type Hand } from '../hand.ts';

/** Sets some facts on the page. */
export type Arrange = (h: Hand, facts: readonly Fact[]) => Block[];

/** Rows of so many. */
export function chunks<T>(items: readonly T[], size: number): T[][] {
  const rows: T[][] = [];
  for (let at = 0; at < items.length; at += size) rows.push(items.slice(at, at + size));
  return rows;
}

export const emboldened = (runs: readonly Run[]): Run[] =>
  runs.map((run) => (typeof run === 'string' ? { text: run, bold: true } : { ...run, bold: true }));
const ends = (h: Hand, caption: string): string => (h.says(0.3) && !caption.endsWith('?') ? `${caption}:` : caption);
const padded = (row: readonly Cell[], count: number): Cell[] => [...row, ...Array.from({ length: count - row.length }, () => '')];

type NumberForm = (index: number) => string;
const NUMBERS: readonly [NumberForm, ...NumberForm[]] = [
  () => '',
  () => '',
  () => '',
  () => '',
  (index) => `${index + 1}. `,
  (index) => `(${String.fromCharCode(97 + (index % 26))}) `,
  (index) => `${String.fromCharCode(65 + (index % 26))}. `,
  (index) => `${index + 1}) `,
  (index) => `Line ${index + 1}  `,
];

/** Captions numbered as lines of a form, or left as they are. */
export function numbered(h: Hand, facts: readonly Fact[]): Fact[] {
  const form = h.dice.pick(NUMBERS);
  const first = h.says(0.5) ? 0 : h.dice.between(0, 22);
  return facts.map((fact, index) => ({ ...fact, caption: `${form(index + first)}${fact.caption}` }));
}

/** Layouts with the value to the right of its caption take more room. */
const BESIDE: readonly string[] = ['right', 'tab', 'dots', 'underscored'];

type PairLayout = Extract<Block, { kind: 'pairs' }>['layout'];
const PAIR_LAYOUTS: readonly [PairLayout, ...PairLayout[]] = [
  ...(['right', 'colon', 'tab', 'dots', 'below', 'underscored', 'caption-below', 'tab', 'below'] as const),
];

/** Captions with their values, in a layout drawn each time. */
export const pairs: Arrange = (h, facts) => pairsAs(h, facts, h.dice.pick(PAIR_LAYOUTS), h.dice.pick([1, 1, 2, 2, 2, 3, 3, 4]));

/** Captions with their values in one layout, in at most so many columns. */
export function pairsAs(h: Hand, facts: readonly Fact[], wanted: PairLayout, columns: number): Block[] {
  const asked = facts.some(({ caption }) => /[?:]$/.test(caption));
  const layout = asked && wanted === 'colon' ? 'right' : wanted;
  return [
    {
      kind: 'pairs',
      layout,
      pairs: numbered(h, facts).map(({ caption, value }) => ({ label: wanted === 'colon' ? caption : ends(h, caption), value })),
      columns: columnsIn(h, columns, BESIDE.includes(wanted) ? 25 : 13),
      boldLabels: h.says(0.35),
      ...(h.says(0.3) && (wanted === 'tab' || wanted === 'right' || wanted === 'underscored')
        ? { labelWidth: 0.2 + h.dice.next() * 0.35 }
        : {}),
      ...(h.says(0.25) ? { size: h.look.size - h.dice.pick([0.5, 1, 1.5]) } : {}),
    },
  ];
}

/** Boxes with a small caption in each. */
export const cells: Arrange = (h, facts) => {
  const across = columnsIn(h, h.dice.pick([1, 2, 2, 3, 3, 4, 5]), 12);
  const bold = h.says(0.2);
  const align = h.dice.pick<Align>(['left', 'left', 'left', 'center', 'right']);
  const rows = chunks(numbered(h, facts), across).map((row) =>
    padded(
      row.map(({ caption, value }): Cell => ({ caption, text: value, bold, align })),
      across,
    ),
  );
  return [
    {
      kind: 'table',
      rows: h.says(0.5) ? rows : rows.map(spread),
      widths: evenly(across),
      borders: h.dice.pick(['grid', 'grid', 'rows', 'outer', 'none']),
      padding: h.dice.between(1, 5),
    },
  ];
};

const evenly = (count: number): number[] => Array.from({ length: count }, () => 1 / count);

/** A cell that takes the place of the empty ones after it. */
function spread(row: readonly Cell[]): Cell[] {
  const full = row.filter((cell) => cell !== '');
  const last = full.at(-1);
  if (full.length === row.length || typeof last !== 'object' || !('text' in last)) return [...row];
  return [...full.slice(0, -1), { ...last, span: row.length - full.length + 1 }];
}

/** Captions in a row, values in the row beneath; sometimes blank rows follow. */
export const headed: Arrange = (h, facts) => {
  const across = columnsIn(h, Math.min(facts.length, h.dice.between(2, 5)), 12);
  const borders = h.dice.pick(['grid', 'grid', 'rows', 'outer', 'none'] as const);
  const aligns = Array.from({ length: across }, () => h.dice.pick<Align>(['left', 'left', 'center', 'right']));
  const apart = h.says(0.6);
  const widths = h.says(0.7) ? { widths: evenly(across) } : {};
  const rows = chunks(facts, across).map((row): Cell[][] => [
    padded(
      row.map(({ caption }): Cell => ({ text: caption, bold: h.look.gap > 5 })),
      across,
    ),
    padded(
      row.map(({ value }): Cell => value),
      across,
    ),
    ...(apart && h.says(0.2) ? [padded([h.one('', '-', 'N/A')], across)] : []),
  ]);
  if (!apart) return [{ kind: 'table', rows: rows.flat(), ...widths, aligns, borders, padding: h.dice.between(1, 4) }];
  return rows.map((own) => ({
    kind: 'table',
    rows: own,
    ...widths,
    aligns,
    borders,
    head: h.says(0.7),
    padding: h.dice.between(1, 4),
    after: h.dice.between(0, 8),
  }));
};

/** Caption and value in two cells, in this order or the other, once or twice in a row. */
export const ledger: Arrange = (h, facts) => {
  const turned = h.says(0.15);
  const twice = facts.length > 3 && h.says(0.35) && columnsIn(h, 4, 12) === 4;
  const note = !twice && h.says(0.2);
  const bold = h.says(0.3);
  const two = ({ caption, value }: Fact): Cell[] => {
    const label: Cell = { text: caption, bold, shaded: bold && h.look.gap > 6 };
    return turned ? [value, label] : [label, value];
  };
  const rows = (twice ? chunks(numbered(h, facts), 2) : numbered(h, facts).map((fact) => [fact])).map((row) => [
    ...padded(row.flatMap(two), twice ? 4 : 2),
    ...(note ? [h.one('', '', 'per file', 'see page 2', 'verified', 'est.')] : []),
  ]);
  const share = 0.3 + h.dice.next() * 0.35;
  const widths = twice ? [share / 2, 0.5 - share / 2, share / 2, 0.5 - share / 2] : note ? [share, 0.85 - share, 0.15] : [share, 1 - share];
  const at: Align = h.dice.pick(['left', 'left', 'right']);
  return [
    {
      kind: 'table',
      rows,
      ...(h.says(0.75) ? { widths: turned && !twice && !note ? [1 - share, share] : widths } : {}),
      ...(twice || note || turned ? {} : { aligns: ['left', at] as const }),
      borders: h.dice.pick(['grid', 'rows', 'none', 'outer']),
      padding: h.dice.between(1, 4),
    },
  ];
};

/** Values with their captions in small letters beneath. */
export const captionsBelow: Arrange = (h, facts) => {
  const across = columnsIn(h, Math.min(facts.length, h.dice.between(1, 4)), 13);
  const small = Math.max(6, h.look.size - 2);
  const align = h.dice.pick<Align>(['left', 'left', 'center']);
  return chunks(facts, across).map(
    (row): Block => ({
      kind: 'columns',
      columns: padColumns(
        row.map(({ caption, value }): Block[] => [
          { kind: 'lines', lines: [value], after: 0, align },
          ...(h.look.gap > 7 ? [{ kind: 'rule', after: 0 } as const] : []),
          { kind: 'lines', lines: [caption], size: small, italic: h.look.gap % 2 === 0, align, after: 6 },
        ]),
        across,
      ),
    }),
  );
};

const padColumns = (columns: readonly Block[][], count: number): Block[][] => [
  ...columns,
  ...Array.from({ length: count - columns.length }, () => []),
];

/** Caption on one line, value on the next. */
export const stacked: Arrange = (h, facts) => {
  const across = columnsIn(h, h.dice.pick([1, 2, 2, 3, 4]), 13);
  const align = h.dice.pick<Align>(['left', 'left', 'left', 'center', 'right']);
  const bold = h.says(0.4);
  const set = numbered(h, facts).map(({ caption, value }): Block => {
    const label: Text = bold ? [{ text: caption, bold: true }] : caption;
    return { kind: 'lines', lines: [label, value], align, after: h.look.gap };
  });
  if (across === 1) return set;
  const count = Math.min(across, set.length);
  const per = Math.ceil(set.length / count);
  return [{ kind: 'columns', columns: padColumns(chunks(set, per), count), divider: h.says(0.2), gap: h.dice.between(8, 24) }];
};
