import { addMonths } from '../../calendar.ts';
import type { Block, Cell } from '../../paper/blocks.ts';
import type { LayoutFamily } from '../family.ts';
import { mailBlock, mannerOf, oneOf } from '../manner.ts';
import { borrowersLine, dueAmount, dueDate, lateLine, loanNumber, propertyFact, wordingOf } from './facts.ts';
import { contacts, coupon, letterhead } from './parts.ts';

/** A card-like statement of a home-secured loan: summary of the period, finance charge, payment slip on top. */
export const homeEquity: LayoutFamily = {
  name: 'mortgage-statement/home-equity',
  documentType: 'mortgage-statement',
  heldOut: true,
  compose(world, dice) {
    const m = mannerOf(dice, 'mortgage-statement', 'modern', 9);
    const words = wordingOf(m);
    const { statement } = world;
    const before = statement.unpaidPrincipal + statement.principalPart;
    const rows: Cell[][] = [
      [m.label('Previous principal balance'), m.money(before)],
      [m.label('Principal paid this period'), m.money(statement.principalPart)],
      [m.label('Fees and late charges'), m.money(0)],
      [{ text: words.principal, bold: true }, [m.mark('unpaidPrincipalAmount', m.money(statement.unpaidPrincipal))]],
      [m.label('Original credit amount'), m.round(world.amount)],
      [m.label('Interest rate'), [m.mark('noteRatePercent', m.rate(world.ratePercent))]],
      [m.label('Daily periodic rate'), `${(world.ratePercent / 365).toFixed(5)}%`],
      [m.label('Interest charged'), m.money(statement.interestPart)],
    ];
    const pay: Block = {
      kind: 'box',
      blocks: [
        {
          kind: 'pairs',
          layout: 'right',
          pairs: [
            { label: words.due, value: [dueAmount(m, world)] },
            { label: words.dueDate, value: [dueDate(m, world)] },
            { label: words.loan, value: [loanNumber(m, world)] },
          ],
        },
        { kind: 'paragraph', text: lateLine(m, world), size: 7.5 },
      ],
    };
    return {
      plan: {
        look: m.look,
        blocks: [
          {
            kind: 'columns',
            columns: [
              [
                { kind: 'lines', lines: letterhead(m, world) },
                { kind: 'space', height: 12 },
                { kind: 'lines', lines: mailBlock(m, world.borrowers, world.borrowerAddress) },
              ],
              [pay, { kind: 'lines', lines: contacts(m, world), size: 8 }],
            ],
          },
          {
            kind: 'heading',
            text: oneOf(m, 'Home Equity Loan Statement', 'Home Loan Account Statement', 'Home Secured Loan: Billing Statement'),
            rule: true,
          },
          { kind: 'paragraph', text: `Billing period ${m.date(addMonths(statement.date, -1))} - ${m.date(statement.date)}` },
          { kind: 'pairs', layout: 'colon', pairs: [borrowersLine(m, world), propertyFact(m, world)] },
          { kind: 'heading', text: oneOf(m, 'Account Summary', 'Summary of Your Account') },
          { kind: 'table', rows, widths: [0.7, 0.3], aligns: ['left', 'right'], borders: dice.pick(['rows', 'grid', 'none']) },
          {
            kind: 'paragraph',
            text: `Allotment of the payment: principal ${m.money(statement.principalPart)}, interest ${m.money(statement.interestPart)}, taxes and insurance ${m.money(world.escrowPayment)}, past due ${m.money(statement.pastDue)}.`,
          },
          ...coupon(m, world, words),
        ],
      },
    };
  },
};
