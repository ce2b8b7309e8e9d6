import type { Block, Cell } from '../../paper/blocks.ts';
import { bold, type Text } from '../../paper/text.ts';
import type { Draft } from './draft.ts';
import { section } from './terms-tables.ts';

interface Sides {
  due: string;
  price: string;
  personal: string;
  costs: string;
  adjustments: string;
  paid: string;
  deposit: string;
  loan: string;
  sellerCredit: string;
  payoff: string;
  taxes: string;
  calculation: string;
  cash: string;
  toSeller: string;
}
const ENGLISH: Sides = {
  due: 'Due from Borrower at Closing',
  price: 'Sale Price of Property',
  personal: 'Sale Price of Any Personal Property Included in Sale',
  costs: 'Closing Costs Paid at Closing (J)',
  adjustments: 'Adjustments for Items Paid by Seller in Advance',
  paid: 'Paid Already by or on Behalf of Borrower at Closing',
  deposit: 'Deposit',
  loan: 'Loan Amount',
  sellerCredit: 'Seller Credit',
  payoff: 'Payoff of First Mortgage Loan',
  taxes: 'City/Town Taxes',
  calculation: 'CALCULATION',
  cash: 'Cash to Close',
  toSeller: 'Cash',
};
const SPANISH: Sides = {
  due: 'A cargo del prestatario al cierre',
  price: 'Precio de venta de la propiedad',
  personal: 'Precio de venta de los bienes muebles incluidos',
  costs: 'Costos de cierre pagados al cierre (J)',
  adjustments: 'Ajustes por pagos adelantados del vendedor',
  paid: 'Ya pagado por el prestatario o en su nombre',
  deposit: 'Depósito',
  loan: 'Importe del préstamo',
  sellerCredit: 'Crédito del vendedor',
  payoff: 'Liquidación de la primera hipoteca',
  taxes: 'Impuestos municipales',
  calculation: 'CÁLCULO',
  cash: 'Efectivo para el cierre',
  toSeller: 'Efectivo',
};

const row = (number: string, text: Text, amount: Cell): Cell[] => [[`${number} `, ...(typeof text === 'string' ? [text] : text)], amount];

function table(draft: Draft, rows: Cell[][]): Block {
  return {
    kind: 'table',
    rows,
    widths: [0.72, 0.28],
    aligns: ['left', 'right'],
    borders: draft.faithful ? 'rows' : draft.dice.pick(['rows', 'none', 'grid']),
    size: draft.dice.pick([6.8, 7.1]),
    padding: 1.2,
    after: 3,
  };
}

/** Borrower's side: K, L and the cash to close. */
export function borrowerSummary(draft: Draft): Block[] {
  const { ink, figures, world, dice } = draft;
  const says = draft.spanish ? SPANISH : ENGLISH;
  const fromBorrower = figures.cashToClose >= 0;
  const atClosing = figures.total - figures.paidBefore;
  const credits = world.amount + figures.deposit + figures.sellerCredit;
  const prorated = Math.max(0, figures.adjustments);
  const extra = Math.max(0, -figures.adjustments);
  const due = world.price + atClosing + prorated;
  const cash = ink.mark('cashToCloseAmount', ink.money(Math.abs(figures.cashToClose)));
  return [
    { kind: 'heading', text: draft.spanish ? 'TRANSACCIÓN DEL PRESTATARIO' : 'BORROWER’S TRANSACTION', bold: true, size: 8, after: 2 },
    table(draft, [
      [[bold(`K. ${says.due}`)], [bold(ink.money(due))]],
      row('01', says.price, [ink.mark('salesContractAmount', ink.money(world.price))]),
      row('02', says.personal, ''),
      row('03', says.costs, ink.money(atClosing)),
      row('04', '', ''),
      [[bold(says.adjustments)], ''],
      row('08', `${says.taxes}`, prorated > 0 ? ink.money(prorated) : ''),
      [[bold(`L. ${says.paid}`)], [bold(ink.money(credits + extra))]],
      row('01', says.deposit, ink.money(figures.deposit)),
      row('02', says.loan, [ink.mark('noteAmount', ink.money(world.amount))]),
      row('05', says.sellerCredit, figures.sellerCredit > 0 ? ink.money(figures.sellerCredit) : ''),
      row('14', `${says.taxes}`, extra > 0 ? ink.money(extra) : ''),
      [[bold(says.calculation)], ''],
      [`${says.due} (K)`, ink.money(due)],
      [`${says.paid} (L)`, ink.money(-(credits + extra))],
      [
        {
          blocks: [
            {
              kind: 'checks',
              inline: true,
              label: says.cash,
              items: [
                { text: draft.words.fromBorrower, ticked: fromBorrower },
                { text: draft.words.toBorrower, ticked: !fromBorrower },
              ],
              size: dice.pick([6.8, 7.1]),
            },
          ],
        },
        [{ ...cash, bold: true }],
      ],
    ]),
  ];
}

/** Seller's side: M, N. Its cash is the seller's, and no amount of the borrower's. */
export function sellerSummary(draft: Draft): Block[] {
  const { ink, figures, world, dice } = draft;
  const says = draft.spanish ? SPANISH : ENGLISH;
  const payoff = Math.round(world.price * (0.25 + dice.next() * 0.4));
  const spent = payoff + figures.sellerCosts + figures.sellerCredit;
  return [
    { kind: 'heading', text: draft.spanish ? 'TRANSACCIÓN DEL VENDEDOR' : 'SELLER’S TRANSACTION', bold: true, size: 8, after: 2 },
    table(draft, [
      [[bold(draft.spanish ? 'M. A favor del vendedor al cierre' : 'M. Due to Seller at Closing')], [bold(ink.money(world.price))]],
      row('01', says.price, [ink.mark('salesContractAmount', ink.money(world.price))]),
      row('02', says.personal, ''),
      [[bold(draft.spanish ? 'N. A cargo del vendedor al cierre' : 'N. Due from Seller at Closing')], [bold(ink.money(spent))]],
      row('02', says.costs, ink.money(figures.sellerCosts)),
      row('04', says.payoff, ink.money(payoff)),
      row('08', says.sellerCredit, ink.money(figures.sellerCredit)),
      [[bold(says.calculation)], ''],
      [
        {
          blocks: [
            {
              kind: 'checks',
              inline: true,
              label: says.toSeller,
              items: [
                { text: draft.spanish ? 'Del vendedor' : 'From', ticked: spent > world.price },
                { text: draft.spanish ? 'Al vendedor' : 'To Seller', ticked: spent <= world.price },
              ],
            },
          ],
        },
        [bold(ink.money(Math.abs(world.price - spent)))],
      ],
    ]),
  ];
}

/** Page 3, lower half. */
export function summaries(draft: Draft): Block[] {
  return [
    section(draft, draft.words.summaries),
    { kind: 'columns', columns: [borrowerSummary(draft), sellerSummary(draft)], widths: [0.5, 0.5], gap: 10, after: 4 },
  ];
}
