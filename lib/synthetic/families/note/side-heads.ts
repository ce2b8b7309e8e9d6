import type { Block, Cell } from '../../paper/blocks.ts';
import { bold, type Run, say, type Text } from '../../paper/text.ts';
import { TERM_FORMS } from '../../spelling/amounts.ts';
import { numericDate } from '../../spelling/dates.ts';
import type { LayoutFamily } from '../family.ts';
import { vendorStamps } from '../legal/furniture.ts';
import { borrowers, lender, noteDate, type Pen, paragraph, penOf, principal, principalInWords } from '../legal/pen.ts';
import { amortizationOf } from './uniform.ts';

/** A head in the margin with what stands beside it. */
type Part = readonly [head: string, text: readonly Text[]];

const months = (pen: Pen): string => pen.dice.pick(TERM_FORMS)(pen.world.termMonths).replace(/^\d+$/, '$& months');
const rate = (pen: Pen): Run => pen.mark('noteRatePercent', pen.rate(pen.world.ratePercent));

/** What is lent, at what rate, and when it comes back: the parts that carry the terms. */
function terms(pen: Pen): Part[] {
  const { world } = pen;
  const payment = pen.mark('principalAndInterestAmount', pen.money(world.payment));
  const first = pen.mark('firstPaymentDate', pen.date(world.firstPaymentDate));
  const last = pen.mark('loanMaturityDate', pen.date(world.maturityDate));
  const seat = pen.says(0.7)
    ? say`, ${pen.one('of', 'with offices at', 'located at')} ${pen.mark('lenderAddress', pen.line(world.lender.address))}`
    : [];
  const term = pen.says(0.6) ? say` over ${pen.mark('loanTermMonths', months(pen))}` : [];
  return [
    [
      pen.one('Who we are', 'The people in this note', 'Words we use'),
      [
        say`In this note “we,” “us” and “our” mean ${lender(pen)}${seat}, and anyone to whom we pass this note. “You” and “your” mean ${borrowers(pen, pen.says(0.3))}${pen.one('', ', each and all of you', ', together and each alone')}.`,
      ],
    ],
    [
      pen.one('What you borrow', 'Your loan', 'Your promise'),
      [
        pen.dice.pick<() => Text>([
          () => say`We are lending you ${principalInWords(pen)}. You promise to pay it back to us, with interest, as this note says.`,
          () => say`You have borrowed ${principal(pen)} from us today and you promise to repay all of it with interest.`,
          () =>
            say`You promise to pay us, at our office or where we tell you, the loan of ${principalInWords(pen)} together with interest on it.`,
        ])(),
      ],
    ],
    [
      pen.one('What it costs', 'Interest', 'Your interest rate'),
      [
        pen.dice.pick<() => Text>([
          () =>
            say`Interest is charged at ${rate(pen)} a year on whatever part of the loan you still owe. The rate stays the same for as long as the loan runs, and also after a default.`,
          () =>
            say`The rate is fixed. You pay ${rate(pen)} interest per year on the unpaid part of the loan, counted from the day the money is paid out.`,
        ])(),
        pen.one(
          'Interest is reckoned on a year of twelve months of thirty days.',
          'A month counts as one twelfth of a year, however many days it has.',
        ),
      ],
    ],
    [
      pen.one('When you pay', 'Your payments', 'Paying us back'),
      [
        pen.dice.pick<() => Text>([
          () =>
            say`You repay the loan${term} in monthly payments of ${payment}. The first one is due ${first}; the others follow on the same day of every month. Whatever is still owed on ${last} is due that day.`,
          () =>
            say`Your payment is ${payment} every month${term}, beginning ${first} and ending ${last}, when you must pay anything that remains.`,
        ])(),
        pen.one(
          'We use each payment for interest first and then for the loan. Money for taxes and insurance is collected besides, where the mortgage calls for it.',
          'Payments go to interest due, then to principal, then to charges. Escrow deposits are not part of the amount above.',
        ),
      ],
    ],
  ];
}

/** What else is agreed, with amounts and days that are no terms of the loan. */
function conditions(pen: Pen): Part[] {
  const { property } = pen.world;
  const days = pen.one('ten', 'fifteen', '15');
  const all: Part[] = [
    [
      pen.one('Paying early', 'If you want to pay ahead'),
      [
        pen.one(
          'You may pay any part of the loan early and we will charge nothing for it. Regular payments go on until the loan is repaid.',
          'Early payment costs you nothing. Tell us in writing that what you send is meant for principal.',
        ),
      ],
    ],
    [
      pen.one('Paying late', 'If you are late'),
      [
        `A payment that has not reached us within ${days} days of its due day costs you ${pen.one('5%', '4%', '$35.00 or 5%, whichever is less,')} of that payment. A check that your bank sends back costs $${pen.dice.between(15, 35)}.00.`,
      ],
    ],
    [
      pen.one('If you do not pay', 'Default'),
      [
        `You are in default when a payment is more than ${pen.one('30', '60')} days late or another promise is broken. We will write to you first and give you 30 days; then we may ask for the whole balance at once, with the costs of collecting it.`,
      ],
    ],
    [
      pen.one('If you sell', 'Selling your home'),
      ['We may ask for full repayment if the home, or any share in it, changes hands without our written consent.'],
    ],
    [
      pen.one('More than one of you', 'Several signers'),
      ['Each of you owes all of this note. We may ask any one of you for the full amount.'],
    ],
    [
      pen.one('Writing to you', 'Notices'),
      ['Our letters go by ordinary mail to the home named above unless you give us another address in writing.'],
    ],
    [pen.one('The law', 'Which law applies'), [`This note follows the law of ${property.stateName} and of the United States.`]],
  ];
  const kept = all.filter(() => pen.says(0.8));
  return pen.says(0.3) ? pen.dice.shuffled(kept) : kept;
}

