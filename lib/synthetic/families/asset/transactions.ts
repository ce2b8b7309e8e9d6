import { addDays, type Day } from '../../calendar.ts';
import type { Cell } from '../../paper/blocks.ts';
import type { World } from '../../world/world.ts';
import type { Manner } from '../manner.ts';

const SPENT: readonly [string, ...string[]] = [
  'Card purchase groceries',
  'Online transfer',
  'Utility autopay',
  'Card purchase fuel',
  'Check',
  'ATM withdrawal',
  'Insurance premium',
  'Phone bill',
];

/** Money in and out of an account with the balance after each; amounts in cents. */
export function transactions(m: Manner, world: World, from: Day, opening: number, count: number): { rows: Cell[][]; closing: number } {
  let balance = opening;
  const rows = Array.from({ length: count }, (_, index): Cell[] => {
    const paid = index % 5 === 2;
    const amount = paid ? m.dice.between(120_000, 480_000) : -m.dice.between(900, 28_000);
    balance += amount;
    const what = paid
      ? `Direct deposit ${world.employer.name}`
      : index === 4
        ? `Mortgage payment ${world.priorLender.name}`
        : m.dice.pick(SPENT);
    return [m.date(addDays(from, index + 1)), what, paid ? m.money(amount) : '', paid ? '' : m.money(-amount), m.money(balance)];
  });
  return { rows, closing: balance };
}
