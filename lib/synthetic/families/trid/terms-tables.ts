import type { Block, Cell } from '../../paper/blocks.ts';
import { bold, type Text } from '../../paper/text.ts';
import type { Draft } from './draft.ts';

/** A section's name: on a dark band, over a rule, or plain. */
export function section(draft: Draft, text: string): Block {
  const style = draft.faithful ? 'bar' : draft.dice.pick(['bar', 'rule', 'plain']);
  return {
    kind: 'heading',
    text,
    bold: true,
    size: 10,
    after: 2,
    ...(style === 'bar' ? { bar: true } : style === 'rule' ? { rule: true } : {}),
  };
}

const borders = (draft: Draft): 'rows' | 'grid' | 'none' => (draft.faithful ? 'rows' : draft.dice.pick(['rows', 'grid', 'none']));

function rateChange({ world, ink, words, spanish }: Draft): Text {
  const { adjustable } = world;
  if (world.amortization === 'Fixed' || !adjustable) return [bold(words.no)];
  const ceiling = ink.percent(world.ratePercent + adjustable.capsPercent[2]);
  const text = spanish
    ? `  • Puede subir hasta ${ceiling}. Vea la tabla AIR para los detalles`
    : `  • Can go as high as ${ceiling}\n  • Adjusts from ${ink.date(adjustable.firstChange)}. See the AIR Table for details`;
  return [bold(words.yes), text];
}

/** Loan amount, rate, monthly payment; penalties. */
export function loanTerms(draft: Draft): Block[] {
  const { world, ink, words, dice, figures, spanish } = draft;
  const fixed = world.amortization === 'Fixed';
  const largest = ink.whole(Math.round(figures.maxPayment / 100) * 100);
  const paymentChange: Text = fixed
    ? [bold(words.no)]
    : [bold(words.yes), spanish ? `  • Puede subir hasta ${largest}` : `  • Can go as high as ${largest} in year ${dice.between(7, 11)}`];
  const penalty = dice.next() < 0.12;
  const label = (text: string): Text => [bold(text)];
  const rows: Cell[][] = [
    ['', '', [bold(words.canIncrease)]],
    [label(words.loanAmount), [ink.mark('noteAmount', ink.whole(world.amount))], [bold(words.no)]],
    [label(words.interestRate), [ink.mark('noteRatePercent', ink.percent(world.ratePercent))], rateChange(draft)],
    [
      [bold(words.monthlyPayment), '\n', words.seePayments],
      [ink.mark('principalAndInterestAmount', ink.money(world.payment))],
      paymentChange,
    ],
    ['', '', [bold(words.hasFeatures)]],
    [label(words.prepaymentPenalty), '', penalty ? [bold(words.yes), `  • ${ink.whole(dice.between(12, 60) * 10_000)}`] : [bold(words.no)]],
    [label(words.balloon), '', [bold(words.no)]],
  ];
  const widths = dice.pick([
    [0.3, 0.2, 0.5],
    [0.34, 0.18, 0.48],
    [0.28, 0.24, 0.48],
  ]);
  return [section(draft, words.loanTerms), { kind: 'table', rows, widths, borders: borders(draft), padding: dice.between(2, 4), after: 5 }];
}

/** What stands under the payments: taxes and insurance, and whether they are in escrow. */
function taxesAndInsurance({ ink, words, figures, spanish }: Draft): Cell[][] {
  const escrow = figures.insurance + figures.taxes;
  const yes = spanish ? 'SÍ' : words.yes;
  return [
    [
      [bold(words.taxesInsurance), '\n', words.escrowNote],
      [ink.plain(ink.money(escrow)), `\n${words.aMonth}`],
      {
        blocks: [
          {
            kind: 'checks',
            label: words.includes,
            items: [
              { text: words.propertyTaxes, ticked: true },
              { text: words.homeInsurance, ticked: true },
              { text: words.other, ticked: false },
            ],
          },
        ],
      },
      `${words.inEscrow}\n${yes}\n${yes}`,
    ],
  ];
}

