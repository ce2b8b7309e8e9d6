import type { Dice } from './dice.ts';
import { addressOf, amountOf, dateOf, digitsOf, personOf, plainAmount, times } from './invented.ts';
import { printLine, printTable, printText, type Sheet, type Type } from './sheet.ts';

const LOAN_COSTS = [
  'A. Origination Charges',
  '01 0.25 % of Loan Amount (Points)',
  '02 Application Fee',
  '03 Underwriting Fee',
  'B. Services the Borrower Could Not Choose',
  '01 Appraisal Fee to Brockhurst Appraisals',
  '02 Credit Report Fee to Quarry Data Inc.',
  '03 Flood Determination Fee to Highwater Co.',
  '04 Tax Monitoring Fee to Highwater Co.',
  'C. Services the Borrower Did Choose',
  '01 Pest Inspection Fee to Timberwatch Co.',
  '02 Survey Fee to Plumbline Surveys',
  '03 Title - Insurance Binder to Tannery Title',
  "04 Title - Lender's Insurance to Tannery Title",
  '05 Title - Settlement Agent to Tannery Title',
  'D. TOTAL LOAN COSTS (Borrower-Paid)',
];
const OTHER_COSTS = [
  'E. Taxes and Other Government Fees',
  '01 Recording Fees Deed: $40.00 Mortgage: $45.00',
  '02 Transfer Tax to the State',
  'F. Prepaids',
  "01 Homeowner's Insurance (12 mo.) to Hearth Mutual",
  '02 Prepaid Interest ($17.44 a day from 4/15/26 to 5/1/26)',
  '03 Property Taxes (6 mo.) to Steele County',
  'G. Initial Escrow Payment at Closing',
  "01 Homeowner's Insurance $100.83 a month for 2 mo.",
  '02 Property Taxes $105.30 a month for 2 mo.',
  'H. Other',
  '01 Home Inspection Fee to Plumbline Engineers',
  '02 Real Estate Commission to Marigold Realty',
  'I. TOTAL OTHER COSTS (Borrower-Paid)',
  'J. TOTAL CLOSING COSTS (Borrower-Paid)',
];

export function closingCosts(sheet: Sheet, dice: Dice): void {
  const type: Type = { face: 'sans', size: 7.65 };
  const columns = [{ width: 230 }, ...times(4, () => ({ width: 77.5, right: true }))];
  const head = ['Borrower At Closing', 'Before Closing', 'Seller At Closing', 'Paid by Others'];
  const row = (label: string): string[] => {
    const amounts = ['', '', '', ''];
    amounts[dice.next() < 0.7 ? 0 : dice.between(1, 3)] = amountOf(dice, 20, 6000);
    return [label, ...amounts];
  };
  printLine(sheet, 'Closing Cost Details', 36, 52, { face: 'sans-bold', size: 15 });
  let y = printTable(sheet, [['Loan Costs', ...head], ...LOAN_COSTS.map(row)], [36, 64], columns, type);
  y = printTable(sheet, [['Other Costs', ...head], ...OTHER_COSTS.map(row)], [36, y + 12], columns, type);
  const terms = [
    ['Loan Terms', 'Amount', 'Can this amount go up after closing?'],
    ['Loan Amount', amountOf(dice, 300_000, 360_000), 'NO'],
    ['Interest Rate', '6.875%', 'YES, every 3 years from year 6; at most 12% in year 15'],
    ['Monthly Principal & Interest', amountOf(dice, 1800, 2600), 'YES, at most $3,211 in year 15'],
    ['Prepayment Penalty', '$3,240.00', 'If the loan is paid off during the first 2 years'],
  ];
  y = printTable(sheet, terms, [36, y + 14], [{ width: 150 }, { width: 90, right: true }, { width: 300 }], { face: 'sans', size: 8.6 });
  const end = `CLOSING COSTS, PAGE 2 OF 5, LOAN ID # ${digitsOf(dice, 9)}. Costs that are paid before closing are shown in the second column; a minus sign marks a credit.`;
  printText(sheet, end, 36, y + 20, 540, { face: 'sans', size: 6.8 });
}

