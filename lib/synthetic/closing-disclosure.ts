import { slashDate } from './calendar.ts';
import { type ClosingCosts, closingCostsOf, dateIssuedOf } from './closing-costs.ts';
import { drawCashToClose, drawCostDetails } from './closing-disclosure-costs.ts';
import { drawCalculations } from './closing-disclosure-end.ts';
import { cityLine, type Loan } from './loan.ts';
import { money, percent, wholeMoney } from './printing.ts';
import { addSheet, block, checkBox, GREY, INK, LETTER, line, openPaper, PALE, paragraph, type Sheet, WHITE, write } from './typesetting.ts';

export const MARGIN = 42;
export const WIDTH = LETTER.width - 2 * MARGIN;

/** A dark tab with the name of a section, over a rule. */
export function sectionTab(sheet: Sheet, title: string, y: number, width = 150): void {
  block(sheet, MARGIN, y, width, 17, { fill: INK });
  write(sheet, title, MARGIN + 6, y + 12.5, { face: 'sansBold', size: 10.5, colour: WHITE });
  line(sheet, [MARGIN, y + 17], [MARGIN + WIDTH, y + 17], 1);
}

function drawColumn(
  sheet: Sheet,
  heading: string,
  x: number,
  labelWidth: number,
  rows: readonly (readonly [string, readonly string[]])[],
): void {
  write(sheet, heading, x, 108, { face: 'sansBold', size: 10.5 });
  let y = 124;
  for (const [label, values] of rows) {
    write(sheet, label, x, y, { face: 'sansBold', size: 8 });
    values.forEach((value, index) => {
      write(sheet, value, x + labelWidth, y + index * 10.5, { size: 8 });
    });
    y += Math.max(1, values.length) * 10.5 + 2.5;
  }
}

function drawHead(sheet: Sheet, loan: Loan): void {
  write(sheet, 'Closing Disclosure', MARGIN, 66, { face: 'sansBold', size: 21 });
  paragraph(
    sheet,
    'This paper sets out the final terms of the loan and what it costs to close. Hold it beside your Loan Estimate.',
    330,
    54,
    240,
    {
      face: 'sans',
      size: 8.5,
    },
  );
  line(sheet, [MARGIN, 88], [MARGIN + WIDTH, 88], 1.5);
  const { property, borrowerAddress, seller, lender, settlementAgent } = loan;
  drawColumn(sheet, 'Closing Information', MARGIN, 80, [
    ['Date Issued', [slashDate(dateIssuedOf(loan))]],
    ['Closing Date', [slashDate(loan.closingDate)]],
    ['Disbursement Date', [slashDate(loan.disbursementDate)]],
    ['Settlement Agent', [settlementAgent.name]],
    ['File #', [settlementAgent.fileNumber]],
    ['Property', [property.street, cityLine(property)]],
    ['Sale Price', [wholeMoney(loan.price)]],
  ]);
  drawColumn(sheet, 'Transaction Information', 242, 44, [
    ['Borrower', [`${loan.borrowers[0]} and`, loan.borrowers[1], borrowerAddress.street, cityLine(borrowerAddress)]],
    ['Seller', [seller.name, seller.address.street, cityLine(seller.address)]],
    ['Lender', [lender.name]],
  ]);
  drawColumn(sheet, 'Loan Information', 424, 52, [
    ['Loan Term', [`${loan.termMonths / 12} years`]],
    ['Purpose', ['Purchase']],
    ['Product', ['Fixed Rate']],
    ['Loan Type', []],
    ['', []],
    ['Loan ID #', [loan.loanNumber]],
    ['MIC #', []],
  ]);
  const afterConventional = checkBox(sheet, 'Conventional', true, 476, 163);
  checkBox(sheet, 'FHA', false, afterConventional, 163);
  write(sheet, '', 476, 176);
  checkBox(sheet, '__________', false, checkBox(sheet, 'VA', false, 476, 176), 176);
}

function drawTerms(sheet: Sheet, loan: Loan): void {
  const y = 232;
  sectionTab(sheet, 'Loan Terms', y);
  write(sheet, 'Can this amount increase after closing?', 320, y + 12, { face: 'sansBold', size: 9 });
  const rows = [
    ['Loan Amount', wholeMoney(loan.amount)],
    ['Interest Rate', percent(loan.ratePercent)],
    ['Monthly Principal & Interest', money(loan.payment)],
  ] as const;
  rows.forEach(([label, value], index) => {
    const at = y + 32 + index * 22;
    write(sheet, label, MARGIN + 6, at, { face: 'sansBold', size: 9.5 });
    write(sheet, value, 208, at, { size: 10.5 });
    write(sheet, 'NO', 320, at, { face: 'sansBold', size: 9.5 });
    line(sheet, [MARGIN, at + 8], [MARGIN + WIDTH, at + 8], 0.4, GREY);
  });
  write(sheet, 'Your whole monthly payment is under Projected Payments.', MARGIN + 6, y + 96, { size: 7, colour: GREY });
  write(sheet, 'Does the loan have these features?', 320, y + 98, { face: 'sansBold', size: 9 });
  ['Prepayment Penalty', 'Balloon Payment'].forEach((label, index) => {
    const at = y + 116 + index * 20;
    line(sheet, [MARGIN, at - 12], [MARGIN + WIDTH, at - 12], 0.4, GREY);
    write(sheet, label, MARGIN + 6, at, { face: 'sansBold', size: 9.5 });
    write(sheet, 'NO', 320, at, { face: 'sansBold', size: 9.5 });
  });
}

