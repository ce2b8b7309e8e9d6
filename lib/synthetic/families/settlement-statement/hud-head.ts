import type { Block, Cell } from '../../paper/blocks.ts';
import { bold, type Text } from '../../paper/text.ts';
import type { Draft } from '../trid/draft.ts';
import { borrowerNames, cityOf, markedAddress, markedNames, plainAddress } from '../trid/parties.ts';

/** Boxes A to I of the HUD-1 and the HUD-1A. */

const caption = (text: string, body: Text): Cell => ({
  blocks: [
    { kind: 'paragraph', text, size: 6.6, bold: true, after: 1 },
    { kind: 'paragraph', text: body, after: 1 },
  ],
});

function typeOfLoan({ world, ink, dice, blank }: Draft): Block {
  const { mortgageType } = world;
  const insured = mortgageType === 'Conventional' && dice.next() < 0.4;
  const rural = dice.pick(['2. RHS', '2. FmHA', '2. RHS']);
  const items = [
    { text: '1. FHA', ticked: !blank && mortgageType === 'FHA' },
    { text: rural, ticked: !blank && mortgageType === 'USDARuralDevelopment' },
    { text: '3. Conv. Unins.', ticked: !blank && mortgageType === 'Conventional' && !insured },
    { text: '4. VA', ticked: !blank && mortgageType === 'VA' },
    { text: '5. Conv. Ins.', ticked: !blank && insured },
  ];
  const loan: Text = dice.next() < 0.85 ? [ink.mark('loanNumber', world.loanNumber)] : '';
  const file: Text = dice.next() < 0.93 ? [ink.mark('closingFileNumber', world.settlementAgent.fileNumber)] : '';
  const insurance: Text = world.agencyCaseNumber
    ? [ink.mark('agencyCaseNumber', world.agencyCaseNumber)]
    : insured && dice.next() < 0.6
      ? [ink.plain(dice.digits(8))]
      : '';
  const number = dice.pick(['Number', 'No.', 'Number']);
  return {
    kind: 'table',
    rows: [
      [
        {
          blocks: [
            { kind: 'paragraph', text: dice.pick(['B. Type of Loan', 'B. TYPE OF LOAN:']), bold: true, size: 7.5, after: 1 },
            { kind: 'checks', inline: true, items, size: 7.5 },
          ],
        },
        caption(`6. File ${number}:`, file),
        caption(`7. Loan ${number}:`, loan),
        caption(`8. Mortgage Insurance Case ${number}:`, insurance),
      ],
    ],
    widths: [0.36, 0.2, 0.2, 0.24],
    borders: 'grid',
    padding: 3,
    after: 0,
  };
}

const lenderTail = ({ dice }: Draft): string => dice.pick(['', '', '', ', ISAOA/ATIMA', ', its successors and/or assigns']);

function agentCell(draft: Draft, colon: string): Cell {
  const { world, ink, dice } = draft;
  const agent: Text = [
    ink.mark('settlementAgentName', ink.name(world.settlementAgent.name)),
    ...(dice.next() < 0.6 ? ['\n', plainAddress(draft, world.settlementAgent.address)] : []),
  ];
  const place = ink.address(world.settlementAgent.address, true);
  return {
    blocks: [
      { kind: 'paragraph', text: dice.pick(['H. Settlement Agent', 'H. SETTLEMENT AGENT']) + colon, size: 6.6, bold: true, after: 1 },
      { kind: 'paragraph', text: agent, after: 2 },
      ...(dice.next() < 0.7
        ? [
            {
              kind: 'paragraph' as const,
              text: ['Place of Settlement:\n', ink.plain(dice.next() < 0.7 ? place : cityOf(world.settlementAgent.address))],
              size: 7,
              after: 1,
            },
          ]
        : []),
    ],
  };
}

