import type { Dice } from './dice.ts';
import { addressOf, amountOf, dateOf, digitsOf, personOf, plainAmount, taxNumberOf, times } from './invented.ts';
import { fillBox, printField, printLine, printTable, printText, type Sheet, type Type } from './sheet.ts';

/** One row of boxes: label, answer and share of the width of each. */
function fieldRow(sheet: Sheet, y: number, type: Type, fields: readonly (readonly [string, string, number])[]): number {
  let x = 36;
  for (const [label, answer, share] of fields) {
    printField(sheet, label, answer, [x, y, 540 * share], type);
    x += 540 * share;
  }
  return y + type.size * 2.45;
}

function heading(sheet: Sheet, text: string, y: number, size: number): number {
  fillBox(sheet, 36, y, 540, size * 1.5, 221);
  printLine(sheet, text, 40, y + size * 1.1, { face: 'sans-bold', size });
  return y + size * 1.5 + 3;
}

export function loanApplication(sheet: Sheet, dice: Dice): void {
  const type: Type = { face: 'sans', size: 8.8 };
  printLine(sheet, 'Application for a Home Loan', 36, 50, { face: 'sans-bold', size: 16 });
  const note =
    'Give complete answers to every question. Each further borrower fills in a sheet of his or her own, and the lender may ask for papers that prove what is stated here.';
  let y = printText(sheet, note, 36, 64, 540, { face: 'sans', size: 8 }) - 2;
  y = heading(sheet, 'Part 1: Who is borrowing, and what does the borrower earn', y, 9.5);
  const borrower = personOf(dice);
  y = fieldRow(sheet, y, type, [
    ['Name (First, Middle, Last, Suffix)', borrower, 0.6],
    ['Social Security Number', taxNumberOf(dice), 0.4],
  ]);
  y = fieldRow(sheet, y, type, [
    ['Other names used before', 'None', 0.5],
    ['Date of Birth (mm/dd/yyyy)', dateOf(dice), 0.25],
    ['Citizenship', 'U.S. Citizen', 0.25],
  ]);
  y = fieldRow(sheet, y, type, [
    ['Kind of Credit', 'Joint credit. Number of Borrowers: 2', 0.55],
    ['Other Borrower', personOf(dice), 0.45],
  ]);
  y = fieldRow(sheet, y, type, [
    ['Home Phone', '(775) 555-0142', 0.25],
    ['Dependents', '3', 0.15],
    ['Ages', '4, 9, 12', 0.2],
    ['Housing', `Rent ${amountOf(dice, 900, 2400)} /month`, 0.4],
  ]);
  y = fieldRow(sheet, y, type, [
    ['Current Address', addressOf(dice), 0.65],
    ['How Long at Current Address?', '5 Years 8 Months', 0.35],
  ]);
  y = fieldRow(sheet, y, type, [
    ['Employer or Business Name', 'Harrowgate Tool & Die LLC', 0.5],
    ['Phone', '(775) 555-0119', 0.25],
    ['Start Date', dateOf(dice), 0.25],
  ]);
  y = printTable(
    sheet,
    [
      ['Gross Monthly Income', 'Base', 'Overtime', 'Bonus', 'Commission', 'TOTAL'],
      ...['Borrower', 'Co-Borrower'].map((who) => [who, ...times(5, () => plainAmount(dice, 90, 9000))]),
    ],
    [36, y + 6],
    [{ width: 115 }, ...times(5, () => ({ width: 85, right: true }))],
    type,
  );
  y = heading(sheet, 'Part 2: Accounts, savings and debts', y + 6, 9.5);
  const kinds = ['Checking', 'Savings', 'Money Market', 'Certificate of Deposit', '401(k)', 'Mutual Fund'] as const;
  const houses = ['Larkspur Savings', 'Juniper Community Bank', 'Tannery Street Trust', 'Quarry Lane Credit Union'] as const;
  y = printTable(
    sheet,
    [
      ['Account Type', 'Financial Institution', 'Account Number', 'Cash or Market Value'],
      ...times(6, (row) => [kinds[row] ?? '', dice.pick(houses), `xxxx-${digitsOf(dice, 4)}`, amountOf(dice, 500, 180_000)]),
    ],
    [36, y],
    [{ width: 140 }, { width: 170 }, { width: 110 }, { width: 120, right: true }],
    type,
  );
  y = printTable(
    sheet,
    [
      ['Debt', 'Owed to', 'Account Number', 'Unpaid Balance', 'Paid off', 'Monthly'],
      ...times(8, () => [
        dice.pick(['Revolving', 'Installment', 'Lease', 'Open 30-Day']),
        dice.pick(houses),
        digitsOf(dice, 8),
        amountOf(dice, 200, 45_000),
        dice.pick(['Yes', 'No']),
        amountOf(dice, 25, 780),
      ]),
    ],
    [36, y + 8],
    [{ width: 85 }, { width: 150 }, { width: 95 }, { width: 90, right: true }, { width: 50 }, { width: 70, right: true }],
    type,
  );
  printText(
    sheet,
    `Lender Loan No. 54930${digitsOf(dice, 10)} Case No. 413-${digitsOf(dice, 7)} Borrower Name: ${borrower}. Keep one copy of this sheet for your own records.`,
    36,
    y + 24,
    540,
    { face: 'sans', size: 6.6 },
  );
}

