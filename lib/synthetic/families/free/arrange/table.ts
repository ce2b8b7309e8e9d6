import type { Block } from '../../../paper/blocks.ts';
import type { Fact } from '../fact.ts';
import type { Hand } from '../hand.ts';
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

/** Facts in an arrangement drawn at random, sometimes in a box or in two halves side by side. */
export function arranged(h: Hand, facts: readonly Fact[], beside: () => Block[]): Block[] {
  if (facts.length === 0) return [];
  const kind = h.dice.next();
  if (kind < 0.14 && facts.length > 3) {
    const half = Math.ceil(facts.length * (0.35 + h.dice.next() * 0.3));
    return [sideBySide(h, h.dice.pick(NARROW)(h, facts.slice(0, half)), h.dice.pick(NARROW)(h, facts.slice(half)))];
  }
  if (kind < 0.26) {
    const columns: [Block[], Block[]] = [h.dice.pick(NARROW)(h, facts), beside()];
    return [h.says(0.5) ? sideBySide(h, ...columns) : sideBySide(h, columns[1], columns[0])];
  }
  const set = h.dice.pick(SET)(h, facts);
  return kind < 0.36 ? [{ kind: 'box', blocks: set, shaded: h.says(0.3), padding: h.dice.between(3, 9) }] : set;
}

function sideBySide(h: Hand, left: readonly Block[], right: readonly Block[]): Block {
  const share = 0.35 + h.dice.next() * 0.3;
  return { kind: 'columns', columns: [left, right], widths: [share, 1 - share], gap: h.dice.between(8, 26), divider: h.says(0.25) };
}
