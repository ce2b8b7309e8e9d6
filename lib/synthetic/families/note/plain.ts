import type { Block } from '../../paper/blocks.ts';
import { say, type Text } from '../../paper/text.ts';
import { TERM_FORMS } from '../../spelling/amounts.ts';
import type { LayoutFamily } from '../family.ts';
import { planOf } from '../legal/furniture.ts';
import { boilerplate } from '../legal/note-clauses.ts';
import { endorsements, noteNumbers, noteTitle, originators } from '../legal/note-parts.ts';
import { numbered } from '../legal/numbering.ts';
import { borrowers, lender, noteDate, type Pen, paragraph, penOf, principal, principalInWords } from '../legal/pen.ts';
import { borrowerSignatures } from '../legal/signatures.ts';
import { VOICES } from '../legal/voice.ts';
import { amortizationOf } from './uniform.ts';

const address = (pen: Pen) => pen.mark('propertyAddress', pen.line(pen.world.property));
const rate = (pen: Pen) => pen.mark('noteRatePercent', pen.rate(pen.world.ratePercent));
const payment = (pen: Pen) => pen.mark('principalAndInterestAmount', pen.money(pen.world.payment));
const first = (pen: Pen) => pen.mark('firstPaymentDate', pen.date(pen.world.firstPaymentDate));
const last = (pen: Pen) => pen.mark('loanMaturityDate', pen.date(pen.world.maturityDate));
const term = (pen: Pen) => pen.mark('loanTermMonths', pen.dice.pick(TERM_FORMS)(pen.world.termMonths));

/** A short note in one long sentence and a few more, as banks and lawyers write. */
function promissory(pen: Pen): Block[] {
  const { world } = pen;
  const who = borrowers(pen, pen.says(0.4));
  const head: Block[] = pen.says(0.5)
    ? [
        {
          kind: 'columns',
          columns: [
            [{ kind: 'lines', lines: [[principal(pen)].flat()] }],
            [{ kind: 'lines', lines: [[noteDate(pen)], `${world.property.city}, ${world.property.state}`], align: 'right' }],
          ],
        },
      ]
    : [{ kind: 'lines', lines: [say`Date: ${noteDate(pen)}`, say`Amount: ${principal(pen)}`] }];
  return [
    ...noteTitle(pen, pen.one('Promissory Note', 'Mortgage Note', 'Installment Note', 'Secured Promissory Note')),
    ...noteNumbers(pen),
    ...head,
    paragraph(
      say`FOR VALUE RECEIVED, the undersigned, ${who} (${pen.one('“Borrower”', 'whether one or more, “Maker”', '“Borrower”, jointly and severally')}), ${pen.one('promise', 'jointly and severally promise', 'promises')} to pay to the order of ${lender(pen)}${pen.says(0.5) ? `, ${world.lender.organised}` : ''} (“Lender”), the sum of ${principalInWords(pen)} with interest at the rate of ${rate(pen)} per annum on the unpaid balance.`,
    ),
    paragraph(
      say`Principal and interest shall be paid in ${pen.says(0.5) ? 'equal' : ''} monthly installments of ${payment(pen)}, beginning ${first(pen)} and continuing on the same day of each month thereafter until ${last(pen)}, when the entire balance shall be due.`,
    ),
    paragraph(
      say`This note is secured by a ${pen.one('mortgage', 'deed of trust')} of even date on real property known as ${address(pen)}.`,
    ),
    ...numbered(pen, boilerplate(pen, VOICES.maker(pen.dice))),
    ...borrowerSignatures(pen, pen.one('Maker', 'Borrower', '')),
    ...endorsements(pen, 0.2),
  ];
}

