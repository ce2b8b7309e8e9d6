import type { Block, Cell } from '../../paper/blocks.ts';
import { bold, type Text } from '../../paper/text.ts';
import type { Draft } from '../trid/draft.ts';

/** M and N of the HUD-1A: whom the new loan pays off, and what is left. What the borrower gets is no cash to close. */
export function netSettlement(draft: Draft): Block[] {
  const { world, ink, figures, dice, sale } = draft;
  const charges = figures.total - figures.paidBefore;
  const cash = figures.cashToClose;
  const disbursed = world.amount + cash - charges;
  const cards: readonly [string, ...string[]] = ['Cedarline Card Services', 'Brightwater Auto Finance', 'Foxglove Student Loans'];
  const second = dice.next() < 0.5 ? Math.round(disbursed * 0.06) : 0;
  const others: Cell[][] = [
    [
      '1501',
      sale ? 'Purchase of property' : `Payoff ${dice.pick(['of first mortgage to', 'to'])} ${world.priorLender.name}`,
      ink.money(disbursed - second),
    ],
    ['1502', second > 0 ? dice.pick(cards) : '', second > 0 ? ink.money(second) : ''],
    ['1503', '', ''],
    ['1504', '', ''],
    ['1520', [bold('TOTAL DISBURSED (enter on line 1603)')], [bold(ink.money(disbursed))]],
  ];
  const from: Text = cash >= 0 ? [ink.mark('cashToCloseAmount', ink.money(cash))] : '';
  const net: Cell[][] = [
    ['1600', 'Loan Amount', [ink.mark('noteAmount', ink.money(world.amount))]],
    ['1601', 'Plus Cash/Check from Borrower', from],
    ['1602', 'Minus Total Settlement Charges (line 1400)', ink.money(charges)],
    ['1603', 'Minus Total Disbursements to Others (line 1520)', ink.money(disbursed)],
    [
      '1604',
      [bold('Equals Disbursements to Borrower (after expiration of any applicable rescission period)')],
      cash < 0 ? [bold(ink.money(-cash))] : ink.money(0),
    ],
  ];
  const table = (title: string, rows: Cell[][]): Block[] => [
    { kind: 'heading', text: title, bold: true, size: 9, after: 2 },
    { kind: 'table', rows, widths: [0.08, 0.68, 0.24], aligns: ['left', 'left', 'right'], borders: 'grid', padding: 2.5, after: 6 },
  ];
  return [...table('M. Disbursement to Others', others), ...table('N. Net Settlement', net)];
}
