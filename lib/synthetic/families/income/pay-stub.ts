import { addDays } from '../../calendar.ts';
import type { Cell } from '../../paper/blocks.ts';
import type { LayoutFamily } from '../family.ts';
import { companyBlock, mailBlock, mannerOf, oneOf, sometimes } from '../manner.ts';

/** Earnings, deductions, net pay, year to date. */
export const payStub: LayoutFamily = {
  name: 'income/pay-stub',
  documentType: 'income',
  weight: 2,
  compose(world, dice) {
    const m = mannerOf(dice, 'income', dice.pick(['modern', 'old']), 9);
    const end = addDays(world.applicationDate, -dice.between(5, 25));
    const gross = dice.between(120_000, 620_000);
    const times = dice.between(3, 24);
    const row = (label: string, part: number): Cell[] => [
      m.label(label),
      m.money(Math.round(gross * part)),
      m.money(Math.round(gross * part) * times),
    ];
    const head: Cell[] = ['', m.label(dice.pick(['Current', 'This Period'])), m.label(dice.pick(['Year to Date', 'YTD']))];
    const look = {
      kind: 'table',
      head: true,
      aligns: ['left', 'right', 'right'],
      widths: [0.5, 0.25, 0.25],
      borders: dice.pick(['grid', 'rows', 'outer'] as const),
    } as const;
    return {
      plan: {
        look: m.look,
        blocks: [
          {
            kind: 'columns',
            columns: [
              [{ kind: 'lines', lines: companyBlock(m, world.employer) }],
              [
                {
                  kind: 'heading',
                  text: oneOf(m, 'Earnings Statement', 'Pay Stub', 'PAY STUB', 'Statement of Earnings and Deductions'),
                  align: 'right',
                },
              ],
            ],
          },
          { kind: 'lines', lines: mailBlock(m, [world.borrowers[0]], world.borrowerAddress) },
          {
            kind: 'pairs',
            layout: dice.pick(['colon', 'tab']),
            columns: dice.pick([1, 2]),
            pairs: [
              { label: m.label('Pay Period'), value: `${m.date(addDays(end, -13))} - ${m.date(end)}` },
              { label: m.label('Pay Date'), value: m.date(addDays(end, 5)) },
              { label: m.label('Employee ID'), value: dice.digits(6) },
              { label: m.label('Check No.'), value: dice.digits(7) },
            ],
          },
          { ...look, rows: [head, row('Regular Pay', 0.92), row('Overtime', 0.08), row('Gross Pay', 1)] },
          {
            ...look,
            rows: [
              head,
              row('Federal Withholding', 0.12),
              row('Social Security', 0.062),
              row('Medicare', 0.0145),
              row('Health Plan', 0.03),
              row('401(k)', 0.05),
            ],
          },
          {
            kind: 'pairs',
            layout: 'right',
            pairs: [{ label: oneOf(m, 'Net Pay', 'NET PAY', 'Net Amount Deposited'), value: m.money(Math.round(gross * 0.7235)) }],
          },
          ...sometimes(
            dice,
            0.5,
            { kind: 'dashes' },
            {
              kind: 'lines',
              lines: [
                'Deposited to the account of',
                m.name(world.borrowers[0].name),
                `${world.bank.name}  account ending ${dice.digits(4)}`,
                'NON-NEGOTIABLE',
              ],
            },
          ),
        ],
      },
    };
  },
};
