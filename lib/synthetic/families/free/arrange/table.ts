import type { Block } from '../../../paper/blocks.ts';
import type { Fact } from '../fact.ts';
import { type Hand, narrowed } from '../hand.ts';
import { type Arrange, captionsBelow, cells, headed, ledger, pairs, stacked } from './plain.ts';
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

type Side = (h: Hand) => Block[];

function sideBySide(h: Hand, left: Side, right: Side): Block[] {
  const share = 0.36 + h.dice.next() * 0.28;
  const gap = h.dice.between(8, 26);
  const columns = [left(narrowed(h, share, gap)), right(narrowed(h, 1 - share, gap))];
  return [{ kind: 'columns', columns, widths: [share, 1 - share], gap, divider: h.says(0.25) }];
}
