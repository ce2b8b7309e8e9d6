import type { ClosingCosts } from './closing-costs.ts';
import { cityLine, type Loan } from './loan.ts';
import { money, percent } from './printing.ts';
import { block, GREY, LETTER, line, PALE, paragraph, type Sheet, write } from './typesetting.ts';

const LEFT = 42;
const WIDTH = LETTER.width - 2 * LEFT;

function drawFigures(sheet: Sheet, { calculations }: ClosingCosts): void {
  const rows = [
    [
      'Total of Payments',
      'Everything you will have paid once all payments are made as scheduled: principal, interest and loan costs.',
      money(calculations.paid),
    ],
    ['Finance Charge', 'What the loan costs you in dollars.', money(calculations.financeCharge)],
    ['Amount Financed', 'The part of the loan that is at your disposal after the charges paid up front.', money(calculations.financed)],
    ['Annual Percentage Rate (APR)', 'The cost of the loan as a yearly rate. This is not your interest rate.', percent(calculations.apr)],
    ['Total Interest Percentage (TIP)', 'All interest over the term as a share of the loan amount.', percent(calculations.tip)],
  ] as const;
  rows.forEach(([title, text, value], index) => {
    const y = 92 + index * 40;
    block(sheet, LEFT, y - 14, 250, 36, { stroke: 0.4 });
    write(sheet, title, LEFT + 5, y - 3, { face: 'sansBold', size: 8.5 });
    paragraph(sheet, text, LEFT + 5, y + 7, 168, { face: 'sans', size: 7, leading: 8 });
    write(sheet, value, LEFT + 176, y + 6, { face: 'sansBold', size: 9.5, align: 'right', width: 68 });
  });
}

function drawNotices(sheet: Sheet, loan: Loan): void {
  const texts = [
    '**Appraisal**  If the property was appraised for your loan, the lender owes you a copy at no further cost, at least three days before closing.',
    '**Contract details**  Your note and security instrument say what happens if you pay late or stop paying, and when the lender may ask for the whole sum.',
    `**Liability after foreclosure**  The law of ${loan.property.stateName} may protect you from owing what a sale of the property leaves unpaid. Ask a lawyer before you refinance.`,
    '**Refinance**  Whether you can refinance later depends on your means, on the value of the property and on the market.',
  ];
  let y = 82;
  for (const text of texts) y = paragraph(sheet, text, 312, y, 258, { face: 'sans', size: 8, leading: 10.2 }) + 9;
}

type Contact = readonly [
  heading: string,
  name: string,
  street: string,
  city: string,
  id: string,
  licence: string,
  person: string,
  personId: string,
  email: string,
  phone: string,
];

function drawContacts(sheet: Sheet, loan: Loan, y: number): void {
  const { lender, settlementAgent, originator } = loan;
  const mailOf = (name: string, firm: string): string => `${name.split(' ')[0]}@${firm.split(/\W/)[0]}.example`.toLowerCase();
  const columns: readonly Contact[] = [
    [
      'Lender',
      lender.name,
      lender.address.street,
      cityLine(lender.address),
      lender.nmlsId,
      '',
      originator.name,
      originator.nmlsId,
      mailOf(originator.name, lender.name),
      '555-0148',
    ],
    [
      'Real Estate Broker (B)',
      'Wren & Alder Real Estate',
      `18 Cobble Row`,
      cityLine(loan.property),
      '',
      `${loan.property.state} Z76165`,
      'Linnea Q. Harcourt',
      '',
      'linnea@wrenalder.example',
      '555-0111',
    ],
    [
      'Real Estate Broker (S)',
      'Northgate Homes Realty',
      `402 Depot Street`,
      cityLine(loan.property),
      '',
      `${loan.property.state} Z61456`,
      'Barnaby S. Crewe',
      '',
      'barnaby@northgate.example',
      '555-0173',
    ],
    [
      'Settlement Agent',
      settlementAgent.name,
      settlementAgent.address.street,
      cityLine(settlementAgent.address),
      '',
      `${loan.property.state} P76821`,
      settlementAgent.officer,
      '',
      mailOf(settlementAgent.officer, settlementAgent.name),
      '555-0126',
    ],
  ];
  const labels = ['', 'Name', 'Address', '', 'NMLS ID', 'License ID', 'Contact', 'Contact NMLS ID', 'Email', 'Phone'];
  const cell = (WIDTH - 66) / columns.length;
  block(sheet, LEFT, y, WIDTH, 16, { fill: PALE });
  const baseline = (row: number): number => y + 11.5 + row * 19;
  labels.forEach((label, row) => {
    write(sheet, label, LEFT + 4, baseline(row), { face: 'sansBold', size: 7 });
    if (row !== 2) line(sheet, [LEFT, baseline(row) + 7], [LEFT + WIDTH, baseline(row) + 7], 0.3, GREY);
  });
  columns.forEach((column, index) => {
    column.forEach((text, row) => {
      fitted(sheet, text, LEFT + 66 + index * cell + 4, baseline(row), cell - 6, row === 0 ? 'sansBold' : 'sans');
    });
  });
  for (let index = 0; index < columns.length; index++) {
    const x = LEFT + 66 + index * cell;
    line(sheet, [x, y], [x, y + 190], 0.3, GREY);
  }
}

/** A cell's text on one line, or on two where it is too long for one. */
function fitted(sheet: Sheet, text: string, x: number, y: number, width: number, face: 'sans' | 'sansBold'): void {
  if (!text) return;
  const markup = face === 'sansBold' ? `**${text}**` : text;
  const twoLines = sheet.fonts[face].widthOfTextAtSize(text, 7) > width;
  paragraph(sheet, markup, x, twoLines ? y - 3 : y, width, { face: 'sans', size: 7, leading: 8 });
}

/** Page 4: the figures of the whole loan, notices, whom to ask, and the signatures of receipt. */
export function drawCalculations(sheet: Sheet, loan: Loan, costs: ClosingCosts): void {
  write(sheet, 'Loan Calculations', LEFT, 66, { face: 'sansBold', size: 14 });
  write(sheet, 'Other Disclosures', 312, 66, { face: 'sansBold', size: 14 });
  drawFigures(sheet, costs);
  drawNotices(sheet, loan);
  write(sheet, 'Contact Information', LEFT, 316, { face: 'sansBold', size: 14 });
  drawContacts(sheet, loan, 326);
  write(sheet, 'Confirm Receipt', LEFT, 560, { face: 'sansBold', size: 14 });
  paragraph(
    sheet,
    'With your signature you only confirm that this form has reached you. It does not oblige you to take the loan.',
    LEFT,
    578,
    WIDTH,
    {
      face: 'sans',
      size: 8.5,
    },
  );
  loan.borrowers.forEach((name, index) => {
    const x = LEFT + index * 270;
    line(sheet, [x, 640], [x + 180, 640], 0.6);
    line(sheet, [x + 192, 640], [x + 250, 640], 0.6);
    write(sheet, name, x, 651, { size: 8 });
    write(sheet, 'Date', x + 192, 651, { size: 8 });
  });
}
