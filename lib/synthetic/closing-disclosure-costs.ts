import { slashDate } from './calendar.ts';
import type { ClosingCosts, Cost, CostSection } from './closing-costs.ts';
import type { Loan } from './loan.ts';
import { money, wholeMoney } from './printing.ts';
import { block, GREY, LETTER, line, PALE, type Sheet, write } from './typesetting.ts';

const LEFT = 42;
const WIDTH = LETTER.width - 2 * LEFT;
const COLUMNS: Readonly<Record<Cost['by'], number>> = { borrower: 330, 'borrower-before': 392, seller: 454, others: 512 };
const CELL = 56;

function drawHeads(sheet: Sheet, title: string, y: number): void {
  block(sheet, LEFT, y, WIDTH, 26, { fill: PALE });
  write(sheet, title, LEFT + 5, y + 17, { face: 'sansBold', size: 11 });
  write(sheet, 'Borrower-Paid', 336, y + 10, { face: 'sansBold', size: 7.5, align: 'center', width: 112 });
  write(sheet, 'Seller-Paid', 454, y + 10, { face: 'sansBold', size: 7.5, align: 'center', width: CELL });
  write(sheet, 'Paid by', 512, y + 10, { face: 'sansBold', size: 7.5, align: 'center', width: CELL });
  write(sheet, 'At Closing', COLUMNS.borrower, y + 21, { size: 7, align: 'right', width: CELL });
  write(sheet, 'Before Closing', COLUMNS['borrower-before'], y + 21, { size: 7, align: 'right', width: CELL });
  write(sheet, 'At Closing', COLUMNS.seller, y + 21, { size: 7, align: 'right', width: CELL });
  write(sheet, 'Others', 512, y + 21, { face: 'sansBold', size: 7.5, align: 'center', width: CELL });
}

function drawSection(sheet: Sheet, section: CostSection, from: number): number {
  const total = section.costs.filter((cost) => cost.by.startsWith('borrower')).reduce((sum, cost) => sum + cost.cents, 0);
  line(sheet, [LEFT, from - 10], [LEFT + WIDTH, from - 10], 0.6);
  write(sheet, `${section.letter}. ${section.title}`, LEFT + 5, from, { face: 'sansBold', size: 8.5 });
  write(sheet, money(total), COLUMNS.borrower, from, { face: 'sansBold', size: 8.5, align: 'center', width: CELL * 2 + 6 });
  let y = from + 14;
  section.costs.forEach((cost, index) => {
    write(sheet, String(index + 1).padStart(2, '0'), LEFT + 5, y, { size: 7.5, colour: GREY });
    write(sheet, cost.text, LEFT + 20, y, { size: cost.text.length > 66 ? 7 : 7.8 });
    write(sheet, money(cost.cents), COLUMNS[cost.by], y, { size: 7.8, align: 'right', width: CELL });
    line(sheet, [LEFT, y + 4], [LEFT + WIDTH, y + 4], 0.25, GREY);
    y += 14;
  });
  return y + 2;
}

function drawTotal(sheet: Sheet, text: string, cents: number, y: number): number {
  block(sheet, LEFT, y - 10, WIDTH, 15, { fill: PALE });
  write(sheet, text, LEFT + 5, y + 1, { face: 'sansBold', size: 8.5 });
  write(sheet, money(cents), COLUMNS.borrower, y + 1, { face: 'sansBold', size: 8.5, align: 'center', width: CELL * 2 + 6 });
  return y + 19;
}

/** Page 2: every cost, by section, with the totals D, I and J. */
export function drawCostDetails(sheet: Sheet, { loanCosts, otherCosts, totals }: ClosingCosts): void {
  write(sheet, 'Closing Cost Details', LEFT, 62, { face: 'sansBold', size: 16 });
  drawHeads(sheet, 'Loan Costs', 74);
  let y = loanCosts.reduce((at, section) => drawSection(sheet, section, at), 114);
  y = drawTotal(sheet, 'D. TOTAL LOAN COSTS (Borrower-Paid)', totals.loan, y);
  drawHeads(sheet, 'Other Costs', y + 4);
  y = otherCosts.reduce((at, section) => drawSection(sheet, section, at), y + 44);
  y = drawTotal(sheet, 'I. TOTAL OTHER COSTS (Borrower-Paid)', totals.other, y);
  y = drawTotal(sheet, 'J. TOTAL CLOSING COSTS (Borrower-Paid)', totals.all, y + 6);
  write(sheet, 'Closing Costs Subtotals (D + I)', LEFT + 5, y, { size: 8 });
  write(sheet, money(totals.all - totals.before), COLUMNS.borrower, y, { size: 8, align: 'right', width: CELL });
  write(sheet, money(totals.before), COLUMNS['borrower-before'], y, { size: 8, align: 'right', width: CELL });
  write(sheet, money(totals.seller), COLUMNS.seller, y, { size: 8, align: 'right', width: CELL });
}

type Row = readonly [label: string, estimate: string, final: string, changed: string];

