import type { Block, Cell } from '../../paper/blocks.ts';
import { bold, type Text } from '../../paper/text.ts';
import type { Draft } from './draft.ts';
import { section } from './terms-tables.ts';

const EXPLAINED = {
  total: [
    'Total you will have paid after you make all payments of principal, interest, mortgage insurance, and loan costs, as scheduled.',
    'Todo lo que habrá pagado después de hacer todos los pagos programados.',
  ],
  charge: ['The dollar amount the loan will cost you.', 'El importe en dólares que le costará el préstamo.'],
  financed: [
    'The loan amount available after paying your upfront finance charge.',
    'El importe disponible después de pagar los cargos financieros iniciales.',
  ],
  apr: [
    'Your costs over the loan term expressed as a rate. This is not your interest rate.',
    'Sus costos durante el plazo del préstamo expresados como tasa. No es su tasa de interés.',
  ],
  tip: [
    'The total amount of interest that you will pay over the loan term as a percentage of your loan amount.',
    'El total de intereses que pagará durante el plazo como porcentaje del importe del préstamo.',
  ],
} as const;

/** Page 5, upper half: what the loan costs as a whole. */
export function loanCalculations(draft: Draft): Block[] {
  const { ink, words, figures, world, dice, spanish } = draft;
  const told = dice.next() < 0.85;
  const explain = (word: keyof typeof EXPLAINED): Text => (told ? ` ${EXPLAINED[word][spanish ? 1 : 0]}` : '');
  const label = (text: string, word: keyof typeof EXPLAINED): Text => [bold(`${text}.`), ...(told ? [explain(word)].flat() : [])];
  const rows: Cell[][] = [
    [label(words.totalOfPayments, 'total'), [ink.plain(ink.money(figures.paid))]],
    [label(words.financeCharge, 'charge'), [ink.plain(ink.money(figures.financeCharge))]],
    [label(words.amountFinanced, 'financed'), [ink.plain(ink.money(figures.financed))]],
    [label(words.apr, 'apr'), [ink.mark('aprPercent', ink.percent(world.aprPercent))]],
    [label(words.tip, 'tip'), [ink.plain(ink.percent(figures.tipPercent))]],
  ];
  const order = draft.faithful || dice.next() < 0.7 ? rows : dice.shuffled(rows);
  return [
    section(draft, words.loanCalculations),
    {
      kind: 'table',
      rows: order,
      widths: [0.7, 0.3],
      aligns: ['left', 'right'],
      borders: dice.pick(['rows', 'rows', 'grid', 'none']),
      padding: 3,
      after: 4,
    },
  ];
}

/** Page 3 of the estimate: comparisons. */
export function comparisons(draft: Draft): Block[] {
  const { ink, words, figures, world, dice, spanish } = draft;
  const whole = (cents: number): string => ink.whole(Math.round(cents / 100) * 100);
  const explain = (word: keyof typeof EXPLAINED): string => EXPLAINED[word][spanish ? 1 : 0];
  const rows: Cell[][] = [
    [
      [bold(words.in5Years)],
      [ink.plain(whole(figures.in5.paid))],
      spanish
        ? 'Total que habrá pagado en capital, intereses, seguro y costos.'
        : 'Total you will have paid in principal, interest, mortgage insurance, and loan costs.',
    ],
    ['', [ink.plain(whole(figures.in5.principal))], spanish ? 'Capital que habrá pagado.' : 'Principal you will have paid off.'],
    [[bold(words.apr)], [ink.mark('aprPercent', ink.percent(world.aprPercent))], explain('apr')],
    [[bold(words.tip)], [ink.plain(ink.percent(figures.tipPercent))], explain('tip')],
  ];
  return [
    section(draft, words.comparisons),
    { kind: 'table', rows, widths: [0.28, 0.18, 0.54], borders: dice.pick(['rows', 'grid', 'none']), padding: 3, after: 4 },
  ];
}