/** Payments by periods: mortgage insurance ends, or an adjustable rate may move. */
export function projectedPayments(draft: Draft): Block[] {
  const { world, ink, words, figures, dice } = draft;
  const years = Math.round(world.termMonths / 12);
  const fixed = world.amortization === 'Fixed';
  const escrow = figures.insurance + figures.taxes;
  const split = !fixed ? 5 : figures.mortgageInsurance > 0 ? Math.min(years - 1, dice.between(6, 11)) : 0;
  const periods = split === 0 ? [`${words.years} 1-${years}`] : [`${words.years} 1-${split}`, `${words.years} ${split + 1}-${years}`];
  const first = [ink.mark('principalAndInterestAmount', ink.money(world.payment))];
  const range = `${ink.whole(Math.round(world.payment / 125) * 100)} min\n${ink.whole(Math.round(figures.maxPayment / 100) * 100)} max`;
  const later: Cell = fixed ? [ink.mark('principalAndInterestAmount', ink.money(world.payment))] : [ink.plain(range)];
  const insured = figures.mortgageInsurance;
  const total = (more: number): Text => [ink.plain(ink.money(world.payment + more + escrow))];
  const two = split !== 0;
  const rows: Cell[][] = [
    [[bold(words.paymentCalculation)], ...periods.map((period): Cell => [bold(period)])],
    [words.principalInterest, first, ...(two ? [later] : [])],
    [words.mortgageInsurance, insured > 0 ? `+ ${ink.money(insured)}` : `+ ${ink.whole(0)}`, ...(two ? ['+ —'] : [])],
    [[words.escrow, '\n', words.escrowNote], `+ ${ink.money(escrow)}`, ...(two ? [`+ ${ink.money(escrow)}`] : [])],
    [[bold(words.totalPayment)], total(insured), ...(two ? [total(0)] : [])],
  ];
  const style = borders(draft);
  return [
    section(draft, words.projectedPayments),
    {
      kind: 'table',
      rows,
      widths: two ? [0.36, 0.32, 0.32] : [0.4, 0.6],
      aligns: two ? ['left', 'center', 'center'] : ['left', 'center'],
      borders: style,
      padding: dice.between(2, 4),
      after: 3,
    },
    {
      kind: 'table',
      rows: taxesAndInsurance(draft),
      widths: [0.28, 0.2, 0.34, 0.18],
      borders: style === 'none' ? 'none' : 'rows',
      padding: 2,
      after: 5,
    },
  ];
}

/** Closing costs and cash to close: estimates on one form, final on the other. */
export function costsAtClosing(draft: Draft, estimate: boolean): Block[] {
  const { ink, words, figures, dice, alternate, spanish } = draft;
  const cash = estimate ? Math.round(figures.cashToClose / 100) * 100 : figures.cashToClose;
  const total = estimate ? Math.round(figures.total / 100) * 100 : figures.total;
  const print = estimate ? ink.whole : ink.money;
  const details = spanish
    ? `Incluye ${print(figures.loanCosts)} de costos del préstamo + ${print(figures.otherCosts)} de otros costos – ${print(figures.lenderCredit)} de créditos del prestamista.`
    : `Includes ${print(figures.loanCosts)} in Loan Costs + ${print(figures.otherCosts)} in Other Costs – ${print(figures.lenderCredit)} in Lender Credits. See page 2 for details.`;
  const boxes = alternate && !draft.spanish;
  const side: Cell = boxes
    ? {
        blocks: [
          { kind: 'paragraph', text: words.includesCosts },
          {
            kind: 'checks',
            inline: true,
            items: [
              { text: words.fromBorrower, ticked: cash >= 0 },
              { text: words.toBorrower, ticked: cash < 0 },
            ],
          },
        ],
      }
    : words.includesCosts;
  const rows: Cell[][] = [
    [[bold(estimate ? words.estimatedClosingCosts : words.closingCosts)], [ink.plain(print(total))], details],
    [
      [bold(estimate ? words.estimatedCashToClose : words.cashToClose)],
      [ink.mark('cashToCloseAmount', print(boxes ? Math.abs(cash) : cash))],
      side,
    ],
  ];
  return [
    section(draft, words.costsAtClosing),
    { kind: 'table', rows, widths: [0.28, 0.2, 0.52], borders: borders(draft), padding: dice.between(2, 4), after: 3 },
  ];
}