function sellerAndLender(draft: Draft, lines: boolean): { seller: Text; lender: Text } {
  const { world, ink, dice, sale } = draft;
  const seller: Text =
    sale && world.sellers.length > 0
      ? [
          ...markedNames(draft, 'sellerName', world.sellers),
          ...(dice.next() < 0.7 ? ['\n', plainAddress(draft, world.sellerAddress, lines)] : []),
        ]
      : dice.pick(['', '', 'N/A']);
  const lender: Text =
    dice.next() < 0.96
      ? [
          ink.mark('lenderName', ink.name(world.lender.name)),
          lenderTail(draft),
          ...(dice.next() < 0.85 ? ['\n', markedAddress(draft, 'lenderAddress', world.lender.address, lines)] : []),
        ]
      : '';
  return { seller, lender };
}

/** D to I: who, where, when. */
function parties(draft: Draft): Block {
  const { world, ink, dice } = draft;
  const lines = dice.next() < 0.75;
  const borrower: Text = [
    ...borrowerNames(draft),
    ...(dice.next() < 0.85 ? ['\n', markedAddress(draft, 'borrowerAddress', world.borrowerAddress, lines)] : []),
  ];
  const { seller, lender } = sellerAndLender(draft, lines);
  const dates: Text = [ink.mark('closingDate', ink.date(world.closingDate))];
  const disbursed: Text =
    dice.next() < 0.6 ? ['\nDisbursement Date: ', ink.mark('disbursementDate', ink.date(world.disbursementDate))] : '';
  const colon = dice.pick([':', '', '']);
  const buyer = dice.pick(['D. Name & Address of Borrower', 'D. Name and Address of Borrower', 'D. NAME OF BORROWER', 'D. Borrower']);
  return {
    kind: 'table',
    rows: [
      [
        caption(buyer + colon, borrower),
        caption(dice.pick(['E. Name & Address of Seller', 'E. Name and Address of Seller', 'E. NAME OF SELLER']) + colon, seller),
        caption(dice.pick(['F. Name & Address of Lender', 'F. Name and Address of Lender', 'F. NAME OF LENDER']) + colon, lender),
      ],
      [
        caption(dice.pick(['G. Property Location', 'G. PROPERTY LOCATION']) + colon, [
          markedAddress(draft, 'propertyAddress', world.property, lines),
        ]),
        agentCell(draft, colon),
        caption(dice.pick(['I. Settlement Date', 'I. SETTLEMENT DATE']) + colon, [
          ...dates,
          ...(typeof disbursed === 'string' ? [disbursed] : disbursed),
        ]),
      ],
    ],
    widths: dice.pick([
      [0.34, 0.33, 0.33],
      [0.36, 0.34, 0.3],
    ]),
    borders: 'grid',
    padding: 3,
    after: 3,
  };
}

/** The head of the form, under its title. */
export function hudHead(draft: Draft, title: string): Block[] {
  const { dice } = draft;
  const note =
    'C. Note: This form is furnished to give you a statement of actual settlement costs. Amounts paid to and by the settlement agent are shown. Items marked “(p.o.c.)” were paid outside the closing; they are shown here for informational purposes and are not included in the totals.';
  const approval = dice.next() < 0.7 ? `OMB Approval No. 2502-0265` : '';
  return [
    {
      kind: 'columns',
      columns: [
        [{ kind: 'heading', text: title, bold: true, size: dice.between(12, 16) }],
        [{ kind: 'paragraph', text: approval, align: 'right', size: 6.5 }],
      ],
      widths: [0.7, 0.3],
      after: 1,
    },
    ...(dice.next() < 0.5
      ? [{ kind: 'paragraph' as const, text: [bold('U.S. Department of Housing and Urban Development')], size: 7, after: 2 }]
      : []),
    typeOfLoan(draft),
    { kind: 'box', blocks: [{ kind: 'paragraph', text: note, size: 6.4, after: 0 }], padding: 3, after: 0 },
    parties(draft),
  ];
}
