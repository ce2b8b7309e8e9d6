import type { Block } from '../../../paper/blocks.ts';
import type { Fact } from '../fact.ts';
import { columnsIn, type Hand, narrowed } from '../hand.ts';
import { type Arrange, captionsBelow, cells, chunks, headed, ledger, pairs, pairsAs, stacked } from './plain.ts';
import { banner, blanks, listed, spoken, strung } from './running.ts';

const SET: readonly [Arrange, ...Arrange[]] = [
  pairs,
  pairs,
  pairs,
  pairs,
  cells,
  cells,
  cells,
  headed,
  headed,
  ledger,
  ledger,
  captionsBelow,
  stacked,
  stacked,
  strung,
  listed,
  listed,
  blanks,
  spoken,
  banner,
];
const NARROW: readonly [Arrange, ...Arrange[]] = [stacked, listed, ledger, pairs, strung, spoken];

/** Facts in an arrangement drawn at random, sometimes in a box, in two halves, or with `others` at their side. */
export function arranged(h: Hand, facts: readonly Fact[], others: (h: Hand) => Block[]): Block[] {
  if (facts.length === 0) return [];
  const kind = h.dice.next();
  if (kind < 0.14 && facts.length > 3) {
    const half = Math.ceil(facts.length * (0.35 + h.dice.next() * 0.3));
    const [first, second] = [facts.slice(0, half), facts.slice(half)];
    return sideBySide(
      h,
      (own) => h.dice.pick(NARROW)(own, first),
      (own) => h.dice.pick(NARROW)(own, second),
    );
  }
  if (kind < 0.26) {
    const ours = (own: Hand): Block[] => h.dice.pick(NARROW)(own, facts);
    return h.says(0.5) ? sideBySide(h, ours, others) : sideBySide(h, others, ours);
  }
  const boxed = kind < 0.36;
  const set = h.dice.pick(SET)(boxed ? narrowed(h, 0.95) : h, facts);
  return boxed ? [{ kind: 'box', blocks: set, shaded: h.says(0.3), padding: h.dice.between(3, 9) }] : set;
}

const HABITS = ['caption-below', 'caption-below', 'below', 'below', 'dots', 'underscored', 'right', 'colon'] as const;

/**
 * One way of setting facts that a whole paper keeps to, as a firm's software does: only the paper as a whole says then whether
 * captions stand above their values or below. Now and then every column has a way of its own.
 */
export function habitOf(h: Hand): Arrange {
  const layout = h.dice.pick(HABITS);
  const mixed = h.says(0.25);
  const columns = h.dice.pick([1, 1, 2, 2, 3, 4]);
  const sides = h.says(0.45) ? h.dice.between(2, 3) : 1;
  return (own, facts) => {
    const count = Math.min(columnsIn(own, sides, 15), facts.length);
    if (count < 2) return pairsAs(own, facts, layout, columns);
    const gap = own.dice.between(8, 24);
    const parts = chunks(facts, Math.ceil(facts.length / count));
    return [
      {
        kind: 'columns',
        columns: parts.map((part) => pairsAs(narrowed(own, 1 / parts.length, gap), part, mixed ? own.dice.pick(HABITS) : layout, 1)),
        gap,
        after: own.dice.between(0, 8),
      },
    ];
  };
}

type Side = (h: Hand) => Block[];

function sideBySide(h: Hand, left: Side, right: Side): Block[] {
  const share = 0.36 + h.dice.next() * 0.28;
  const gap = h.dice.between(8, 26);
  const columns = [left(narrowed(h, share, gap)), right(narrowed(h, 1 - share, gap))];
  return [{ kind: 'columns', columns, widths: [share, 1 - share], gap, divider: h.says(0.25) }];
}
