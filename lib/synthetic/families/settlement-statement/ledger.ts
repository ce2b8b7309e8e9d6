import type { Cell } from '../../paper/blocks.ts';
import { bold, type Text } from '../../paper/text.ts';
import type { Draft } from '../trid/draft.ts';
import type { FeeSection } from '../trid/figures.ts';
import { sumsOf } from './sums.ts';

/** One entry of a statement in two sides: what each is charged (debit) and credited. A `title` heads the entries after it. */
export interface Entry {
  title?: string;
  text: Text;
  debit?: Text;
  credit?: Text;
  sellerDebit?: Text;
  sellerCredit?: Text;
}

export interface Captions {
  financial: string;
  price: string;
  deposit: string;
  loan: string;
  dueFrom: string;
  dueTo: string;
}

const GROUPS: readonly (readonly [title: string, letters: readonly FeeSection['letter'][]])[] = [
  ['Loan Charges', ['A', 'B', 'F']],
  ['Impounds', ['G']],
  ['Title Charges & Escrow / Settlement Charges', ['C']],
  ['Government Recording and Transfer Charges', ['E']],
  ['Miscellaneous', ['H']],
];

/** All entries of a settlement, with both sides in balance; the last ones say who owes what. */
export function entriesOf(draft: Draft, captions: Captions): Entry[] {
  const { world, ink, figures, sale } = draft;
  const sums = sumsOf(draft);
  const print = (cents: number): Text => [ink.plain(ink.money(cents))];
  const price = (): Text => [ink.mark('salesContractAmount', ink.money(world.price))];
  const entries: Entry[] = [{ title: captions.financial, text: '' }];
  if (sale) entries.push({ text: captions.price, debit: price(), sellerCredit: price() });
  if (figures.deposit > 0) entries.push({ text: captions.deposit, credit: print(figures.deposit) });
  entries.push({ text: captions.loan, credit: [ink.mark('noteAmount', ink.money(world.amount))] });
  if (figures.sellerCredit > 0)
    entries.push({ text: 'Seller Credit', credit: print(figures.sellerCredit), sellerDebit: print(figures.sellerCredit) });
  if (sums.inAdvance > 0 || sums.unpaid > 0) {
    const amount = print(sums.inAdvance || sums.unpaid);
    entries.push({ title: 'Prorations/Adjustments', text: '' });
    entries.push(
      sums.inAdvance > 0
        ? { text: `County Taxes ${ink.date(world.closingDate)} to 12/31`, debit: amount, sellerCredit: amount }
        : { text: `County Taxes 01/01 to ${ink.date(world.closingDate)}`, credit: amount, sellerDebit: amount },
    );
  }
  for (const [title, letters] of GROUPS) {
    const fees = figures.sections
      .filter(({ letter }) => letters.includes(letter))
      .flatMap((part) => part.fees.filter(({ by }) => by === 'borrower' || by === 'seller'));
    if (fees.length === 0) continue;
    entries.push({ title, text: '' });
    for (const fee of fees) {
      const amount = print(fee.cents);
      entries.push({
        text: `${fee.text}${fee.payee ? ` to ${fee.payee}` : ''}`,
        ...(fee.by === 'seller' ? { sellerDebit: amount } : { debit: amount }),
      });
    }
  }
  entries.push({ title: 'Payoff(s)', text: '' });
  entries.push(
    sale
      ? { text: 'Payoff of First Mortgage', sellerDebit: print(sums.sellerPayoff) }
      : { text: `Payoff to ${world.priorLender.name}`, debit: print(figures.payoffs) },
  );
  if (figures.lenderCredit > 0) entries.push({ text: 'Lender Credit', credit: print(figures.lenderCredit) });
  return entries;
}

/** The rows that close the statement. */
export function closingRows(draft: Draft, captions: Captions, sides: boolean): Cell[][] {
  const { ink, figures, sale } = draft;
  const sums = sumsOf(draft);
  const cash = [{ ...ink.mark('cashToCloseAmount', ink.money(Math.abs(sums.cash))), bold: true }];
  const from = sums.cash >= 0;
  const debits = sums.grossDue + figures.lenderCredit;
  const credits = sums.paid + figures.lenderCredit;
  const total = Math.max(debits, credits);
  const wrap = (cells: Cell[], seller: [Cell, Cell]): Cell[] => (sides ? [...seller, ...cells] : cells);
  const proceeds = ink.money(Math.abs(sums.toSeller));
  const rows = [
    wrap([[bold('Subtotals')], [bold(ink.money(debits))], [bold(ink.money(credits))]], ['', '']),
    wrap([[bold(from ? captions.dueFrom : captions.dueTo)], from ? '' : cash, from ? cash : ''], ['', '']),
    ...(sides && sale
      ? [
          wrap(
            [[bold(sums.toSeller >= 0 ? 'Due To Seller' : 'Due From Seller')], '', ''],
            sums.toSeller >= 0 ? [proceeds, ''] : ['', proceeds],
          ),
        ]
      : []),
    wrap([[bold('Totals')], [bold(ink.money(total))], [bold(ink.money(total))]], ['', '']),
  ];
  return rows;
}