function security(pen: Pen): Part {
  const home = pen.mark('propertyAddress', pen.line(pen.world.property));
  return [
    pen.one('Your home', 'What secures the loan', 'Security'),
    [
      say`A ${pen.one('mortgage', 'deed of trust', 'mortgage or deed of trust')} of the same date on the home at ${home} ${pen.one('protects us if you break a promise made here', 'secures this note')}.`,
    ],
  ];
}

/** Number, day and place in cells over the text. */
function strip(pen: Pen): Block {
  const { world } = pen;
  const cells: Cell[] = [
    { caption: pen.one('Note date', 'Date signed', 'Date of this note'), text: [noteDate(pen)] },
    { caption: pen.one('Signed at', 'Place'), text: [pen.typed(`${world.property.city}, ${world.property.state}`)] },
    ...(pen.says(0.75)
      ? [{ caption: pen.one('Loan no.', 'Our number', 'Account'), text: [pen.mark('loanNumber', world.loanNumber)] }]
      : []),
    ...(world.nominee && pen.says(0.4) ? [{ caption: 'MIN', text: [pen.mark('mersMin', world.min)] }] : []),
  ];
  return { kind: 'table', rows: [cells], borders: pen.dice.pick(['grid', 'outer', 'rows'] as const), padding: 4, after: 12 };
}

/** Who signs, in a table with a row for each and room for the day. */
function signing(pen: Pen): Block[] {
  const rows = pen.world.borrowers.map(
    ({ name }): Block => ({
      kind: 'signature',
      name: [pen.mark('borrowerName', pen.name(name), {})],
      signed: pen.says(0.7),
      date: pen.says(0.5) ? numericDate(pen.world.noteDate) : 'Date',
    }),
  );
  const { lender: bank, originator } = pen.world;
  const before: Block[] = [
    { kind: 'heading', text: pen.one('Signatures', 'You agree', 'Sign here'), rule: pen.says(0.5), size: pen.look.size + 1 },
    paragraph(pen.one('You have read this note, have a copy of it, and agree to it.', 'Do not sign before every blank is filled in.')),
  ];
  return [
    { kind: 'together', blocks: [...before, ...rows] },
    ...(pen.says(0.6)
      ? [
          paragraph(
            say`${pen.one('Loan arranged by', 'Your loan officer:')} ${pen.mark('loanOriginatorName', pen.name(originator.name), {})} (NMLS ${pen.mark('loanOriginatorNmlsId', originator.nmlsId, {})}) for ${pen.mark('lenderName', pen.name(bank.name), {})} (NMLS ${pen.mark('lenderNmlsId', bank.nmlsId, {})})`,
            { size: 8 },
          ),
        ]
      : []),
  ];
}

/** A note in plain words, with heads in the margin, as banks that write to be understood print it. */
export const sideHeads: LayoutFamily = {
  name: 'note/side-heads',
  documentType: 'note',
  keptForCalibration: true,
  compose(world, dice) {
    const { adjustable: _, ...fixed } = world;
    const pen = penOf(fixed, dice, 'note', dice.pick(['modern', 'office'] as const));
    const title = pen.one('Home Loan Note', 'Note', 'Fixed Rate Home Loan Note', 'Promissory Note (Real Estate)');
    const parts = [...terms(pen), security(pen), ...conditions(pen)];
    const rows = parts.map(([head, text]): Cell[] => [[bold(head)], { blocks: text.map((one) => paragraph(one, { after: 3 })) }]);
    const blocks: Block[] = [
      { kind: 'heading', text: title, size: 18, align: pen.says(0.7) ? 'left' : 'right', rule: pen.says(0.5) },
      strip(pen),
      {
        kind: 'table',
        rows,
        widths: pen.says(0.5) ? [0.22, 0.78] : [0.28, 0.72],
        borders: pen.dice.pick(['none', 'rows'] as const),
        padding: 4,
        after: 10,
      },
      ...signing(pen),
    ];
    return {
      plan: {
        look: pen.look,
        blocks,
        footer: (page, pages) => ({ left: title, right: `${page} of ${pages}`, size: 7, rule: true }),
        stamps: vendorStamps(pen),
      },
      stated: amortizationOf(fixed),
    };
  },
};
