import type { Align, Block, Cell } from '../../paper/blocks.ts';
import type { Circle } from './distractors/distractor.ts';
import type { Hand } from './hand.ts';
import { type Pool, pool } from './pool.ts';

const FEES =
  pool(`Origination charge | Appraisal fee | Credit report | Flood certification | Title search | Settlement fee | Lender’s title policy | Owner’s title policy | Recording charges | Transfer tax | Survey |
  Pest inspection | Homeowner’s premium | Prepaid interest | County taxes | Escrow reserve | Courier | Notary fee | Underwriting | Tax service | Home warranty | Commission`);
const ITEMS: Readonly<Partial<Record<Circle, Pool>>> = Object.freeze({
  loan: FEES,
  account: pool(
    'Payment | Late charge | Escrow disbursement - county tax | Escrow disbursement - insurance | Fee waived | Misapplied reversal | Principal curtailment | Interest adjustment | Inspection fee | Payment reversal',
  ),
  land: pool(
    'Sale 1 | Sale 2 | Sale 3 | Site adjustment | Gross living area | Garage | Pool | Condition | Net adjustment | Indicated value',
  ),
  pay: pool(
    'Regular | Overtime | Holiday | Bonus | Federal withholding | State withholding | Social security | Medicare | Health plan | 401(k) | Dental | Union dues',
  ),
  bank: pool(
    'Direct deposit | Check 1041 | ATM withdrawal | Card purchase | Transfer in | Transfer out | Interest | Monthly fee | Check 1042 | Mortgage payment | Online payment',
  ),
  any: pool('Item 1 | Item 2 | Adjustment | Service | Fee | Credit'),
});
const HEADS: readonly [readonly string[], ...(readonly string[])[]] = [
  ['Description', 'Date', 'Amount'],
  ['Item', 'Paid by', 'Amount'],
  ['Description', 'Debit', 'Credit'],
  ['', 'This period', 'Year to date'],
  ['Charge', 'Estimate', 'Final'],
  ['Date', 'Description', 'Amount', 'Balance'],
];

/** Rows of items with days and amounts, where papers of these circles have some and there is room: none is a value of ours. */
export function itemRows(h: Hand, circles: readonly Circle[]): Block[] {
  const items = ITEMS[circles[0] ?? 'any'];
  if (!items || h.room < h.look.size * 38) return [];
  const head = h.dice.pick(HEADS);
  const cell = (title: string, item: string): Cell => {
    if (/Date/.test(title)) return h.date(`${h.world.closingDate.slice(0, 4)}-0${h.dice.between(1, 9)}-${h.dice.between(10, 28)}`);
    if (title === 'Paid by') return h.one('Borrower', 'Seller', 'Lender', '');
    if (title === '' || /Desc|Item|Charge/.test(title)) return item;
    return h.says(0.8) ? h.money(h.dice.between(900, 940_000)) : '';
  };
  const rows = h.some(items, 3, h.dice.between(3, 12)).map((item) => head.map((title) => cell(title, item)));
  const table: Block = {
    kind: 'table',
    rows: [[...head], ...rows],
    head: true,
    aligns: head.map((title): Align => (/Desc|Item|Charge|^$/.test(title) ? 'left' : 'right')),
    borders: h.dice.pick(['grid', 'rows', 'none', 'outer']),
    size: h.look.size - h.dice.pick([0, 0.5, 1, 1.5]),
    padding: h.dice.between(1, 3),
  };
  return [table];
}

/** Boxes to tick, some ticked. */
export function tickBoxes(h: Hand): Block {
  const sets: readonly [readonly string[], ...(readonly string[])[]] = [
    ['Primary residence', 'Second home', 'Investment property'],
    ['Yes', 'No'],
    ['Attached', 'Detached', 'Planned unit'],
    ['I agree', 'I do not agree'],
    ['Taxes', 'Insurance', 'Other'],
    ['Mailed', 'Picked up', 'Faxed'],
  ];
  const items = h.dice.pick(sets);
  const ticked = h.dice.between(0, items.length - 1);
  return {
    kind: 'checks',
    inline: h.says(0.7),
    label: h.one('Occupancy', 'Please check one', 'Included', 'Choose:', ''),
    items: items.map((text, index) => ({ text, ticked: index === ticked })),
  };
}