function drawPayments(sheet: Sheet, loan: Loan, { escrow }: ClosingCosts): void {
  const y = 392;
  sectionTab(sheet, 'Projected Payments', y);
  block(sheet, MARGIN, y + 18, WIDTH, 20, { fill: PALE });
  write(sheet, 'Payment Calculation', MARGIN + 6, y + 32, { face: 'sansBold', size: 9.5 });
  write(sheet, `Years 1-${loan.termMonths / 12}`, 250, y + 32, { face: 'sansBold', size: 9.5, align: 'center', width: 300 });
  const rows = [
    ['Principal & Interest', '', money(loan.payment)],
    ['Mortgage Insurance', '+', '—'],
    ['Estimated Escrow', '+', money(escrow.monthly).slice(1)],
  ] as const;
  rows.forEach(([label, sign, value], index) => {
    const at = y + 54 + index * 18;
    write(sheet, label, MARGIN + 16, at, { size: 9.5 });
    write(sheet, sign, 340, at, { size: 9.5 });
    write(sheet, value, 360, at, { size: 9.5, align: 'right', width: 80 });
  });
  write(sheet, 'Amount can increase over time', MARGIN + 16, y + 100, { size: 7, colour: GREY });
  line(sheet, [MARGIN, y + 108], [MARGIN + WIDTH, y + 108], 0.8);
  write(sheet, 'Estimated Total', MARGIN + 6, y + 122, { face: 'sansBold', size: 9.5 });
  write(sheet, 'Monthly Payment', MARGIN + 6, y + 134, { face: 'sansBold', size: 9.5 });
  write(sheet, money(loan.payment + escrow.monthly), 360, y + 128, { face: 'sansBold', size: 11, align: 'right', width: 80 });
  line(sheet, [MARGIN, y + 142], [MARGIN + WIDTH, y + 142], 0.8);
  drawTaxes(sheet, loan, escrow, y + 156);
}

function drawTaxes(sheet: Sheet, loan: Loan, escrow: ClosingCosts['escrow'], y: number): void {
  ['Estimated Taxes, Insurance', '& Assessments'].forEach((text, index) => {
    write(sheet, text, MARGIN + 6, y + index * 12, { face: 'sansBold', size: 9.5 });
  });
  write(sheet, money(escrow.monthly), 208, y + 6, { size: 10.5 });
  write(sheet, 'a month', 208, y + 18, { size: 8.5 });
  write(sheet, 'This estimate includes', 320, y - 2, { face: 'sansBold', size: 8.5 });
  write(sheet, 'In escrow?', 500, y - 2, { face: 'sansBold', size: 8.5 });
  const parts = [`Property Taxes (${loan.property.county} County)`, 'Homeowner’s Insurance'];
  parts.forEach((text, index) => {
    checkBox(sheet, text, true, 320, y + 11 + index * 12, 8.5);
    write(sheet, 'YES', 500, y + 11 + index * 12, { face: 'sansBold', size: 8.5 });
  });
}

function drawCosts(sheet: Sheet, { totals, cashToClose }: ClosingCosts): void {
  const y = 604;
  sectionTab(sheet, 'Costs at Closing', y);
  const parts = `Includes ${money(totals.loan)} in Loan Costs + ${money(totals.other)} in Other Costs – $0 in Lender Credits. See page 2 for details.`;
  const rows = [
    ['Closing Costs', money(totals.all), parts],
    ['Cash to Close', money(cashToClose), 'Includes Closing Costs. See Calculating Cash to Close on page 3 for details.'],
  ] as const;
  rows.forEach(([label, value, details], index) => {
    const at = y + 36 + index * 34;
    write(sheet, label, MARGIN + 6, at, { face: 'sansBold', size: 10 });
    write(sheet, value, 208, at, { face: 'sansBold', size: 10.5 });
    paragraph(sheet, details, 320, at - 2, 244, { face: 'sans', size: 8.5 });
    line(sheet, [MARGIN, at + 15], [MARGIN + WIDTH, at + 15], index === 1 ? 1 : 0.4);
  });
}

/** A Closing Disclosure of four pages for a purchase with a fixed rate; the wording is ours, the headings are the rule's. */
export async function closingDisclosure(loan: Loan): Promise<Uint8Array> {
  const paper = await openPaper(`Closing Disclosure ${loan.loanNumber}`);
  const costs = closingCostsOf(loan);
  const sheets = [addSheet(paper), addSheet(paper), addSheet(paper), addSheet(paper)] as const;
  drawHead(sheets[0], loan);
  drawTerms(sheets[0], loan);
  drawPayments(sheets[0], loan, costs);
  drawCosts(sheets[0], costs);
  drawCostDetails(sheets[1], costs);
  drawCashToClose(sheets[2], loan, costs);
  drawCalculations(sheets[3], loan, costs);
  sheets.forEach((sheet, index) => {
    line(sheet, [MARGIN, 752], [MARGIN + WIDTH, 752], 0.5);
    write(sheet, 'CLOSING DISCLOSURE', MARGIN, 763, { size: 7.5 });
    write(sheet, `PAGE ${index + 1} OF ${sheets.length} • LOAN ID # ${loan.loanNumber}`, MARGIN, 763, {
      size: 7.5,
      align: 'right',
      width: WIDTH,
    });
  });
  return await paper.pdf.save();
}
