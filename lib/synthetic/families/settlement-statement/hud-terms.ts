import type { Block, Cell } from '../../paper/blocks.ts';
import { bold } from '../../paper/text.ts';
import type { Draft } from '../trid/draft.ts';

/** Page 3 of the HUD-1: the good faith estimate beside the charges, then the terms of the loan. */
export function hudLoanTerms(draft: Draft): Block[] {
  const { world, ink, figures, dice } = draft;
  const fees = figures.sections.flatMap((part) => part.fees.filter(({ by }) => by === 'borrower')).slice(0, dice.between(6, 11));
  const compared = fees.map((fee): Cell[] => [
    fee.text,
    ink.money(Math.round(fee.cents * (0.9 + dice.next() * 0.2))),
    ink.money(fee.cents),
  ]);
  const total = world.payment + figures.insurance + figures.taxes;
  const fixed = world.amortization === 'Fixed';
  const terms: Cell[][] = [
    ['Your initial loan amount is', [ink.mark('noteAmount', ink.money(world.amount))]],
    ['Your loan term is', [ink.plain(ink.term(world.termMonths))]],
    ['Your initial interest rate is', [ink.plain(ink.percent(world.ratePercent))]],
    ['Your initial monthly amount owed for principal, interest, and any mortgage insurance is', [ink.plain(ink.money(world.payment))]],
    ['Can your interest rate rise?', fixed ? '[X] No  [ ] Yes' : '[ ] No  [X] Yes, it can rise over the term of your loan'],
    ['Even if you make payments on time, can your loan balance rise?', '[X] No  [ ] Yes'],
    ['Does your loan have a prepayment penalty?', '[X] No  [ ] Yes, your maximum prepayment penalty is $'],
    [
      'Total monthly amount owed including escrow account payments',
      `You have an additional monthly escrow payment of ${ink.money(figures.insurance + figures.taxes)} that results in a total initial monthly amount owed of ${ink.money(total)}.`,
    ],
  ];
  return [
    {
      kind: 'table',
      head: true,
      rows: [
        [[bold('Comparison of Good Faith Estimate (GFE) and HUD-1 Charges')], [bold('Good Faith Estimate')], [bold('HUD-1')]],
        ...compared,
      ],
      widths: [0.6, 0.2, 0.2],
      aligns: ['left', 'right', 'right'],
      borders: 'grid',
      padding: 2,
      after: 8,
    },
    { kind: 'heading', text: 'Loan Terms', bold: true, after: 2 },
    { kind: 'table', rows: terms, widths: [0.45, 0.55], borders: 'grid', padding: 3, after: 6 },
  ];
}
