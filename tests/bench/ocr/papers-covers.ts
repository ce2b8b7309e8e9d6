import type { Dice } from './dice.ts';
import { addressOf, amountOf, dateOf, digitsOf, personOf, times } from './invented.ts';
import { fillBox, PAPER, printLine, printTable, printText, type Sheet } from './sheet.ts';

const LETTER =
  'Thank you for your payment. Below you find what we received, what it was used for, and what is due next. Please tell us within 30 days of anything that you believe to be wrong, and keep this letter with the papers of your loan.';

/** A letter under a pale letterhead, with banners of light letters between its parts. */
export function letter(sheet: Sheet, dice: Dice): void {
  printLine(sheet, 'LARKSPUR', 36, 84, { face: 'sans-bold', size: 46, ink: 150 });
  printLine(sheet, 'SAVINGS BANK', 36, 104, { face: 'sans', size: 15, ink: 185 });
  ['2200 Foundry Pkwy Ste 300', 'Owatonna, MN 55060', 'Questions: 1-800-555-0173', 'larkspur-savings.example'].forEach((line, index) => {
    printLine(sheet, line, 410, 60 + index * 11, { face: 'sans', size: 8, ink: 170 });
  });
  [personOf(dice), addressOf(dice)].forEach((line, index) => {
    printLine(sheet, line, 36, 150 + index * 13, { face: 'serif', size: 10.5 });
  });
  const banner = (text: string, y: number, ground: number, ink: number): void => {
    fillBox(sheet, 36, y, 540, 18, ground);
    printLine(sheet, text, 44, y + 12.5, { face: 'sans-bold', size: 10, ink });
  };
  banner('Mortgage Statement', 190, 40, 255);
  let y = printText(sheet, LETTER, 36, 224, 540, { face: 'serif', size: 10.5 });
  banner(`Loan Number ${digitsOf(dice, 10)}    Statement Date ${dateOf(dice)}`, y + 4, 95, 250);
  y = printTable(
    sheet,
    [
      ['What it was used for', 'This Period', 'Year To Date'],
      ...['Principal', 'Interest', 'Escrow (Taxes and Insurance)', 'Fees', 'Total'].map((label) => [
        label,
        amountOf(dice, 10, 2000),
        amountOf(dice, 100, 20_000),
      ]),
    ],
    [36, y + 30],
    [{ width: 240 }, { width: 150, right: true }, { width: 150, right: true }],
    { face: 'sans', size: 9 },
  );
  banner('Explanation of Amount Due', y + 14, 130, 255);
  y = printText(sheet, `${LETTER} ${LETTER}`, 36, y + 52, 540, { face: 'sans', size: 8.5, ink: 110 });
  fillBox(sheet, 330, y + 10, 246, 64, 60);
  ['Amount Due', amountOf(dice, 1500, 2400), `If received after ${dateOf(dice)}, ${amountOf(dice, 20, 90)} more`].forEach((line, index) => {
    printLine(sheet, line, 342, y + 28 + index * 18, { face: index === 1 ? 'sans-bold' : 'sans', size: [10, 15, 9][index] ?? 9, ink: 255 });
  });
  ['Equal housing lender. NMLS ID 48213', 'This letter is no request for payment of debts discharged in bankruptcy.'].forEach(
    (line, index) => {
      printLine(sheet, line, 36, 740 + index * 11, { face: 'sans', size: 7.5, ink: 175 });
    },
  );
}

/** The cover of a package: white letters of every size on a dark ground, and pale ones on white below. */
export function cover(sheet: Sheet, dice: Dice): void {
  fillBox(sheet, 0, 0, PAPER.width, 400, 70);
  printLine(sheet, 'Closing Package', 48, 130, { face: 'sans-bold', size: 40, ink: 255 });
  printLine(sheet, 'Your loan, from application to keys', 48, 160, { face: 'sans', size: 15, ink: 235 });
  const lines = [
    `Prepared for ${personOf(dice)}`,
    `Property ${addressOf(dice)}`,
    `Loan ID ${digitsOf(dice, 9)}`,
    `Closing date ${dateOf(dice)}`,
  ];
  lines.forEach((line, index) => {
    printLine(sheet, line, 48, 230 + index * 18, { face: 'serif', size: 11.5, ink: 255 });
  });
  printLine(sheet, 'JUNIPER', 48, 500, { face: 'serif-bold', size: 60, ink: 120 });
  printLine(sheet, 'Community Bank', 50, 530, { face: 'serif', size: 24, ink: 190 });
  const rows = times(5, (row) => [
    `Part ${row + 1}`,
    ['Disclosures', 'Note', 'Deed of Trust', 'Riders', 'Receipts'][row] ?? '',
    `page ${dice.between(2, 90)}`,
  ]);
  printTable(sheet, [['Part', 'Contents', 'Begins on'], ...rows], [48, 570], [{ width: 80 }, { width: 260 }, { width: 120 }], {
    face: 'sans',
    size: 10,
  });
}