function drawComparison(sheet: Sheet, rows: readonly Row[], y: number): number {
  block(sheet, LEFT, y, WIDTH, 18, { fill: PALE });
  write(sheet, 'Loan Estimate', 250, y + 12, { face: 'sansBold', size: 8.5, align: 'right', width: 70 });
  write(sheet, 'Final', 330, y + 12, { face: 'sansBold', size: 8.5, align: 'right', width: 70 });
  write(sheet, 'Did this change?', 430, y + 12, { face: 'sansBold', size: 8.5 });
  return rows.reduce((at, [label, estimate, final, changed], index) => {
    const style = { face: index === rows.length - 1 ? 'sansBold' : 'sans', size: 8.5 } as const;
    write(sheet, label, LEFT + 5, at, style);
    write(sheet, estimate, 250, at, { ...style, align: 'right', width: 70 });
    write(sheet, final, 330, at, { ...style, align: 'right', width: 70 });
    write(sheet, changed, 430, at, style);
    line(sheet, [LEFT, at + 5], [LEFT + WIDTH, at + 5], 0.25, GREY);
    return at + 17;
  }, y + 31);
}

type Ledger = readonly (readonly [label: string, cents: number, kind?: 'total'])[];

function drawLedger(sheet: Sheet, title: string, rows: Ledger, x: number, y: number): number {
  const width = WIDTH / 2 - 8;
  block(sheet, x, y, width, 17, { fill: PALE });
  write(sheet, title, x + 5, y + 12, { face: 'sansBold', size: 9 });
  return rows.reduce((at, [label, cents, kind]) => {
    const style = { face: kind === 'total' ? 'sansBold' : 'sans', size: 7.8 } as const;
    write(sheet, label, x + 5, at, style);
    write(sheet, money(cents), x + width - 80, at, { ...style, align: 'right', width: 76 });
    line(sheet, [x, at + 4.5], [x + width, at + 4.5], kind === 'total' ? 0.8 : 0.25, GREY);
    return at + 15;
  }, y + 29);
}

/** Page 3: how the cash to close comes about, and both sides' accounts. */
export function drawCashToClose(sheet: Sheet, loan: Loan, costs: ClosingCosts): void {
  const { totals, deposit, sellerCredit, cashToClose, estimates } = costs;
  const down = loan.price - loan.amount;
  write(sheet, 'Calculating Cash to Close', LEFT, 62, { face: 'sansBold', size: 14 });
  const end = drawComparison(
    sheet,
    [
      ['Total Closing Costs (J)', wholeMoney(estimates.all), money(totals.all), 'YES • See the totals on page 2'],
      ['Closing Costs Paid Before Closing', '$0', money(-totals.before), 'YES • You paid these before closing'],
      ['Down Payment/Funds from Borrower', wholeMoney(down), money(down), 'NO'],
      ['Deposit', wholeMoney(-deposit), money(-deposit), 'NO'],
      ['Seller Credits', '$0', money(-sellerCredit), 'YES • See section L'],
      ['Cash to Close', wholeMoney(estimates.cashToClose), money(cashToClose), ''],
    ],
    72,
  );
  write(sheet, 'Summaries of Transactions', LEFT, end + 26, { face: 'sansBold', size: 14 });
  const y = end + 38;
  const right = LEFT + WIDTH / 2 + 8;
  const atClosing = totals.all - totals.before;
  write(sheet, 'BORROWER’S TRANSACTION', LEFT, y + 8, { face: 'sansBold', size: 9 });
  write(sheet, 'SELLER’S TRANSACTION', right, y + 8, { face: 'sansBold', size: 9 });
  const due = loan.price + atClosing;
  const paid = deposit + loan.amount + sellerCredit;
  const k = drawLedger(
    sheet,
    `K. Due from Borrower at Closing`,
    [
      ['01 Sale Price of Property', loan.price],
      ['02 Closing Costs Paid at Closing (J)', atClosing],
      ['Total Due from Borrower (K)', due, 'total'],
    ],
    LEFT,
    y + 16,
  );
  const l = drawLedger(
    sheet,
    'L. Paid Already by or on Behalf of Borrower',
    [
      ['01 Deposit', deposit],
      ['02 Loan Amount', loan.amount],
      ['03 Seller Credit', sellerCredit],
      ['Total Paid Already (L)', paid, 'total'],
    ],
    LEFT,
    k + 6,
  );
  drawLedger(
    sheet,
    'CALCULATION',
    [
      ['Total Due from Borrower (K)', due],
      ['Total Paid Already (L)', -paid],
      ['Cash to Close from Borrower', due - paid, 'total'],
    ],
    LEFT,
    l + 6,
  );
  const sellerDue = totals.seller + sellerCredit;
  const m = drawLedger(
    sheet,
    'M. Due to Seller at Closing',
    [
      ['01 Sale Price of Property', loan.price],
      ['Total Due to Seller (M)', loan.price, 'total'],
    ],
    right,
    y + 16,
  );
  const n = drawLedger(
    sheet,
    'N. Due from Seller at Closing',
    [
      ['01 Closing Costs Paid at Closing (J)', totals.seller],
      ['02 Seller Credit', sellerCredit],
      ['Total Due from Seller (N)', sellerDue, 'total'],
    ],
    right,
    m + 21,
  );
  drawLedger(
    sheet,
    'CALCULATION',
    [
      ['Total Due to Seller (M)', loan.price],
      ['Total Due from Seller (N)', -sellerDue],
      ['Cash to Seller', loan.price - sellerDue, 'total'],
    ],
    right,
    n + 6,
  );
  write(sheet, `Funds are paid out on ${slashDate(loan.disbursementDate)} by the settlement agent.`, LEFT, 730, {
    size: 7.5,
    colour: GREY,
  });
}