/** A form whose terms stand in a box at its head and whose clauses speak of "the Principal" and "the Rate". */
function boxed(pen: Pen): Block[] {
  const { world } = pen;
  const cells: { label: Text; value: Text }[] = [
    { label: pen.one('Borrower', 'BORROWER(S)', 'Name of Borrower'), value: borrowers(pen, false) },
    { label: pen.one('Lender', 'LENDER', 'Creditor'), value: [lender(pen)] },
    { label: pen.one('Lender’s Address', 'Address of Lender'), value: [pen.mark('lenderAddress', pen.line(world.lender.address))] },
    { label: pen.one('Date of Note', 'Note Date', 'Date'), value: [noteDate(pen)] },
    { label: pen.one('Principal Amount', 'Loan Amount', 'Principal'), value: [principal(pen)].flat() },
    { label: pen.one('Interest Rate', 'Rate', 'Annual Rate of Interest'), value: [rate(pen)] },
    { label: pen.one('Monthly Payment', 'Principal and Interest Payment', 'Payment Amount'), value: [payment(pen)] },
    { label: pen.one('First Payment Due', 'First Payment Date'), value: [first(pen)] },
    { label: pen.one('Maturity Date', 'Final Payment Due'), value: [last(pen)] },
    ...(pen.says(0.6) ? [{ label: pen.one('Term', 'Term of Loan', 'Loan Term'), value: [term(pen)] }] : []),
    { label: pen.one('Property Address', 'Property'), value: [address(pen)] },
    ...(pen.says(0.6) ? [{ label: pen.one('Loan Number', 'Loan No.'), value: [pen.mark('loanNumber', world.loanNumber)] }] : []),
  ];
  const kept = pen.says(0.3) ? pen.dice.shuffled(cells) : cells;
  const rows = Array.from({ length: Math.ceil(kept.length / 2) }, (_, row) =>
    kept.slice(row * 2, row * 2 + 2).map(({ label, value }) => ({ text: value, caption: typeof label === 'string' ? label : '' })),
  );
  const table: Block = pen.says(0.5)
    ? { kind: 'table', rows: rows.map((row) => (row.length < 2 ? [...row, ''] : row)), widths: [0.5, 0.5], borders: 'grid', padding: 4 }
    : {
        kind: 'box',
        blocks: [
          { kind: 'pairs', pairs: kept, layout: pen.dice.pick(['colon', 'tab', 'dots', 'below'] as const), columns: pen.says(0.4) ? 2 : 1 },
        ],
      };
  return [
    ...noteTitle(pen, pen.one('Promissory Note', 'Fixed Rate Promissory Note', 'Consumer Note', 'Home Loan Note')),
    table,
    paragraph(
      `${pen.one('PROMISE TO PAY. Borrower promises', 'Promise. The Borrower named above promises')} to pay to Lender, or order, the Principal Amount with interest at the Interest Rate on the unpaid balance, in the payments stated above, until the Maturity Date.`,
    ),
    ...numbered(pen, boilerplate(pen, VOICES.third(pen.dice))),
    ...borrowerSignatures(pen),
    ...originators(pen, 0.5),
  ];
}

/** A line of credit: its limit is no principal; what was drawn at the start is a note's amount. */
function equity(pen: Pen): Block[] {
  const { world } = pen;
  const limit = pen.money(Math.round((world.amount * 1.25) / 100_000) * 100_000);
  return [
    ...noteTitle(pen, pen.one('Home Equity Note', 'Home Equity Note and Disclosure', 'Equity Note')),
    ...noteNumbers(pen),
    {
      kind: 'pairs',
      layout: pen.dice.pick(['colon', 'tab'] as const),
      pairs: [
        { label: 'Borrower', value: borrowers(pen, false) },
        { label: 'Lender', value: [lender(pen)] },
        { label: 'Date', value: [noteDate(pen)] },
        { label: pen.one('Property securing the loan', 'Property'), value: [address(pen)] },
      ],
    },
    paragraph(
      say`In this agreement “you” means each person who signs and “we” means the lender. You promise to pay us ${principal(pen)}, the amount of your loan, together with a yearly ${pen.one('FINANCE CHARGE', 'interest charge')} at ${rate(pen)} on what remains unpaid. Later advances, if we agree to any, may never bring the debt above ${limit}.`,
    ),
    paragraph(
      say`You will make monthly payments of ${payment(pen)} from ${first(pen)} until ${last(pen)}. A payment more than ${pen.one('10', '15')} days late costs ${pen.one('$25.00', '$40.00', '5%')}; a check that is not paid costs ${`$${pen.dice.between(15, 35)}.00`}.`,
    ),
    ...numbered(pen, boilerplate(pen, VOICES.third(pen.dice)).slice(0, 5)),
    ...borrowerSignatures(pen),
  ];
}

const family = (name: string, draw: (pen: Pen) => Block[], typed: boolean, more: Partial<LayoutFamily> = {}): LayoutFamily => ({
  name: `note/${name}`,
  documentType: 'note',
  ...more,
  compose: (world, dice) => {
    const { adjustable: _, ...fixed } = world;
    const pen = penOf(fixed, dice, 'note', typed && dice.next() < 0.5 ? 'typed' : dice.pick(['modern', 'office'] as const));
    return { plan: planOf(pen, pen.one('Note', 'Promissory Note', 'Page'), draw(pen)), stated: amortizationOf(fixed) };
  },
});

export const PLAIN_NOTES: readonly LayoutFamily[] = [
  family('promissory', promissory, true, { weight: 1.5 }),
  family('boxed', boxed, false),
  family('home-equity', equity, true, { weight: 0.8 }),
];
