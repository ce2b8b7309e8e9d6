import type { Block, Cell } from '../../paper/blocks.ts';
import { bold, type Text } from '../../paper/text.ts';
import type { Draft } from './draft.ts';
import { section } from './terms-tables.ts';

type Line = [label: string, estimate: number, final: number];

function saleLines({ figures, words }: Draft): Line[] {
  const { estimate, total, paidBefore, downPayment, deposit, sellerCredit, adjustments } = figures;
  return [
    [`${words.J} (J)`, estimate.total, total],
    [`${words.closingCosts} – ${words.beforeClosing}`, 0, -paidBefore],
    [words.financed, 0, 0],
    [words.downPayment, downPayment, downPayment],
    [words.deposit, -deposit, -deposit],
    [words.fundsForBorrower, 0, 0],
    [words.sellerCredits, 0, -sellerCredit],
    [words.adjustments, 0, adjustments],
  ];
}

function refinanceLines({ figures, words, world }: Draft): Line[] {
  return [
    [words.loanAmount, Math.round(world.amount / 100_000) * 100_000, world.amount],
    [`${words.J} (J)`, -figures.estimate.total, -figures.total],
    [`${words.closingCosts} – ${words.beforeClosing}`, 0, figures.paidBefore],
    [words.payoffs, -Math.round(figures.payoffs / 10_000) * 10_000, -figures.payoffs],
  ];
}

/** Page 3, upper half: the estimate's column beside the final one. Only the final amounts are this document's own. */
export function calculatingCashToClose(draft: Draft): Block[] {
  const { ink, words, figures, dice, sale, spanish, world } = draft;
  const lines = sale ? saleLines(draft) : refinanceLines(draft);
  const why = spanish
    ? ['Vea los detalles en la página 2', 'Vea los detalles en la sección L']
    : ['See Total Loan Costs (D) and Total Other Costs (I)', 'See details in Section L', 'See Payoffs and Payments (K)'];
  const change = (before: number, after: number): Text =>
    before === after ? [bold(words.no)] : [bold(words.yes), `  • ${why[dice.between(0, why.length - 1)] ?? ''}`];
  const rows = lines.map(([label, before, after]): Cell[] => {
    const isLoan = label === words.loanAmount;
    return [label, ink.whole(before), isLoan ? [ink.mark('noteAmount', ink.money(world.amount))] : ink.money(after), change(before, after)];
  });
  const boxes = !sale && !spanish;
  const shown = boxes ? Math.abs(figures.cashToClose) : figures.cashToClose;
  const side: Cell = boxes
    ? {
        blocks: [
          {
            kind: 'checks',
            inline: true,
            items: [
              { text: words.fromBorrower, ticked: figures.cashToClose >= 0 },
              { text: words.toBorrower, ticked: figures.cashToClose < 0 },
            ],
          },
        ],
      }
    : '';
  const last: Cell[] = [
    [bold(words.cashToClose)],
    [bold(ink.whole(boxes ? Math.abs(figures.estimate.cashToClose) : figures.estimate.cashToClose))],
    [{ ...ink.mark('cashToCloseAmount', ink.money(shown)), bold: true }],
    side,
  ];
  return [
    section(draft, words.calculatingCash),
    {
      kind: 'table',
      head: true,
      rows: [['', [bold(words.estimate)], [bold(words.final)], [bold(words.didChange)]], ...rows, last],
      widths: [0.36, 0.14, 0.16, 0.34],
      aligns: ['left', 'right', 'right', 'left'],
      borders: dice.pick(['rows', 'rows', 'grid']),
      padding: 2,
      after: 5,
    },
  ];
}

/** Page 3 of a refinance: who is paid off. Old lenders are no party of this loan. */
export function payoffsAndPayments(draft: Draft): Block[] {
  const { ink, words, figures, dice, world, spanish } = draft;
  const cards = dice.between(0, 3);
  const others = Array.from({ length: cards }, () => dice.between(4, 90) * 10_000 + dice.between(0, 9_999)).filter(
    (amount) => amount * 4 < figures.payoffs,
  );
  const rest = figures.payoffs - others.reduce((total, amount) => total + amount, 0);
  const payees: readonly [string, ...string[]] = [
    'Cedarline Card Services',
    'Brightwater Auto Finance',
    'Juniper Store Card',
    'Foxglove Student Loans',
  ];
  const to = spanish ? 'Liquidación a' : dice.pick(['Payoff to', 'Payoff of first mortgage to', 'Loan payoff to']);
  const rows: Cell[][] = [
    [`01 ${to} ${world.priorLender.name}`, ink.money(rest)],
    ...others.map((amount, index): Cell[] => [`${String(index + 2).padStart(2, '0')} ${dice.pick(payees)}`, ink.money(amount)]),
    [`${String(others.length + 2).padStart(2, '0')}`, ''],
    [[bold(`K. ${words.payoffs}`)], [bold(ink.money(figures.payoffs))]],
  ];
  return [
    section(draft, words.payoffs),
    {
      kind: 'table',
      rows: [[[bold(spanish ? 'A' : 'TO')], [bold(spanish ? 'IMPORTE' : 'AMOUNT')]], ...rows],
      widths: [0.72, 0.28],
      aligns: ['left', 'right'],
      borders: dice.pick(['rows', 'grid']),
      padding: 2,
      after: 5,
    },
  ];
}