export function earnings(sheet: Sheet, dice: Dice): void {
  const type: Type = { face: 'mono', size: 9.4 };
  printLine(sheet, 'EARNINGS STATEMENT', 36, 54, { face: 'mono', size: 14 });
  ['Harrowgate Tool & Die LLC', '2200 Foundry Pkwy Ste 300', 'Fernley, NV 89408', personOf(dice), addressOf(dice)].forEach(
    (line, index) => {
      printLine(sheet, line, 36, 76 + index * 12.5, type);
    },
  );
  ['Period Beginning: 03/01/2026', 'Period Ending: 03/15/2026', 'Pay Date: 03/20/2026', `Employee ID: 00${digitsOf(dice, 5)}`].forEach(
    (line, index) => {
      printLine(sheet, line, 360, 76 + index * 12.5, type);
    },
  );
  const pay = ['Regular', 'Overtime', 'Holiday', 'Vacation', 'Shift Premium', 'Bonus', 'Sick'].map((kind) => [
    kind,
    `${plainAmount(dice, 20, 75)}00`,
    `${dice.between(0, 80)}.00`,
    plainAmount(dice, 0, 3500),
    plainAmount(dice, 500, 18_000),
  ]);
  let y = printTable(
    sheet,
    [
      ['Earnings', 'Rate', 'Hours', 'This Period', 'Year To Date'],
      ...pay,
      ['GROSS PAY', '', '', amountOf(dice, 3000, 5000), amountOf(dice, 15_000, 28_000)],
    ],
    [36, 152],
    [{ width: 150 }, ...times(4, () => ({ width: 97, right: true }))],
    type,
    false,
  );
  const taken = (labels: readonly string[]): string[][] =>
    labels.map((label) => [label, `-${plainAmount(dice, 2, 600)}`, plainAmount(dice, 10, 3500)]);
  const columns = [{ width: 230 }, { width: 155, right: true }, { width: 155, right: true }];
  y = printTable(
    sheet,
    [
      ['Statutory Deductions', 'This Period', 'Year To Date'],
      ...taken(['Federal Income Tax', 'Social Security Tax', 'Medicare Tax', 'State Income Tax', 'City Tax', 'SUI/SDI Tax']),
    ],
    [36, y + 14],
    columns,
    type,
    false,
  );
  y = printTable(
    sheet,
    [
      ['Other Deductions', 'This Period', 'Year To Date'],
      ...taken(['401(k) Pre-Tax *', 'Dental *', 'Medical PPO *', 'Vision *', 'Life Insurance', 'HSA Contribution *', 'Garnishment']),
      ['NET PAY', amountOf(dice, 2000, 3500), ''],
      [`Checking xxxxxx${digitsOf(dice, 4)}`, amountOf(dice, 1500, 3000), ''],
    ],
    [36, y + 14],
    columns,
    type,
    false,
  );
  const end = `* Left out of federal taxable wages. Your federal taxable wages this period are ${amountOf(dice, 2500, 4100)}. Marital status for tax: Married. Allowances: Federal: 2, $25 more each period. THIS IS NOT A CHECK - NOT NEGOTIABLE.`;
  printText(sheet, end, 36, y + 20, 540, { face: 'mono', size: 7.6 });
}

export function creditFile(sheet: Sheet, dice: Dice): void {
  const type: Type = { face: 'mono', size: 7.2 };
  printLine(sheet, 'MERGED CREDIT FILE', 36, 52, { face: 'mono', size: 13 });
  const lines = [
    `APPLICANT: ${personOf(dice).toUpperCase()}`,
    `ADDRESS: ${addressOf(dice).toUpperCase()}`,
    `FILE NO. ${digitsOf(dice, 8)} ORDERED ${dateOf(dice)} RELEASED ${dateOf(dice)}`,
  ];
  lines.forEach((line, index) => {
    printLine(sheet, line, 36, 72 + index * 11, { face: 'mono', size: 8 });
  });
  const debts = times(42, () => [
    dice.pick(['LARKSPUR CARD', 'MARIGOLD MTR', 'QUARRY STUDENT', 'JUNIPER CMNTY', 'TANNERY ST TR', 'HEARTH FINCL', 'TIMBERWATCH']),
    `${digitsOf(dice, 5)}XXXX`,
    `${String(dice.between(1, 12)).padStart(2, '0')}/${dice.between(10, 25)}`,
    `$${dice.between(300, 40_000)}`,
    `$${dice.between(0, 30_000)}`,
    `$${dice.between(0, 900)}`,
    `${dice.between(1, 84)}X${dice.between(20, 640)}`,
    `${dice.between(0, 4)}-${dice.between(0, 2)}-${dice.between(0, 1)}`,
    dice.pick(['PAYS AS AGREED', 'CLOSED', 'COLLECTION', 'LATE 30', 'CHARGE OFF']),
  ]);
  const widths = [92, 68, 48, 56, 56, 52, 56, 50, 80];
  const head = ['CREDITOR', 'ACCT NUMBER', 'OPENED', 'HI CREDIT', 'BALANCE', 'PAST DUE', 'TERMS', '30-60-90', 'STATUS'];
  const y = printTable(
    sheet,
    [head, ...debts],
    [36, 112],
    widths.map((width) => ({ width })),
    type,
    false,
  );
  const end = `PUBLIC RECORDS: NONE FOUND. INQUIRIES (LAST 120 DAYS): ${dateOf(dice)} JUNIPER CMNTY B; ${dateOf(dice)} HEARTH FINCL C. *** END OF FILE *** THIS INFORMATION IS GIVEN FOR THE PURPOSE OF JUDGING CREDIT RISKS ONLY.`;
  printText(sheet, end, 36, y + 14, 540, { face: 'mono', size: 8 });
}