export function accountStatement(sheet: Sheet, dice: Dice): void {
  const type: Type = { face: 'wide', size: 8 };
  printLine(sheet, 'Juniper Community Bank', 36, 56, { face: 'wide-bold', size: 16 });
  [personOf(dice), personOf(dice), addressOf(dice)].forEach((line, index) => {
    printLine(sheet, line, 36, 76 + index * 11, { face: 'wide', size: 8 });
  });
  ['Statement Period: 02/01/2026 through 02/28/2026', `Account Number: 000-4471-${digitsOf(dice, 6)}`, 'Page 1 of 4'].forEach(
    (line, index) => {
      printLine(sheet, line, 330, 76 + index * 11, { face: 'wide', size: 8 });
    },
  );
  printLine(sheet, 'Account Summary - Everyday Checking', 36, 122, { face: 'wide-bold', size: 9.5 });
  const summary = [
    ['Beginning Balance', 'Deposits/Credits', 'Withdrawals/Debits', 'Service Charges', 'Ending Balance'],
    times(5, () => plainAmount(dice, 0, 24_000)),
  ];
  printTable(
    sheet,
    summary,
    [36, 128],
    times(5, () => ({ width: 108, right: true })),
    type,
  );
  printLine(sheet, 'Transaction Detail', 36, 168, { face: 'wide-bold', size: 9.5 });
  const rows = times(42, (row) => {
    const paidOut = dice.next() < 0.75;
    const what = dice.pick([
      'CARD PURCHASE GREENGROCER #0847 FERNLEY NV',
      'DIRECT DEBIT STUDENT LOAN SERVICING',
      `CHECK #${digitsOf(dice, 4)}`,
      'CASH WITHDRAWAL 1200 MAIN ST',
      'PAYROLL HARROWGATE TOOL ID: 9111111103',
      `TRANSFER TO SAV ...${digitsOf(dice, 4)}`,
      'POWER AND LIGHT BILL PAYMENT',
      'OVERDRAFT FEE',
      'MORTGAGE PMT LOAN SERVICING',
      'INTEREST PAID',
    ]);
    return [
      `02/${String(1 + Math.floor(row * 0.64)).padStart(2, '0')}`,
      what,
      paidOut ? plainAmount(dice, 2, 1900) : '',
      paidOut ? '' : plainAmount(dice, 5, 4200),
      plainAmount(dice, 100, 18_000),
    ];
  });
  printTable(
    sheet,
    [['Date', 'Description', 'Withdrawals', 'Deposits', 'Balance'], ...rows],
    [36, 174],
    [{ width: 50 }, { width: 280 }, { width: 70, right: true }, { width: 70, right: true }, { width: 70, right: true }],
    type,
  );
}

const COVENANTS =
  'TRANSFER OF THE PROPERTY. This deed secures to the holder of the note: (i) the repayment of the loan with all renewals and changes of the note; and (ii) the keeping of every promise made by the grantor herein. To that end the grantor conveys to the trustee, in trust and with power of sale, the land described below, TOGETHER WITH all buildings that stand or will stand on it, all rights of way, and all fixtures that belong to it now or later. The grantor states that he holds the land lawfully, that he may convey it, and that it is free of burdens save those of record. PROMISES OF GRANTOR AND HOLDER. 1. Payment. The grantor shall pay on time the principal of the debt shown by the note, the interest on it, and any late charge of 5.000% of an overdue installment. Payments are made in the currency of the United States. If a check is returned unpaid, the holder may ask that later payments be made by (a) cash; (b) money order; (c) certified check; or (d) electronic transfer. 2. Use of payments. Sums received are used first for interest, then for principal, then for amounts due under Section 3; what remains pays late charges, then lowers the principal. 3. Funds for taxes and insurance. On each day on which a payment falls due the grantor pays one twelfth of the yearly taxes, of the premiums for insurance against fire and flood, and of dues to any association of owners. The holder keeps these funds in an institution whose deposits are insured, pays the bills before they are overdue, and sends once a year an account of all moneys received and spent, without charge. 4. Liens. The grantor satisfies within 10 days any lien that comes before this deed, or contests it in good faith in proceedings that keep it from being enforced. 5. Insurance. The grantor keeps the buildings insured for at least $250,000.00 against loss by fire and by every hazard that the holder names, with a company that the holder may refuse only with reason. 6. Occupancy. The grantor moves into the house within 60 days after signing and lives there for at least one year. 7. Upkeep. The grantor neither wastes nor spoils the property, keeps it in repair, and lets the holder look at it upon notice given 24 hours before.';

export function trustDeed(sheet: Sheet, dice: Dice): void {
  printLine(sheet, 'DEED OF TRUST', 252, 54, { face: 'serif-bold', size: 14 });
  const head = `Return To: Tannery Street Title Co., 480 Market Row, Suite 1200, Owatonna, MN 55060. Prepared By: ${personOf(dice)}. Instrument No. 2026${digitsOf(dice, 8)} Recorded ${dateOf(dice)} 10:42 AM, Steele County Recorder, Pages: 18, Fee: $86.00`;
  const type: Type = { face: 'serif', size: 9 };
  const top = printText(sheet, head, 40, 72, 532, type) + 4;
  const words = `${COVENANTS} ${COVENANTS.slice(0, COVENANTS.indexOf(' 6. '))}`.split(' ');
  const half = Math.ceil(words.length / 2);
  printText(sheet, words.slice(0, half).join(' '), 40, top, 256, type, 1.27);
  printText(sheet, words.slice(half).join(' '), 316, top, 256, type, 1.27);
  printLine(sheet, `Deed of trust for one family, form D-36, 1/26 (page 3 of 18 pages) MIN 1000234-${digitsOf(dice, 10)}-7`, 40, 760, {
    face: 'serif',
    size: 7.5,
  });
}
